package org.burydirectory.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/** Uuids for what came without one: the same for the same record, however often it is imported. */
final class MadeIds {

  private static final Pattern UUID =
      Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  private static final Pattern TIGHT = Pattern.compile("\\{?([0-9a-fA-F]{32})}?");
  private static final byte[] NAMESPACE =
      HexFormat.of().parseHex("6ba7b8119dad11d180b400c04fd430c8"); // of URLs, RFC 9562

  private MadeIds() {}

  /** Whether a text has the form of a uuid; the bits of version and variant are not looked at. */
  static boolean isUuid(String text) {
    return UUID.matcher(text).matches();
  }

  /** A uuid that was written otherwise: in braces, or without hyphens; empty where it is none. */
  static String uuid(String text) {
    String bare =
        text.startsWith("{") && text.endsWith("}") ? text.substring(1, text.length() - 1) : text;
    bare = bare.replaceFirst("(?i)^urn:uuid:", "");
    if (isUuid(bare)) {
      return bare.toLowerCase(Locale.ROOT);
    }
    var tight = TIGHT.matcher(text);
    return tight.matches() ? hyphens(tight.group(1).toLowerCase(Locale.ROOT)) : "";
  }

  /** UUIDv5 of a name (RFC 9562) under a source. */
  static String of(String source, String name) {
    try {
      MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
      sha1.update(NAMESPACE);
      sha1.update(("urn:bury-directory:" + source + ":" + name).getBytes(StandardCharsets.UTF_8));
      byte[] hash = sha1.digest();
      hash[6] = (byte) ((hash[6] & 0x0f) | 0x50);
      hash[8] = (byte) ((hash[8] & 0x3f) | 0x80);
      return hyphens(HexFormat.of().formatHex(hash, 0, 16));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-1", e);
    }
  }

  private static String hyphens(String hex) {
    return String.join(
        "-",
        hex.substring(0, 8),
        hex.substring(8, 12),
        hex.substring(12, 16),
        hex.substring(16, 20),
        hex.substring(20));
  }
}
