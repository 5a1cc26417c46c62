package org.burydirectory.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.burydirectory.model.Guide;
import org.burydirectory.model.InvalidDataException;
import org.burydirectory.place.GeoPoint;
import org.burydirectory.profile.Profile;
import org.burydirectory.search.EntrySummary;
import org.junit.jupiter.api.Test;

class CardWriterTest {

  private final Profile profile = Samples.profile();
  private final Card extra = new Card("service", List.of("west"));

  private byte[] card(String json) {
    return CardWriter.card(EntryReader.service(Samples.utf8(json)), extra, profile);
  }

  @Test
  void membersComeInTheirOrder() {
    assertEquals(
        "\"id\":\"3f7aab48-af65-0656-0513-ea8038feb145\",\"kind\":\"service\",\"name\":\"Carers"
            + " Line\",\"organization\":{\"id\":\"75e2c9fd-bb0c-5a11-8405-607b155ee0ef\",\"name\":\"Carers"
            + " Hub\"},\"summary\":\"Call"
            + " us.\",\"needs\":[{\"id\":\"carers.break\",\"label\":\"Taking a break\"}],"
            + "\"neighbourhoods\":[\"west\"],\"phone\":\"0161 496"
            + " 0090\",\"url\":\"https://example.org/a\",\"status\":\"temporarily"
            + " closed\",\"assured_date\":\"2026-06-30\","
            + "\"illustrative\":false,\"updated\":\"2026-11-21T00:00:00Z\","
            + "\"location\":{\"lat\":53.6,\"lon\":-2.3,\"postcode\":\"M26 2SP\",\"name\":\"Hub\"}",
        new String(
            card(
                Samples.service(
                    "'status': 'active'",
                    "'status': 'temporarily closed', 'description': 'Call\\nus.'")),
            StandardCharsets.UTF_8));
  }

  @Test
  void whatIsAbsentIsLeftOut() {
    String bare = "{\"id\":\"" + Samples.ID + "\",\"name\":\"A\",\"status\":\"active\"}";
    byte[] card =
        CardWriter.card(
            EntryReader.service(Samples.utf8(bare)), new Card("event", List.of()), profile);
    assertEquals(
        "\"id\":\"" + Samples.ID + "\",\"kind\":\"event\",\"name\":\"A\",\"illustrative\":false",
        new String(card, StandardCharsets.UTF_8));
    assertEquals(
        new EntrySummary(
            Samples.ID,
            "event",
            "A",
            null,
            null,
            List.of(),
            List.of(),
            null,
            null,
            null,
            null,
            "active",
            null,
            false),
        CardWriter.parse(card));
  }

  @Test
  void aCardIsReadBack() {
    assertEquals(
        new EntrySummary(
            Samples.ID,
            "service",
            "Carers Line",
            "Carers Hub",
            null,
            List.of("carers.break"),
            List.of("west"),
            new GeoPoint(53.6, -2.3),
            "M26 2SP",
            "0161 496 0090",
            "https://example.org/a",
            "active",
            LocalDate.of(2026, 6, 30),
            false),
        CardWriter.parse(card(Samples.service())));
  }

  @Test
  void aGuidesCardHasItsReviewAsTheDate() {
    var guide =
        new Guide(
            "a",
            "advice",
            "B",
            "C.",
            List.of(),
            List.of("carers"),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            LocalDate.of(2026, 1, 2),
            List.of());
    assertEquals(
        "\"id\":\"a\",\"kind\":\"advice\",\"name\":\"B\",\"summary\":\"C.\","
            + "\"needs\":[{\"id\":\"carers\",\"label\":\"Caring for someone\"}],"
            + "\"assured_date\":\"2026-01-02\",\"illustrative\":false",
        new String(
            CardWriter.card(
                new Entry.OfGuide(guide, new byte[0]), new Card("advice", List.of()), profile),
            StandardCharsets.UTF_8));
  }

  @Test
  void bytesThatAreNoCardAreRefused() {
    assertThrows(InvalidDataException.class, () -> CardWriter.parse(Samples.utf8("\"id\":")));
  }
}
