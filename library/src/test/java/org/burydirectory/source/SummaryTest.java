package org.burydirectory.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class SummaryTest {

  @Test
  void aShortTextStaysOnOneLine() {
    assertEquals("One. Two.", Summary.of(" One.\n\nTwo. "));
    assertNull(Summary.of(" \n"));
    assertNull(Summary.of(null));
  }

  @Test
  void aLongTextIsCutAfterASentence() {
    String sentence = "a".repeat(149) + ".";
    assertEquals(sentence + " …", Summary.of(sentence + " " + "b ".repeat(100)));
  }

  @Test
  void aLongSentenceIsCutAfterAWord() {
    assertEquals("abc ".repeat(59) + "abc…", Summary.of("abc ".repeat(100)));
    assertEquals("x".repeat(230) + "…", Summary.of("x".repeat(230) + ", " + "y".repeat(50)));
  }

  @Test
  void aWordWithoutEndIsCutBetweenCharacters() {
    assertEquals("a" + "😀".repeat(119) + "…", Summary.of("a" + "😀".repeat(200)));
  }

  @Property
  void neverIsLongerThanTheLimit(@ForAll @StringLength(max = 600) String text) {
    String summary = Summary.of(text);
    assertTrue(summary == null || summary.length() <= Summary.LONGEST);
  }
}
