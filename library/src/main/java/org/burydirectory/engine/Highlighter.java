package org.burydirectory.engine;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.burydirectory.index.WordMap;

/** Marks searched words in a text, by where the index says that they stand. */
final class Highlighter {

  private static final int SNIPPET_CHARS = 220;
  private static final int BEFORE_MARK_CHARS = 60;

  private final int[] hashes;

  Highlighter(Set<String> terms) {
    hashes = terms.stream().mapToInt(WordMap::hash).toArray();
  }

  /** The whole text with its marks, escaped for HTML; empty where nothing is marked. */
  Optional<String> whole(WordMap.Marked marked) {
    return mark(marked, 0, marked.text().length());
  }

  /** The part of a text around its first marks, escaped for HTML; empty where nothing is marked. */
  Optional<String> snippet(WordMap.Marked marked) {
    int first = firstMark(marked);
    if (first < 0) {
      return Optional.empty();
    }
    String text = marked.text();
    int start = 0;
    int end = text.length();
    if (end > SNIPPET_CHARS) {
      int before = Math.max(0, marked.bounds()[2 * first] - BEFORE_MARK_CHARS);
      start = wordStart(text, before);
      if (start + SNIPPET_CHARS < marked.bounds()[2 * first + 1]) {
        start = characterStart(text, before); // what stands before the mark has no end of a word
      }
      end = wordEnd(text, Math.min(text.length(), start + SNIPPET_CHARS));
    }
    String before = start > 0 ? "…" : "";
    String after = end < text.length() ? "…" : "";
    return mark(marked, start, end).map(part -> before + part.strip() + after);
  }

  /** The words of a text that are marked, each once, in lower case, in their order. */
  Set<String> words(WordMap.Marked marked) {
    var words = new LinkedHashSet<String>();
    for (int i = 0; i < marked.hashes().length; i++) {
      if (isSearched(marked.hashes()[i])) {
        int start = marked.bounds()[2 * i];
        words.add(
            marked.text().substring(start, marked.bounds()[2 * i + 1]).toLowerCase(Locale.ROOT));
      }
    }
    return words;
  }

  private int firstMark(WordMap.Marked marked) {
    for (int i = 0; i < marked.hashes().length; i++) {
      if (isSearched(marked.hashes()[i])) {
        return i;
      }
    }
    return -1;
  }

  private static int wordStart(String text, int from) {
    int start = from;
    while (start > 0 && !Character.isWhitespace(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  private static int characterStart(String text, int from) {
    return from > 0 && Character.isLowSurrogate(text.charAt(from)) ? from - 1 : from;
  }

  private static int wordEnd(String text, int from) {
    int end = from;
    while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private Optional<String> mark(WordMap.Marked marked, int start, int end) {
    var out = new StringBuilder(end - start + 64);
    int written = start;
    for (int i = 0; i < marked.hashes().length; i++) {
      int from = marked.bounds()[2 * i];
      int to = marked.bounds()[2 * i + 1];
      if (from >= written && to <= end && isSearched(marked.hashes()[i])) {
        escape(marked.text(), written, from, out);
        out.append("<mark>");
        escape(marked.text(), from, to, out);
        out.append("</mark>");
        written = to;
      }
    }
    if (written == start) {
      return Optional.empty();
    }
    escape(marked.text(), written, end, out);
    return Optional.of(out.toString());
  }

  private boolean isSearched(int hash) {
    for (int searched : hashes) {
      if (searched == hash) {
        return true;
      }
    }
    return false;
  }

  private static void escape(String text, int start, int end, StringBuilder out) {
    int plain = start;
    for (int i = start; i < end; i++) {
      String escaped =
          switch (text.charAt(i)) {
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '&' -> "&amp;";
            case '"' -> "&quot;";
            case '\'' -> "&#39;";
            default -> "";
          };
      if (!escaped.isEmpty()) {
        out.append(text, plain, i).append(escaped);
        plain = i + 1;
      }
    }
    out.append(text, plain, end);
  }
}
