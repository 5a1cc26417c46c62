package org.burydirectory.server.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTextTest {

  @Test
  void whatNobodySeesIsTakenOut() {
    assertEquals(
        "me mum", TypedText.clean("\u0007me \u202Emum\u202C\u009B\u200F\u2066\u2069\u061C\u007F"));
  }

  @Test
  void whatSeparatesWordsLeavesABlank() {
    assertEquals("a b c d  e", TypedText.clean("a\tb\nc\u0085d\r\ne"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "café", "👨‍👩‍👧 family", "مساعدة", "עזרה", "می‌خواهم", "ok 👍🏽"})
  void whatPeopleWriteStays(String text) {
    assertSame(text, TypedText.clean(text));
  }

  @Property
  void nothingIsLeftToTakeOut(@ForAll String text) {
    String clean = TypedText.clean(text);

    assertTrue(clean.codePoints().noneMatch(Character::isISOControl));
    assertSame(clean, TypedText.clean(clean));
  }
}
