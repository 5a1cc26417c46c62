package org.burydirectory.feed;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a feed's server answered.
 *
 * @param status of HTTP
 * @param headers of the answer, the first of each name; names in small letters
 * @param body as sent, any content encoding left in place; read once
 */
public record FeedAnswer(int status, Map<String, String> headers, InputStream body)
    implements Closeable {

  /** Copies the headers, their names in small letters. */
  public FeedAnswer {
    var lower = new TreeMap<String, String>();
    headers.forEach((name, value) -> lower.put(name.toLowerCase(Locale.ROOT), value));
    headers = Map.copyOf(lower);
  }

  /** A header by its name in small letters. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  @Override
  public void close() throws IOException {
    body.close();
  }
}
