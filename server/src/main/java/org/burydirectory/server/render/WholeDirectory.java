package org.burydirectory.server.render;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.WritableByteChannel;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.burydirectory.ServiceDirectory;
import org.burydirectory.search.Hit;
import org.burydirectory.server.json.ByteSink;
import org.burydirectory.server.json.JsonWriter;

/** Writes all entries of a directory, services and guides, bit by bit. */
public final class WholeDirectory {

  private final ServiceDirectory directory;
  private final WritableByteChannel out;
  private final ByteSink sink = new ByteSink();
  private final AtomicInteger count = new AtomicInteger();

  private WholeDirectory(ServiceDirectory directory, OutputStream out) {
    this.directory = directory;
    this.out = Channels.newChannel(out);
  }

  /** Writes a directory as GeoJSON. Gives how many entries there were. */
  public static int geoJson(ServiceDirectory directory, OutputStream out) throws IOException {
    var whole = new WholeDirectory(directory, out);
    var json = new JsonWriter(whole.sink).object().member("type", "FeatureCollection");
    json.array("features");
    whole.each(hit -> GeoJson.feature(json, hit));
    json.endArray().endObject();
    return whole.end();
  }

  /** Writes a directory as CSV. Gives how many entries there were. */
  public static int csv(ServiceDirectory directory, OutputStream out) throws IOException {
    var whole = new WholeDirectory(directory, out);
    Csv.header(whole.sink);
    whole.each(hit -> Csv.line(hit, whole.sink));
    return whole.end();
  }

  /** Writes a directory as JSON-LD. Gives how many entries there were. */
  public static int jsonLd(ServiceDirectory directory, OutputStream out) throws IOException {
    var whole = new WholeDirectory(directory, out);
    JsonWriter json = JsonLd.begin(directory.size(), whole.sink);
    whole.each(hit -> JsonLd.element(json, hit, whole.count.get() + 1));
    json.endArray().endObject();
    return whole.end();
  }

  /** Writes a directory as an Atom feed. Gives how many entries there were. */
  public static int atom(ServiceDirectory directory, OutputStream out) throws IOException {
    try {
      Atom.write(directory, out);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return directory.size();
  }

  private void each(Consumer<Hit> write) throws IOException {
    try {
      directory.entries(
          hit -> {
            write.accept(hit);
            count.incrementAndGet();
            flush();
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void flush() {
    try {
      out.write(sink.view());
      sink.clear();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int end() throws IOException {
    out.write(sink.view());
    return count.get();
  }
}
