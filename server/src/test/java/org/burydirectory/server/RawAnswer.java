package org.burydirectory.server;

import java.io.IOException;
import java.io.InputStream;
import java.net.SocketException;

/** Reads answers off a socket. */
public final class RawAnswer {

  private RawAnswer() {}

  /** What comes until the head of an answer is whole or the connection ends. */
  public static String head(InputStream in) throws IOException {
    var head = new StringBuilder();
    try {
      for (int b = in.read(); b >= 0; b = in.read()) {
        head.append((char) b);
        if (head.length() >= 4 && head.substring(head.length() - 4).equals("\r\n\r\n")) {
          return head.toString();
        }
      }
    } catch (SocketException e) {
      // Reset: the server closed while it still had bytes of ours to read.
    }
    return head.toString();
  }
}
