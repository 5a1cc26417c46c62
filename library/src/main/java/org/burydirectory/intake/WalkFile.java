package org.burydirectory.intake;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.burydirectory.source.RecordTrees;
import org.jspecify.annotations.Nullable;

/**
 * The pages of a walk over a feed while it is under way, so that a walk that is cut off goes on
 * where it was. A line for each record, and one behind those of each page, each with a checksum:
 * what was written in part does not count. Used by one thread.
 */
final class WalkFile implements Closeable {

  /** What was had so long ago is asked for again. */
  private static final Duration KEPT_FOR = Duration.ofDays(1);

  private static final int SUM_CHARS = 8;

  private final @Nullable Path file;
  private final Instant now;
  private @Nullable FileChannel channel;
  private @Nullable OutputStream out;

  /**
   * Takes a file, unless another walk writes to it; then, or without one, nothing is kept.
   *
   * @param file null for none
   */
  WalkFile(@Nullable Path file, Instant now) throws IOException {
    this.now = now;
    this.file = file != null && take(file) ? file : null;
  }

  private boolean take(Path path) throws IOException {
    Path folder = path.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    FileChannel opened =
        FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    boolean taken = false;
    try {
      FileLock lock = opened.tryLock();
      taken = lock != null;
    } catch (OverlappingFileLockException e) {
      taken = false; // a walk in this process has it
    } finally {
      if (!taken) {
        opened.close();
      }
    }
    channel = taken ? opened : null;
    return taken;
  }

  /**
   * A page that was had.
   *
   * @param number as it was asked for
   * @param ids of its records
   * @param tag its validator; null where it has none
   * @param total how many records the feed says it has; -1 where it does not say
   * @param details whether its records were asked for one by one
   * @param end whether no page follows
   */
  record Page(
      int number,
      List<String> ids,
      @Nullable String tag,
      long total,
      boolean details,
      boolean end) {

    private Map<String, @Nullable Object> members() {
      var members = new TreeMap<String, @Nullable Object>();
      members.put("page", (long) number);
      members.put("ids", new ArrayList<@Nullable Object>(ids));
      if (tag != null) {
        members.put("tag", tag);
      }
      members.put("total", total);
      members.put("details", details);
      members.put("end", end);
      return members;
    }

    private static Page of(Map<String, @Nullable Object> members) {
      return new Page(
          (int) number(members, "page"),
          Tree.list(members, "ids").stream().map(String::valueOf).toList(),
          Tree.text(members, "tag"),
          number(members, "total"),
          Boolean.TRUE.equals(members.get("details")),
          Boolean.TRUE.equals(members.get("end")));
    }

    private static long number(Map<String, @Nullable Object> members, String key) {
      return members.get(key) instanceof Number number ? number.longValue() : -1;
    }
  }

  /**
   * A walk that was cut off.
   *
   * @param started when
   * @param bytes how much of the file are whole pages
   * @param last the last page that was had
   */
  record Kept(Instant started, long bytes, Page last) {}

  /** Takes pages that were had, in their order. */
  @FunctionalInterface
  interface Sink {
    void page(Page page, List<@Nullable Map<String, @Nullable Object>> items) throws IOException;
  }

  /** What was had of a walk; empty where it is another walk, or too long ago. */
  Optional<Kept> of(String walk) throws IOException {
    var header = new Instant[1];
    var last = new Page[1];
    var bytes = new long[1];
    lines(
        (members, end) -> {
          if (walk.equals(members.get("walk")) && Tree.text(members, "started") != null) {
            header[0] = Instant.parse(String.valueOf(members.get("started")));
          } else if (members.containsKey("page")) {
            last[0] = Page.of(members);
            bytes[0] = end;
          }
        });
    Instant started = header[0];
    Page page = last[0];
    return started == null || page == null || started.plus(KEPT_FOR).isBefore(now)
        ? Optional.empty()
        : Optional.of(new Kept(started, bytes[0], page));
  }

  /** Hands on every page that was had, and goes on behind it. */
  void resume(Kept kept, Sink sink) throws IOException {
    List<@Nullable Map<String, @Nullable Object>> items = new ArrayList<>();
    lines(
        (members, end) -> {
          if (members.containsKey("page")) {
            sink.page(Page.of(members), items);
            items.clear();
          } else if (!members.containsKey("walk")) {
            items.add(Tree.object(members, "record"));
          }
        });
    writeFrom(kept.bytes());
  }

  /** Takes lines that are whole. */
  private interface Lines {
    void line(Map<String, @Nullable Object> members, long end) throws IOException;
  }

  private void lines(Lines lines) throws IOException {
    if (file == null || !Files.exists(file)) {
      return;
    }
    long end = 0;
    try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        byte[] bytes = line.getBytes(StandardCharsets.ISO_8859_1);
        end += bytes.length + 1L;
        if (bytes.length <= SUM_CHARS || !line.startsWith(sum(bytes, SUM_CHARS))) {
          return;
        }
        String json =
            new String(bytes, SUM_CHARS, bytes.length - SUM_CHARS, StandardCharsets.UTF_8);
        lines.line(RecordTrees.patch(json, String.valueOf(file)), end);
      }
    }
  }

  private static String sum(byte[] bytes, int from) {
    var crc = new CRC32();
    crc.update(bytes, from, bytes.length - from);
    return String.format("%08x", crc.getValue());
  }

  /** Starts to keep a walk, in place of what was kept. */
  void begin(String walk, Instant started) throws IOException {
    writeFrom(0);
    write(new TreeMap<>(Map.of("walk", walk, "started", started.toString())));
  }

  private void writeFrom(long position) throws IOException {
    FileChannel open = channel;
    if (open != null) {
      open.truncate(position).position(position);
      out = Channels.newOutputStream(open);
    }
  }

  /** Keeps a page. */
  void add(Page page, List<@Nullable Map<String, @Nullable Object>> items) throws IOException {
    for (Map<String, @Nullable Object> item : items) {
      write(item == null ? new TreeMap<>() : new TreeMap<>(Map.of("record", item)));
    }
    write(page.members());
  }

  private void write(Map<String, @Nullable Object> members) throws IOException {
    OutputStream open = out;
    if (open != null) {
      byte[] json = RecordTrees.json(members);
      byte[] line = new byte[SUM_CHARS + json.length + 1];
      System.arraycopy(sum(json, 0).getBytes(StandardCharsets.ISO_8859_1), 0, line, 0, SUM_CHARS);
      System.arraycopy(json, 0, line, SUM_CHARS, json.length);
      line[line.length - 1] = '\n';
      open.write(line);
    }
  }

  /** Forgets what was kept: the walk is over. */
  void clear() throws IOException {
    if (file != null) {
      Files.deleteIfExists(file);
    }
  }

  @Override
  public void close() throws IOException {
    FileChannel open = channel;
    if (open != null) {
      open.close();
    }
  }
}
