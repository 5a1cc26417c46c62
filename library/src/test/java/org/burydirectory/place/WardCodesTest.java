package org.burydirectory.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WardCodesTest {

  private final Place upper =
      Places.ward("upper", "north", "E05014001", null, "Old Upper", "e05000001", " E05000009 ");
  private final Place lower =
      Places.ward("lower", "south", "E05014002", null, "E05000002", "E05014001");
  private final Place bare = Places.ward("bare", "south", null, null, "E05000002");
  private final WardCodes codes = WardCodes.of(List.of(lower, upper, bare));

  @Test
  void findsAWardByItsCodeOfEitherVintage() {
    assertEquals(Optional.of(upper), codes.ward("E05014001"));
    assertEquals(Optional.of(upper), codes.ward("e05000001 "));
    assertEquals(Optional.of(lower), codes.ward("E05000002"));
  }

  @Test
  void knowsNoOtherText() {
    assertEquals(Optional.empty(), codes.ward("Old Upper"));
    assertEquals(Optional.empty(), codes.ward("E05099999"));
    assertEquals(Optional.empty(), codes.ward(""));
  }

  @Test
  void codesOfOneWardAreTheSame() {
    assertTrue(codes.same("E05014001", "E05000001"));
    assertTrue(codes.same("E05000009", "E05000001"));
    assertFalse(codes.same("E05014001", "E05014002"));
    assertFalse(codes.same("E05099999", "E05099999"));
    assertFalse(codes.same("E05014001", "E05099999"));
  }

  @Test
  void listsTodaysCodeFirstAndOnlyItsOwn() {
    assertEquals(List.of("E05014001", "E05000001", "E05000009"), codes.vintages("e05000009"));
    assertEquals(List.of("E05014002", "E05000002"), codes.vintages("E05000002"));
    assertEquals(List.of(), codes.vintages("E05099999"));
  }

  @Test
  void aGssCodeIsALetterAndEightDigits() {
    assertTrue(WardCodes.isGssCode("E05014162"));
    assertTrue(WardCodes.isGssCode("A00000009"));
    assertTrue(WardCodes.isGssCode("Z00000009"));
    for (String other :
        List.of(
            "",
            "E0501416",
            "E050141622",
            "e05014162",
            "105014162",
            "E0501416X",
            "E0501416/",
            "[05014162",
            "@05014162",
            "E0501416:")) {
      assertFalse(WardCodes.isGssCode(other), other);
    }
  }
}
