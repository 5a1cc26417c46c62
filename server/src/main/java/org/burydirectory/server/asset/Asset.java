package org.burydirectory.server.asset;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.burydirectory.server.api.EntityTag;

/**
 * A file for browsers, held in memory.
 *
 * @param name as its source is called, such as {@code bury.css}
 * @param hashedName the name that changes with its bytes, such as {@code bury.0123456789ab.css}
 * @param type its media type
 * @param bytes its bytes
 * @param gzip the same, compressed as well as gzip can
 * @param integrity as subresource integrity writes its hash
 * @param tag its entity tag
 */
public record Asset(
    String name,
    String hashedName,
    String type,
    ByteBuffer bytes,
    ByteBuffer gzip,
    String integrity,
    String tag) {

  /** Where assets are. */
  public static final String FOLDER = "/widget/";

  private static final int HASH_BYTES = 6;

  static Asset of(String name, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    int dot = name.lastIndexOf('.');
    String hash = HexFormat.of().formatHex(digest("SHA-256", bytes), 0, HASH_BYTES);
    ByteBuffer buffer = ByteBuffer.wrap(bytes).asReadOnlyBuffer();
    return new Asset(
        name,
        name.substring(0, dot) + "." + hash + name.substring(dot),
        type(name.substring(dot)),
        buffer,
        ByteBuffer.wrap(gzip(bytes)).asReadOnlyBuffer(),
        "sha384-" + Base64.getEncoder().encodeToString(digest("SHA-384", bytes)),
        EntityTag.of(buffer));
  }

  private static String type(String extension) {
    return switch (extension) {
      case ".js" -> "text/javascript; charset=utf-8";
      case ".css" -> "text/css; charset=utf-8";
      case ".svg" -> "image/svg+xml";
      default -> throw new IllegalStateException("no media type is known for " + extension);
    };
  }

  private static byte[] digest(String algorithm, byte[] bytes) {
    try {
      return MessageDigest.getInstance(algorithm).digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has " + algorithm, e);
    }
  }

  private static byte[] gzip(byte[] bytes) {
    var out = new ByteArrayOutputStream();
    try (var gzip = new BestGzip(out)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** Made once and sent often. */
  private static final class BestGzip extends GZIPOutputStream {
    BestGzip(ByteArrayOutputStream out) throws IOException {
      super(out);
      def.setLevel(Deflater.BEST_COMPRESSION);
    }
  }

  /** The path at which exactly these bytes are, for ever. */
  public String path() {
    return FOLDER + hashedName;
  }
}
