package org.burydirectory.server.api;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Decodes percent-encoding strictly: whole escapes, valid shortest-form UTF-8. */
public final class PercentDecoder {

  private PercentDecoder() {}

  /** The text of a path; empty where it is not in order. A plus stays one. */
  public static Optional<String> path(String raw) {
    return decode(raw, '+');
  }

  /** The text of a name or value in a query; empty where it is not in order. A plus is a blank. */
  public static Optional<String> query(String raw) {
    return decode(raw, ' ');
  }

  private static Optional<String> decode(String raw, char plus) {
    var bytes = new ByteArrayOutputStream(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c == '%') {
        int value = hex(raw, i + 1);
        if (value < 0) {
          return Optional.empty();
        }
        bytes.write(value);
        i += 2;
      } else if (c <= ' ' || c >= 0x7F) {
        return Optional.empty();
      } else {
        bytes.write(c == '+' ? plus : c);
      }
    }
    return utf8(bytes.toByteArray());
  }

  private static int hex(String raw, int at) {
    if (at + 2 > raw.length()) {
      return -1;
    }
    int high = Character.digit(raw.charAt(at), 16);
    int low = Character.digit(raw.charAt(at + 1), 16);
    return high < 0 || low < 0 ? -1 : high << 4 | low;
  }

  private static Optional<String> utf8(byte[] bytes) {
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
