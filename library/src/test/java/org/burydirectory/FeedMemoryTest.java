package org.burydirectory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.burydirectory.search.ExportFormat;
import org.burydirectory.search.FeedForm;
import org.burydirectory.search.FeedList;
import org.burydirectory.search.FeedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A feed and exports many times as large as the heap of the JVM that writes them. {@code
 * -Dfeed.services=100000} makes it the long way.
 */
class FeedMemoryTest {

  private static final int SERVICES = Integer.getInteger("feed.services", 1_160);
  private static final Pattern UUID =
      Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-)([0-9a-f]{12})");
  private static final long STEP = 1_000_003;
  private static final long PATIENCE_SECONDS = 600;

  @Test
  void aFeedIsWrittenInConstantMemory(@TempDir Path folder) throws Exception {
    Path data = Files.createDirectory(folder.resolve("data"));
    Path index = folder.resolve("index");
    write(data);
    ServiceDirectory.build(DataSource.folder(data), index);

    // What is written then is twice as large as the heap and more; the short way only tries the
    // way.
    String heap = SERVICES > 10_000 ? "-Xmx128m" : "-Xmx64m";
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                heap,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.util.logging.config.file=/dev/null",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                String.join(java.io.File.pathSeparator, classPath()),
                Main.class.getName(),
                index.toString())
            .redirectErrorStream(true)
            .start();
    String told;
    try (var out = child.inputReader()) {
      told = String.join("\n", out.lines().toList());
    }

    assertEquals(true, child.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS));
    assertEquals(
        "list " + SERVICES + "\nfull " + SERVICES + "\nndjson " + SERVICES + "\nhsds " + SERVICES,
        told);
  }

  private static List<String> classPath() {
    var parts = new ArrayList<String>();
    for (String name : List.of("java.class.path", "jdk.module.path")) {
      String path = System.getProperty(name);
      if (path != null && !path.isEmpty()) {
        parts.add(path);
      }
    }
    for (Class<?> type : List.of(FeedMemoryTest.class, ServiceDirectory.class)) {
      parts.add(
          Path.of(
                  java.net.URI.create(
                      type.getProtectionDomain().getCodeSource().getLocation().toString()))
              .toString());
    }
    return parts;
  }

  /** Writes the shipped services again and again, under other ids. */
  private static void write(Path data) throws IOException {
    MadeFolder.profile(data);
    Path services = Files.createDirectory(data.resolve("services"));
    var out = new java.io.ByteArrayOutputStream();
    ShippedDirectory.get().export(ExportFormat.NDJSON, out);
    List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
    int left = SERVICES;
    for (int copy = 1; left > 0; copy++) {
      int number = copy;
      List<String> some = lines.subList(0, Math.min(left, lines.size()));
      Files.writeString(
          services.resolve("made-" + copy + ".json"),
          "[" + String.join(",\n", some.stream().map(line -> other(line, number)).toList()) + "]");
      left -= some.size();
    }
  }

  private static String other(String json, int copy) {
    return UUID.matcher(json)
        .replaceAll(
            id ->
                id.group(1)
                    + String.format(
                        java.util.Locale.ROOT,
                        "%012x",
                        (Long.parseLong(id.group(2), 16) + copy * STEP) & 0xffff_ffff_ffffL));
  }

  /** What the other JVM does. */
  static final class Main {

    private Main() {}

    public static void main(String[] arguments) throws IOException {
      try (var directory = ServiceDirectory.open(Path.of(arguments[0]))) {
        var request = FeedRequest.of(FeedList.SERVICES);
        System.out.println("list " + count(directory, request));
        System.out.println("full " + count(directory, request.form(FeedForm.FULL)));
        OutputStream nowhere = OutputStream.nullOutputStream();
        System.out.println("ndjson " + directory.export(ExportFormat.NDJSON, nowhere));
        System.out.println("hsds " + directory.export(ExportFormat.HSDS, nowhere));
      }
    }

    private static int count(ServiceDirectory directory, FeedRequest request) throws IOException {
      var count = new int[1];
      directory.feed(request, json -> count[0]++);
      return count[0];
    }
  }
}
