package org.burydirectory.source;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class Utf8InputTest {

  private static Utf8Input input(byte[] bytes, long limit) {
    return new Utf8Input(new ByteArrayInputStream(bytes), limit);
  }

  private static boolean accepts(byte[] bytes) throws IOException {
    try (var in = input(bytes, 100)) {
      in.readAllBytes();
      return true;
    } catch (RefusedInput e) {
      return false;
    }
  }

  private static boolean javaAccepts(byte[] bytes) {
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return text.chars().noneMatch(c -> c == 0);
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  @Property(tries = 5000)
  void agreesWithJavasDecoder(@ForAll("bytes") byte[] bytes) throws IOException {
    assertEquals(javaAccepts(bytes), accepts(bytes));
  }

  @Provide
  Arbitrary<byte[]> bytes() {
    return Arbitraries.<Integer>of(
            0, 0x61, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc1, 0xc2, 0xdf, 0xe0, 0xe1, 0xed,
            0xef, 0xf0, 0xf1, 0xf4, 0xf5, 0xff)
        .map(Integer::byteValue)
        .array(byte[].class)
        .ofMaxSize(6);
  }

  @Test
  void saysTheLine() {
    byte[] bytes = {'a', '\n', 'b', '\n', (byte) 0xc0};
    var refused = assertThrows(RefusedInput.class, () -> input(bytes, 10).readAllBytes());
    assertEquals(3, refused.line());
    assertEquals("the bytes are not UTF-8 text; save the file as UTF-8", refused.reason());
  }

  @Test
  void stopsOverTheLimit() throws IOException {
    byte[] bytes = "aé".getBytes(StandardCharsets.UTF_8);
    assertArrayEquals(bytes, input(bytes, 3).readAllBytes());
    assertThrows(RefusedInput.class, () -> input(bytes, 2).readAllBytes());
  }
}
