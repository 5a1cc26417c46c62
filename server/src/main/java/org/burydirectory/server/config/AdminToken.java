package org.burydirectory.server.config;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/** The admin server's bearer token. Only its hash is kept. */
public final class AdminToken {

  private static final String HASHED = "sha256:";
  private static final int FEWEST_DIFFERENT = 8;
  private static final String ALLOWED =
      "it needs 32 random bytes, as 64 hexadecimal digits or at least 43 characters of base64, or"
          + " 'sha256:' and the token's SHA-256 in hexadecimal; make one with"
          + " 'openssl rand -hex 32'";

  private final byte[] hash;

  private AdminToken(byte[] hash) {
    this.hash = hash;
  }

  /**
   * Reads a token or the hash of one. The message of a refusal does not hold the token.
   *
   * @throws IllegalArgumentException if it has fewer than 256 bits
   */
  public static AdminToken parse(String text) {
    if (text.startsWith(HASHED)) {
      String hex = text.substring(HASHED.length()).toLowerCase(Locale.ROOT);
      if (!hex.matches("[0-9a-f]{64}")) {
        throw new IllegalArgumentException("the hash of the token is not in order; " + ALLOWED);
      }
      return new AdminToken(HexFormat.of().parseHex(hex));
    }
    if (!longEnough(text) || text.chars().distinct().count() < FEWEST_DIFFERENT) {
      throw new IllegalArgumentException("the token is too weak; " + ALLOWED);
    }
    return new AdminToken(sha256(text));
  }

  private static boolean longEnough(String text) {
    return text.matches("[0-9a-fA-F]*")
        ? text.length() >= 64
        : text.matches("[A-Za-z0-9+/_-]{43,}=*");
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Whether this is the token. Takes as long for a wrong one as for the right one. */
  public boolean matches(String candidate) {
    return MessageDigest.isEqual(hash, sha256(candidate));
  }

  @Override
  public String toString() {
    return "a token";
  }
}
