package org.burydirectory.server.http;

/** Follows a stream of requests without bodies and looks at the version that each gives. */
final class RequestLineScanner {

  /** Of the three bytes behind {@code HTTP/}. */
  private static final int VERSION_BITS = 3 * Byte.SIZE;

  private static final long HTTP_1_0 = packed("HTTP/1.0");
  private static final long HTTP_1_1 = packed("HTTP/1.1");

  private boolean inHeaders;
  private int lineLength;

  /** The last eight bytes of the line, its end left out. */
  private long tail;

  private static long packed(String version) {
    long packed = 0;
    for (int i = 0; i < Long.BYTES; i++) {
      packed = (packed << Byte.SIZE) | version.charAt(i);
    }
    return packed;
  }

  /** Whether all is well so far; false at the end of a request line with another version. */
  boolean accepts(byte b) {
    if (b == '\n') {
      return endOfLine();
    }
    if (b != '\r') {
      lineLength++;
      tail = (tail << Byte.SIZE) | (b & 0xFF);
    }
    return true;
  }

  /**
   * Whether the line ends as a request line does; what does not is left to the parser to refuse.
   */
  private boolean namesVersion() {
    return tail >>> VERSION_BITS == HTTP_1_0 >>> VERSION_BITS;
  }

  private boolean endOfLine() {
    boolean empty = lineLength == 0;
    lineLength = 0;
    if (inHeaders) {
      inHeaders = !empty;
      return true;
    }
    inHeaders = !empty;
    return empty || tail == HTTP_1_0 || tail == HTTP_1_1 || !namesVersion();
  }
}
