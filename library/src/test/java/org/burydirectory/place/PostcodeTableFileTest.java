package org.burydirectory.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PostcodeTableFileTest {

  private static PostcodeTable table() {
    return PostcodeTable.builder()
        .add("M26 2SP", new GeoPoint(53.5666, -2.3142), "E05014160", "E08000002")
        .add("M26 2AA", new GeoPoint(53.5, -2.25), "E05014160", null)
        .add("BL0 9AN", new GeoPoint(-53.6, 2.3), null, "E08000002")
        .build();
  }

  private static byte[] bytes(PostcodeTable table) throws IOException {
    var out = new ByteArrayOutputStream();
    table.write(out);
    return out.toByteArray();
  }

  private static String refusal(byte[] bytes) {
    return assertThrows(
            IOException.class, () -> PostcodeTable.read(new ByteArrayInputStream(bytes)))
        .getMessage();
  }

  @Test
  void readsWhatItWrote() throws IOException {
    var read = PostcodeTable.read(new ByteArrayInputStream(bytes(table())));
    assertEquals(3, read.size());
    assertEquals(table().heapBytes(), read.heapBytes());
    for (String unit : new String[] {"M26 2SP", "M26 2AA", "BL0 9AN", "M26 2AB"}) {
      assertEquals(table().find(Postcode.of(unit)), read.find(Postcode.of(unit)), unit);
    }
    assertEquals(
        0,
        PostcodeTable.read(new ByteArrayInputStream(bytes(PostcodeTable.builder().build())))
            .size());
  }

  @Test
  void oneTableHasOneForm() throws IOException {
    assertTrue(Arrays.equals(bytes(table()), bytes(table())));
    byte[] bytes = bytes(table());
    assertEquals("BDPC", new String(bytes, 0, 4, java.nio.charset.StandardCharsets.US_ASCII));
    assertEquals(1, bytes[7]);
  }

  @Test
  void refusesEveryFileWithOneByteChanged() throws IOException {
    byte[] bytes = bytes(table());
    for (int i = 0; i < bytes.length; i++) {
      byte[] changed = bytes.clone();
      changed[i] ^= 0x41;
      assertTrue(refusal(changed).endsWith("; import the postcodes again"), "byte " + i);
    }
  }

  @Test
  void refusesEveryFileThatEndsEarly() throws IOException {
    byte[] bytes = bytes(table());
    for (int length = 0; length < bytes.length; length++) {
      assertTrue(
          refusal(Arrays.copyOf(bytes, length)).contains("ends too early"), "length " + length);
    }
  }

  @Test
  void refusesAFileThatGoesOn() throws IOException {
    byte[] bytes = bytes(table());
    assertTrue(refusal(Arrays.copyOf(bytes, bytes.length + 1)).contains("more bytes follow"));
  }

  @Test
  void saysWhatIsWrong() throws IOException {
    assertTrue(
        refusal("postcode,lat,lon\n".getBytes(java.nio.charset.StandardCharsets.UTF_8))
            .startsWith("no postcode table: it begins with 706f7374 rather than 42445043"));
    byte[] version = bytes(table());
    version[7] = 2;
    assertTrue(refusal(version).startsWith("postcode table of version 2, not 1"));
    byte[] sum = bytes(table());
    sum[sum.length - 1] ^= 1;
    assertTrue(refusal(sum).contains("checksum"));
    byte[] counts = bytes(table());
    counts[8] = 0x7f;
    assertTrue(refusal(counts).contains("it claims 2130706435 wards"), refusal(counts));
    counts[8] = (byte) 0xff;
    assertTrue(refusal(counts).contains("it claims -16777213 wards"), refusal(counts));
  }

  @Test
  void takesTheGreatestCountsThatThereMayBe() throws IOException {
    var builder = PostcodeTable.builder();
    for (char first = 'A'; first <= 'Z'; first++) {
      for (char second = 'A'; second <= 'Z'; second++) {
        for (int digit = 0; digit < 10; digit++) {
          builder.add("M1 " + digit + first + second, new GeoPoint(1, 2), null, null);
        }
      }
    }
    var read = PostcodeTable.read(new ByteArrayInputStream(bytes(builder.build())));
    assertEquals(6760, read.size());
    assertEquals(6760, read.summary(Postcode.of("M1")).orElseThrow().units());
    assertEquals(676, read.summary(Postcode.of("M1 9")).orElseThrow().units());
  }
}
