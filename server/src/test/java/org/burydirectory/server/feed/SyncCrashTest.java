package org.burydirectory.server.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.burydirectory.DataSource;
import org.burydirectory.ServiceDirectory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A sync of a feed in a JVM that is killed: few changes, which are laid over the index, and many,
 * for which it is built anew. {@code -Dsync.kills=50} kills more often.
 */
class SyncCrashTest {

  private static final int KILLS = Integer.getInteger("sync.kills", 4);
  private static final long PATIENCE_SECONDS = 120;
  private static final Instant BEFORE = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant AFTER = Instant.parse("2026-02-01T00:00:00Z");
  private static final DataSource DATA = DataSource.classpath("bury");
  private static final Random RANDOM = new Random();
  private static final Map<Boolean, Peace> PEACE = new HashMap<>();
  private static final AtomicInteger KEPT_OLD = new AtomicInteger();
  private static final AtomicInteger BECAME_NEW = new AtomicInteger();

  @TempDir private static Path shared;
  private static FeedServer feed;
  private static Map<String, String> old;

  @TempDir private Path temp;

  @BeforeAll
  static void syncOnceInPeace() throws IOException {
    feed = new FeedServer();
    feed.put(0, 300, "Old", BEFORE);
    ServiceDirectory.build(DATA, shared.resolve("index"));
    try (var directory = ServiceDirectory.open(shared.resolve("index"))) {
      FeedServer.sync(directory, DATA, feed.address());
      old = FeedServer.entries(directory);
    }
  }

  @AfterAll
  static void tell() {
    feed.close();
    System.out.printf(
        "SyncCrashTest: after a kill the directory answered %d times as before and %d times as the"
            + " feed says%n",
        KEPT_OLD.get(), BECAME_NEW.get());
  }

  private static void change(boolean many) {
    feed.records.clear();
    feed.put(0, 300, "Old", BEFORE);
    feed.put(10, many ? 200 : 40, "New", AFTER);
    feed.put(1000, many ? 3000 : 1010, "Added", AFTER);
    for (int gone = 290; gone < 300; gone++) {
      feed.records.remove(FeedServer.id(gone));
    }
  }

  private static Process child(Path index) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx512m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Djava.util.logging.config.file=/dev/null",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            Child.class.getName(),
            index.toString(),
            feed.address().toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  static LongStream kills() {
    return LongStream.range(0, KILLS);
  }

  @ParameterizedTest
  @MethodSource("kills")
  void aSyncThatIsKilledLeavesTheOldDirectoryOrTheNewOne(long kill) throws Exception {
    boolean many = kill % 2 == 0;
    change(many);
    Peace peace = PEACE.get(many);
    if (peace == null) {
      peace = inPeace();
      PEACE.put(many, peace);
    }

    Path index = temp.resolve("index");
    FeedSyncTest.copy(shared.resolve("index"), index);
    Process child = child(index);
    try (BufferedReader out = child.inputReader()) {
      assertEquals("syncing", out.readLine());
      if (!child.waitFor(RANDOM.nextLong(peace.nanos()), TimeUnit.NANOSECONDS)) {
        child.toHandle().destroyForcibly();
      }
      assertTrue(child.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS), "it ends");
    }
    try (var directory = ServiceDirectory.open(index)) {
      Map<String, String> answers = FeedServer.entries(directory);
      boolean isNew = answers.equals(peace.entries());
      assertTrue(isNew || answers.equals(old), "something between");
      (isNew ? BECAME_NEW : KEPT_OLD).incrementAndGet();
      FeedServer.sync(directory, DATA, feed.address());
      assertEquals(
          peace.entries(), FeedServer.entries(directory), "the next sync brings what was missed");
    }
  }

  /**
   * A sync that nobody disturbed.
   *
   * @param entries every entry after it
   * @param nanos how long it took
   */
  private record Peace(Map<String, String> entries, long nanos) {}

  private Peace inPeace() throws IOException, InterruptedException {
    Path index = temp.resolve("peace");
    FeedSyncTest.copy(shared.resolve("index"), index);
    Process child = child(index);
    long took;
    try (BufferedReader out = child.inputReader()) {
      assertEquals("syncing", out.readLine());
      long start = System.nanoTime();
      assertEquals("synced", out.readLine());
      took = System.nanoTime() - start;
      assertTrue(child.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS), "it ends");
    }
    try (var directory = ServiceDirectory.open(index)) {
      Map<String, String> entries = FeedServer.entries(directory);
      assertTrue(!entries.equals(old), "the feed has changed");
      return new Peace(entries, took);
    }
  }

  /** What the other JVM does. */
  static final class Child {

    private Child() {}

    public static void main(String[] arguments) throws IOException {
      try (var directory = ServiceDirectory.open(Path.of(arguments[0]))) {
        System.out.println("syncing");
        FeedServer.sync(directory, DATA, URI.create(arguments[1]));
        System.out.println("synced");
      }
    }
  }
}
