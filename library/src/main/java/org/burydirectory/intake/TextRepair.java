package org.burydirectory.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.burydirectory.source.RecordTrees;
import org.jspecify.annotations.Nullable;

/** Cleans every text of a record: markup, blanks at the ends, blanks that only look like some. */
final class TextRepair {

  /** Members that are read as addresses, not as prose. */
  private static final Set<String> ADDRESSES =
      Set.of("url", "uri", "website", "logo", "email", "term_uri", "id");

  private static final int LONGEST_NAME = 1000;

  private final Findings.OfRecord findings;

  TextRepair(Findings.OfRecord findings) {
    this.findings = findings;
  }

  /** Cleans an object and all in it. */
  void clean(Map<String, @Nullable Object> object, String pointer) {
    for (String key : List.copyOf(object.keySet())) {
      Object value = object.get(key);
      String at = Tree.member(pointer, key);
      Object clean = value(value, at, ADDRESSES.contains(key));
      if (clean == null) {
        object.remove(key);
      } else {
        object.put(key, clean);
      }
    }
  }

  @SuppressWarnings("unchecked") // trees have nothing else
  private @Nullable Object value(@Nullable Object value, String pointer, boolean address) {
    if (value instanceof String text) {
      return text(text, pointer, address);
    }
    if (value instanceof List<?> list) {
      return items((List<@Nullable Object>) list, pointer, address);
    }
    if (value instanceof Map<?, ?> map) {
      clean((Map<String, @Nullable Object>) map, pointer);
      return map.isEmpty() ? null : map;
    }
    return value;
  }

  private @Nullable Object items(List<@Nullable Object> list, String pointer, boolean address) {
    var kept = new ArrayList<@Nullable Object>(list.size());
    for (int i = 0; i < list.size(); i++) {
      Object clean = value(list.get(i), pointer + "/" + i, address);
      if (clean != null) {
        kept.add(clean);
      }
    }
    list.clear();
    list.addAll(kept);
    return list.isEmpty() ? null : list;
  }

  private @Nullable String text(String text, String pointer, boolean address) {
    String clean = text;
    if (!address && PlainText.isMarkup(text)) {
      clean = PlainText.of(text);
      if (!clean.equals(text)) {
        findings.repair("html", pointer, "markup was reduced to plain text", text, clean);
      }
    }
    String tidy = tidy(clean);
    if (pointer.endsWith("/name")) {
      tidy = tidy.replaceAll("\\s+", " ");
      if (tidy.length() > LONGEST_NAME) {
        tidy = tidy.substring(0, LONGEST_NAME - 1) + "…";
      }
    }
    if (!tidy.equals(clean)) {
      findings.repair(
          "blanks",
          pointer,
          "blanks at the ends or that cannot be seen were taken out; names are one line of at most 1,000 characters",
          clean,
          tidy);
    }
    if (tidy.length() > RecordTrees.LONGEST_TEXT) {
      findings.refusePart(
          "too-long", pointer, "the text is longer than 64 KiB; left out. Shorten it", tidy);
      return null;
    }
    return tidy.isEmpty() ? null : tidy;
  }

  private static String tidy(String text) {
    String tidy = text;
    if (text.indexOf('\u00a0') >= 0 || text.indexOf('\u200b') >= 0 || text.indexOf('\ufeff') >= 0) {
      tidy = text.replace('\u00a0', ' ').replace("\u200b", "").replace("\ufeff", "");
    }
    return tidy.strip();
  }
}
