package org.burydirectory.source;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The beginning of a longer text. */
final class Summary {

  static final int LONGEST = 240;
  private static final int SHORTEST_OF_SENTENCES = 100; // a shorter one says too little of a card
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private Summary() {}

  /** The text on one line, cut after a sentence or a word; what was cut ends in an ellipsis. */
  static @Nullable String of(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    String line = BLANKS.matcher(text.strip()).replaceAll(" ");
    if (line.length() <= LONGEST) {
      return line;
    }
    int sentence = sentenceEnd(line);
    return sentence > 0
        ? line.substring(0, sentence) + " …"
        : line.substring(0, wordEnd(line)) + "…";
  }

  private static int sentenceEnd(String line) {
    for (int end = LONGEST - 2; end >= SHORTEST_OF_SENTENCES; end--) {
      if (line.charAt(end) == ' ' && ".!?".indexOf(line.charAt(end - 1)) >= 0) {
        return end;
      }
    }
    return 0;
  }

  private static int wordEnd(String line) {
    int end = line.lastIndexOf(' ', LONGEST - 1);
    if (end <= 0) {
      end = LONGEST - 1;
      return Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end;
    }
    return ",;:-".indexOf(line.charAt(end - 1)) >= 0 ? end - 1 : end;
  }
}
