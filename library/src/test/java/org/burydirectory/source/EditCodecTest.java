package org.burydirectory.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.burydirectory.model.Change;
import org.burydirectory.model.InvalidDataException;
import org.junit.jupiter.api.Test;

class EditCodecTest {

  private static final Change PUT =
      Change.put("a\",\"service\":é", "{\"id\":\"a\",\"name\":\"Café\\n\"}");
  private final byte[] line = EditCodec.encode(7, PUT, false);

  @Test
  void aLineIsReadable() {
    byte[] delete = EditCodec.encode(1, Change.delete("a"), false);
    assertEquals(
        "{\"sequence\":1,\"id\":\"a\",\"crc32c\":\"8dfd3ed8\"}\n".replaceAll("[0-9a-f]{8}", "#"),
        new String(delete, StandardCharsets.UTF_8).replaceAll("[0-9a-f]{8}", "#"));
  }

  @Test
  void whatIsWrittenIsRead() {
    assertEquals(Optional.of(new Edit(7, PUT, false)), EditCodec.decode(line, 0, line.length));
  }

  @Test
  void aDeleteIsReadFromTheMiddleOfBytes() {
    byte[] delete = EditCodec.encode(Long.MAX_VALUE, Change.delete("b"), false);
    byte[] both = new byte[line.length + delete.length];
    System.arraycopy(line, 0, both, 0, line.length);
    System.arraycopy(delete, 0, both, line.length, delete.length);
    assertEquals(
        Optional.of(new Edit(Long.MAX_VALUE, Change.delete("b"), false)),
        EditCodec.decode(both, line.length, delete.length));
  }

  @Test
  void aLineSaysThatItsBatchGoesOn() {
    byte[] first = EditCodec.encode(1, PUT, true);
    assertEquals(Optional.of(new Edit(1, PUT, true)), EditCodec.decode(first, 0, first.length));
  }

  @Test
  void aServiceIsWrittenOnOneLine() {
    byte[] spread = EditCodec.encode(1, Change.put("a", "{\n \"b\": 1.0,\n \"a\": null}"), false);
    Change change = EditCodec.decode(spread, 0, spread.length).orElseThrow().change();
    assertEquals("{\"b\":1}", change.json());
  }

  @Test
  void aServiceMayBeAsDeepAsAnyServiceMay() {
    String deep = "{\"a\":".repeat(63) + "[1]" + "}".repeat(63);
    byte[] bytes = EditCodec.encode(1, Change.put("a", deep), false);
    assertEquals(deep, EditCodec.decode(bytes, 0, bytes.length).orElseThrow().change().json());
  }

  @Test
  void aLineTornAtAnyByteIsEmpty() {
    for (int length = 0; length < line.length; length++) {
      assertEquals(Optional.empty(), EditCodec.decode(line, 0, length), "length " + length);
    }
  }

  @Test
  void aLineWithAnyBitFlippedIsEmpty() {
    for (int bit = 0; bit < line.length * 8; bit++) {
      byte[] flipped = line.clone();
      flipped[bit / 8] ^= (byte) (1 << bit % 8);
      assertEquals(Optional.empty(), EditCodec.decode(flipped, 0, line.length), "bit " + bit);
    }
  }

  @Test
  void aServiceThatIsNoJsonIsNotWritten() {
    assertThrows(
        InvalidDataException.class, () -> EditCodec.encode(1, Change.put("a", "{\"a\":}"), false));
  }
}
