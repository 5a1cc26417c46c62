package org.burydirectory.understand;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/** Common English words, which are never mended. Read once and shared by every generation. */
final class English {

  private static final String RESOURCE = "english.txt";
  private static final Set<String> WORDS = read();

  private English() {}

  /** The words, folded. */
  static Set<String> words() {
    return WORDS;
  }

  private static Set<String> read() {
    InputStream resource = English.class.getResourceAsStream(RESOURCE);
    if (resource == null) {
      throw new IllegalStateException("the library's jar lacks " + RESOURCE);
    }
    try (var reader = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
      Set<String> words = HashSet.newHashSet(50_000);
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.startsWith("#") && !line.isBlank()) {
          words.add(Fold.of(line));
        }
      }
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
