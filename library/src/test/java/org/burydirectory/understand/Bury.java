package org.burydirectory.understand;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.burydirectory.profile.Profile;
import org.burydirectory.source.DataFolder;
import org.burydirectory.source.ProfileReader;

/** The shipped data, compiled once for all tests of this package. */
final class Bury {

  private static final Pattern TEXT =
      Pattern.compile("\"(name|description)\": \"((?:[^\"\\\\]|\\\\.)*)\"");
  private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");
  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}'’]*\\p{L}");

  static final Path FOLDER = folder();
  static final Profile PROFILE = profile();
  static final Vocabulary VOCABULARY = vocabulary();
  static final Understander UNDERSTANDER =
      Understander.compile(PROFILE, PROFILE.wording(), PROFILE.urgent(), VOCABULARY);

  private Bury() {}

  private static Path folder() {
    Path here = Path.of("").toAbsolutePath();
    while (here != null && !Files.isDirectory(here.resolve("index-data/bury"))) {
      here = here.getParent();
    }
    if (here == null) {
      throw new IllegalStateException("run the tests inside the project");
    }
    return here.resolve("index-data/bury");
  }

  private static Profile profile() {
    try {
      return ProfileReader.read(ProfileReader.texts(DataFolder.folder(FOLDER)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Vocabulary vocabulary() {
    Map<String, Integer> frequencies = new TreeMap<>();
    Set<String> names = new HashSet<>();
    for (String json : texts("services")) {
      TEXT.matcher(json)
          .results()
          .forEach(
              found -> {
                count(found.group(2), frequencies);
                if (found.group(1).equals("name") && found.group(2).contains(" ")) {
                  names.add(found.group(2));
                }
              });
    }
    texts("guides").forEach(yaml -> count(ADDRESS.matcher(yaml).replaceAll(" "), frequencies));
    return new Vocabulary(frequencies, names.stream().sorted().toList());
  }

  private static List<String> texts(String folder) {
    try (Stream<Path> files = Files.list(FOLDER.resolve(folder))) {
      List<String> texts = new ArrayList<>();
      for (Path file : files.sorted().toList()) {
        texts.add(Files.readString(file));
      }
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void count(String text, Map<String, Integer> frequencies) {
    Set<String> words = new HashSet<>();
    WORD.matcher(text.toLowerCase(Locale.ROOT))
        .results()
        .forEach(found -> words.add(found.group()));
    words.forEach(word -> frequencies.merge(word, 1, Integer::sum));
  }

  static Understanding understand(String text) {
    return UNDERSTANDER.understand(text, Set.of());
  }

  /** The ids of the pieces of a text. */
  static List<String> ids(String text) {
    return understand(text).pieces().stream().map(Piece::id).toList();
  }
}
