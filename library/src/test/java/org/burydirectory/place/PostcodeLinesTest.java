package org.burydirectory.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class PostcodeLinesTest {

  private static PostcodeLines lines(String text) {
    return new PostcodeLines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void numbersItsLines() throws IOException {
    var lines = lines("\uFEFFa\r\n\nb");
    assertEquals("a", lines.next());
    assertEquals(1, lines.number());
    assertEquals("", lines.next());
    assertEquals("b", lines.next());
    assertEquals(3, lines.number());
    assertNull(lines.next());
    assertEquals(3, lines.number());
  }

  @Test
  void cutsALongLineAndGoesOn() throws IOException {
    var lines = lines("x".repeat(20_000) + "\nb\n");
    assertEquals(8193, lines.next().length());
    assertEquals("b", lines.next());
  }

  @Test
  void splitsFields() {
    assertEquals(List.of("a", "b", ""), PostcodeLines.fields("a,\"b\","));
    assertEquals(
        List.of("a,b", "say \"no\"", "\""),
        PostcodeLines.fields("\"a,b\",\"say \"\"no\"\"\",\"\"\"\""));
    assertEquals(List.of(""), PostcodeLines.fields(""));
    assertEquals(List.of("", ""), PostcodeLines.fields("\"\",\"\""));
    assertEquals(1, PostcodeLines.fields("x".repeat(8192)).size());
  }

  @Test
  void refusesAnOpenQuoteAndALongLine() {
    assertThrows(IllegalArgumentException.class, () -> PostcodeLines.fields("\"a,b"));
    assertThrows(IllegalArgumentException.class, () -> PostcodeLines.fields("x".repeat(8193)));
  }
}
