package org.burydirectory.understand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;
import org.burydirectory.understand.Meaning.OfSpelling;

class UnderstanderPropertiesTest {

  private static final List<String> PARTS = parts();

  private static List<String> parts() {
    List<String> parts =
        new ArrayList<>(
            List.of(
                "free",
                "tuesdays",
                "in prestwich",
                "bl9",
                "M26 2SP",
                "over 65",
                "90 year old",
                "tonight",
                "can't leave the house",
                "housebound",
                "counciling",
                "radclif",
                "for",
                "my",
                "and",
                "near",
                "xmas eve",
                "after 6pm",
                "qwzrt",
                "he hits me",
                "cheap"));
    Bury.PROFILE.needs().all().forEach(need -> parts.addAll(need.phrases()));
    return parts;
  }

  @Provide
  static Arbitrary<String> sentences() {
    return Arbitraries.of(PARTS)
        .list()
        .ofMinSize(1)
        .ofMaxSize(5)
        .map(list -> String.join(" ", list));
  }

  @Property(tries = 2000)
  void anyTextIsUnderstoodWithoutFailing(@ForAll @StringLength(max = 700) String text) {
    Understanding understanding = Bury.understand(text);
    for (Piece piece : understanding.pieces()) {
      assertTrue(piece.start() < piece.end() && piece.end() <= text.length());
      assertEquals(text.substring(piece.start(), piece.end()), piece.shown().text());
    }
  }

  @Property(tries = 1000)
  void theSameTextIsUnderstoodTheSame(@ForAll("sentences") String text) {
    assertEquals(Bury.understand(text), Bury.understand(text));
  }

  @Property(tries = 1000)
  void withoutLeavesOutExactlyThatPiece(@ForAll("sentences") String text) {
    List<Piece> all = Bury.understand(text).pieces();
    for (Piece left : all) {
      List<Piece> expected =
          all.stream()
              .filter(piece -> !piece.id().equals(left.id()))
              .filter(piece -> !(left.meaning() instanceof OfSpelling))
              .toList();
      List<Piece> found = Bury.UNDERSTANDER.understand(text, Set.of(left.id())).pieces();
      if (left.meaning() instanceof OfSpelling) {
        assertTrue(found.stream().noneMatch(piece -> piece.id().equals(left.id())));
      } else {
        assertEquals(expected, found, left.id());
      }
    }
  }

  @Property(tries = 1000)
  void noIdIsThereTwice(@ForAll("sentences") String text) {
    List<String> ids = Bury.ids(text);
    assertEquals(ids.stream().distinct().toList(), ids);
  }
}
