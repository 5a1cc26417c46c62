package org.burydirectory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.burydirectory.model.Change;
import org.burydirectory.place.Postcode;
import org.burydirectory.search.SearchRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The library leaves threads and sockets to who embeds it. */
class QuietTest {

  /** Threads of the Java runtime, which it starts when it likes. */
  private static final Set<String> OF_JAVA = Set.of("Common-Cleaner", "process reaper");

  private static final Path OPEN_FILES = Path.of("/proc/self/fd");

  @TempDir private Path folder;
  private final List<MadeEntry> entries = Made.entries(BuryFacts.shipped(), 7, 60);

  @BeforeEach
  void write() throws IOException {
    Files.createDirectories(folder.resolve("data"));
    MadeFolder.write(folder.resolve("data"), entries);
  }

  private void useEverything() throws IOException {
    DataSource data = DataSource.folder(folder.resolve("data"));
    Path index = folder.resolve("index");
    ServiceDirectory.build(data, index);
    try (ServiceDirectory directory = ServiceDirectory.open(index)) {
      use(directory, data);
    }
    try (ServiceDirectory directory = ServiceDirectory.openInMemory(data)) {
      use(directory, data);
    }
  }

  private void use(ServiceDirectory directory, DataSource data) throws IOException {
    directory.search(SearchRequest.of(Made.WORDS.get(0)).near(Postcode.of("M26 2SP")));
    directory.suggest("zor", 5);
    MadeEntry service =
        entries.stream().filter(entry -> !entry.isGuide()).findFirst().orElseThrow();
    directory.similar(service.id(), 5);
    directory.apply(List.of(Change.delete(service.id())));
    directory.apply(List.of(Change.put(service.id(), MadeFolder.service(service))));
    directory.rebuild(data);
    directory.reload();
    directory.search(SearchRequest.everything());
  }

  private static Set<String> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .filter(name -> !OF_JAVA.contains(name))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void startsNoThread() throws IOException {
    Set<String> before = threads();
    useEverything();
    Set<String> after = threads();
    after.removeAll(before);
    assertEquals(Set.of(), after);
  }

  private static Set<String> sockets() throws IOException {
    var sockets = new TreeSet<String>();
    List<Path> open;
    try (Stream<Path> files = Files.list(OPEN_FILES)) {
      open = files.toList();
    }
    for (Path file : open) {
      if (Files.isSymbolicLink(file)) {
        sockets.add(Files.readSymbolicLink(file).toString());
      }
    }
    sockets.removeIf(target -> !target.startsWith("socket:"));
    return sockets;
  }

  @Test
  void opensNoSocket() throws IOException {
    assumeTrue(Files.isDirectory(OPEN_FILES), "no /proc here to see sockets in");
    Set<String> before = sockets();
    useEverything();
    Set<String> after = sockets();
    after.removeAll(before);
    assertEquals(Set.of(), after);
  }
}
