package org.burydirectory.source;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.burydirectory.model.Change;
import org.burydirectory.model.InvalidDataException;
import org.jspecify.annotations.Nullable;

/**
 * Edits as lines of a file: {@code {"sequence":1,"id":"…","service":{…},"crc32c":"…"}} and a line
 * feed. The checksum is of every byte before {@code ,"crc32c"}; without {@code service} the line
 * takes an entry away. {@code at} says when, where that was noted.
 */
public final class EditCodec {

  private static final byte[] CHECKSUM_NAME = ",\"crc32c\":\"".getBytes(StandardCharsets.US_ASCII);
  private static final String SERVICE_NAME = ",\"service\":";
  private static final int CHECKSUM_DIGITS = 8;
  private static final byte[] END = "\"}\n".getBytes(StandardCharsets.US_ASCII);
  private static final int TAIL = CHECKSUM_NAME.length + CHECKSUM_DIGITS + END.length;

  private EditCodec() {}

  /**
   * One line, its line feed included.
   *
   * @param more whether the next line belongs to the same batch
   * @throws InvalidDataException if the change's JSON is not one object
   */
  public static byte[] encode(long sequence, Change change, boolean more) {
    return encode(new Edit(sequence, change, more));
  }

  /**
   * One line, its line feed included.
   *
   * @throws InvalidDataException if the change's JSON is not one object
   */
  public static byte[] encode(Edit edit) {
    Change change = edit.change();
    var line = new JsonText().beginObject();
    line.name("sequence").number(edit.sequence()).name("id").string(change.id());
    if (edit.at() != null) {
      line.name("at").string(edit.at().toString());
    }
    if (edit.more()) {
      line.name("more").flag(true);
    }
    String service = change.json();
    if (service != null) {
      line.name("service").raw(CanonicalJson.of(service));
    }
    byte[] body = line.toBytes();
    byte[] whole = Arrays.copyOf(body, body.length + TAIL);
    byte[] tail = tail(body, 0, body.length);
    System.arraycopy(tail, 0, whole, body.length, TAIL);
    return whole;
  }

  private static byte[] tail(byte[] bytes, int offset, int length) {
    var checksum = new CRC32C();
    checksum.update(bytes, offset, length);
    String digits = HexFormat.of().toHexDigits((int) checksum.getValue());
    byte[] tail = Arrays.copyOf(CHECKSUM_NAME, TAIL);
    System.arraycopy(
        digits.getBytes(StandardCharsets.US_ASCII), 0, tail, CHECKSUM_NAME.length, CHECKSUM_DIGITS);
    System.arraycopy(END, 0, tail, TAIL - END.length, END.length);
    return tail;
  }

  /**
   * The edit of a line; empty where the line is torn, its line feed missing or its checksum wrong.
   *
   * @param bytes holds the line
   * @param offset where the line starts
   * @param length of the line, its line feed included
   */
  public static Optional<Edit> decode(byte[] bytes, int offset, int length) {
    int body = length - TAIL;
    if (body <= 0) {
      return Optional.empty();
    }
    byte[] tail = Arrays.copyOfRange(bytes, offset + body, offset + length);
    if (!Arrays.equals(tail, tail(bytes, offset, body))) {
      return Optional.empty();
    }
    return edit(new String(bytes, offset, body, StandardCharsets.UTF_8));
  }

  // The first quotation marks that are not escaped after the id are those of the service's name, so
  // the service can be taken as it stands, however deep it is.
  private static Optional<Edit> edit(String body) {
    int service = body.indexOf(SERVICE_NAME);
    String head = service < 0 ? body : body.substring(0, service);
    String json = service < 0 ? null : body.substring(service + SERVICE_NAME.length());
    var problems = new Problems();
    var report = new Report("edit", problems);
    Map<String, @Nullable Object> members = JsonTree.object(head + "}", report);
    String id = new Fields(members, Where.Pointer.ROOT, report).required("id");
    Instant at = Forms.instant(new Fields(members, Where.Pointer.ROOT, report), "at");
    return problems.none() && members.get("sequence") instanceof Long sequence
        ? Optional.of(new Edit(sequence, new Change(id, json), members.containsKey("more"), at))
        : Optional.empty();
  }
}
