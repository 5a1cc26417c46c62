package org.burydirectory.server.api;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** Weak entity tags: equal for answers that say the same. */
public final class EntityTag {

  private static final int BYTES = 12;

  private EntityTag() {}

  /**
   * The tag of what a directory and these texts determine.
   *
   * @param edition of the directory when it answered
   */
  static String of(Edition edition, String... parts) {
    String all = edition.builtAt() + "\n" + edition.generation() + "\n" + String.join("\n", parts);
    return weak(all.getBytes(StandardCharsets.UTF_8));
  }

  /** The tag of these bytes. */
  public static String of(ByteBuffer bytes) {
    byte[] copy = new byte[bytes.remaining()];
    bytes.duplicate().get(copy);
    return weak(copy);
  }

  /** Whether an If-None-Match header names a tag. */
  public static boolean matches(String ifNoneMatch, String tag) {
    return Arrays.stream(ifNoneMatch.split(",", -1))
        .map(String::strip)
        .anyMatch(candidate -> candidate.equals("*") || opaque(candidate).equals(opaque(tag)));
  }

  private static String opaque(String tag) {
    return tag.startsWith("W/") ? tag.substring(2) : tag;
  }

  private static String weak(byte[] bytes) {
    return "W/\"" + HexFormat.of().formatHex(sha256(bytes), 0, BYTES) + "\"";
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
