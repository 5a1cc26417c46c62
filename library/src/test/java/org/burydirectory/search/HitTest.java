package org.burydirectory.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ReadOnlyBufferException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.burydirectory.model.Guide;
import org.burydirectory.place.Distance;
import org.burydirectory.time.OpenState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HitTest {

  private static final byte[] CARD = "\"id\":\"a\"".getBytes(StandardCharsets.UTF_8);
  private static final OpenState SHUT = new OpenState(OpenState.State.CLOSED, null, "it has ended");
  private static final Reason NEED = new Reason("need", "for food");
  private static final LocalDate CHECKED = LocalDate.of(2026, 11, 21);
  private static final Guide GUIDE =
      new Guide(
          "a", "advice", "Ask", "How.", List.of(), List.of(), List.of(), List.of(), List.of(),
          List.of(), CHECKED, List.of());

  private static Hit hit(@Nullable Distance distance, @Nullable OpenState open) {
    var match =
        new Hit.Match(
            Map.of(),
            distance,
            false,
            null,
            null,
            null,
            open,
            null,
            "checked today",
            List.of(NEED));
    var summary =
        new EntrySummary(
            "a", "advice", "Ask", null, null, List.of(), List.of(), null, null, null, null,
            "active", CHECKED, false);
    return new Hit(
        "a", 1.5f, match, ByteBuffer.wrap(CARD), () -> summary, () -> new Hit.Whole(null, GUIDE));
  }

  @Test
  void whatIsKnownIsTold() {
    Hit hit = hit(Distance.metres(9), SHUT);
    assertEquals("a", hit.id());
    assertEquals(1.5f, hit.score());
    assertEquals(Optional.of(Distance.metres(9)), hit.distance());
    assertEquals(Optional.of(SHUT), hit.open());
    assertEquals(List.of(NEED), hit.reasons());
    assertEquals(List.of(NEED), hit.match().reasons());
    assertEquals("advice", hit.kind());
    assertEquals("Ask", hit.name());
    assertEquals(Optional.of(CHECKED), hit.assuredDate());
    assertEquals("a 1.5", hit.toString());
  }

  @Test
  void whatIsNotKnownIsEmpty() {
    Hit hit = hit(null, null);
    assertEquals(Optional.empty(), hit.distance());
    assertEquals(Optional.empty(), hit.open());
  }

  @Test
  void anEntryIsAServiceOrAGuide() {
    Hit hit = hit(null, null);
    assertEquals(Optional.empty(), hit.service());
    assertEquals(Optional.of(GUIDE), hit.guide());
  }

  @Test
  void eachCallGivesAJsonBufferOfItsOwn() {
    Hit hit = hit(null, null);
    var bytes = new byte[CARD.length];
    hit.json().get(bytes);
    assertEquals(CARD.length, hit.json().remaining());
    assertTrue(java.util.Arrays.equals(CARD, bytes));
    assertThrows(ReadOnlyBufferException.class, () -> hit.json().put((byte) 0));
  }
}
