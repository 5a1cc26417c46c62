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
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.burydirectory.DataSource;
import org.burydirectory.ServiceDirectory;
import org.burydirectory.model.Guide;
import org.burydirectory.model.Organization;
import org.burydirectory.model.Service;
import org.burydirectory.profile.Profile;
import org.burydirectory.search.EntrySummary;
import org.burydirectory.source.DataFolder;
import org.burydirectory.source.ProfileReader;

/** The shipped data, compiled once for all tests of this package. */
final class Bury {

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
    Set<String> names = new TreeSet<>();
    try (var directory = ServiceDirectory.openInMemory(DataSource.folder(FOLDER))) {
      for (EntrySummary entry : directory.summaries()) {
        List<String> texts =
            directory
                .service(entry.id())
                .map(service -> texts(service, names))
                .orElseGet(() -> texts(directory.guide(entry.id()).orElseThrow()));
        count(String.join("\n", texts), frequencies);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Vocabulary(frequencies, List.copyOf(names));
  }

  private static List<String> texts(Service service, Set<String> names) {
    var texts = new ArrayList<>(List.of(service.name()));
    Organization provider = service.organization();
    if (provider != null) {
      texts.add(provider.name());
    }
    texts.stream().filter(name -> name.contains(" ")).forEach(names::add);
    if (service.description() != null) {
      texts.add(service.description());
    }
    return texts;
  }

  private static List<String> texts(Guide guide) {
    var texts = new ArrayList<>(List.of(guide.title(), guide.summary()));
    for (Guide.Section section : guide.sections()) {
      texts.add(section.heading());
      texts.add(section.text());
    }
    return texts;
  }

  private static void count(String text, Map<String, Integer> frequencies) {
    Set<String> words = new HashSet<>();
    WORD.matcher(ADDRESS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" "))
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
