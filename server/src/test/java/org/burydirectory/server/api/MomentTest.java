package org.burydirectory.server.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MomentTest {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  @ParameterizedTest
  @CsvSource({
    "2026-11-21T10:00:00Z, 2026-11-21T10:00:00Z",
    "2026-07-01T10:00:00.5z, 2026-07-01T10:00:00.500Z",
    "2026-07-01T10:00+01:00, 2026-07-01T09:00:00Z",
    "2026-07-01T10:00-05:00, 2026-07-01T15:00:00Z",
    "2026-07-01T10:00, 2026-07-01T09:00:00Z",
    "2026-11-21T10:00:30, 2026-11-21T10:00:30Z",
    // The clock goes back at 02:00: 01:30 comes twice.
    "2026-10-25T01:30, 2026-10-25T00:30:00Z",
    "2026-10-25T01:30Z, 2026-10-25T01:30:00Z",
    // The clock goes forward at 01:00 to 02:00.
    "2027-03-28T00:59:59, 2027-03-28T00:59:59Z",
    "2027-03-28T02:00, 2027-03-28T01:00:00Z",
    "2027-03-28T01:30Z, 2027-03-28T01:30:00Z",
    "2000-01-01T00:00, 2000-01-01T00:00:00Z",
    "2099-12-31T23:59:59Z, 2099-12-31T23:59:59Z"
  })
  void instantsOffsetsAndLocalTimesAreRead(String text, Instant expected) {
    assertEquals(Optional.of(expected), Moment.parse(text, LONDON));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2027-03-28T01:00",
        "2027-03-28T01:59:59",
        "2026-02-29T10:00",
        "2026-11-21",
        "10:00",
        "now",
        "2026-11-21 10:00",
        "2026-11-21T10:00 01:00",
        "2026-11-21T10:00[Europe/London]",
        "2026-11-21T24:00",
        "1999-12-31T23:59:59Z",
        "2100-01-01T00:00",
        "-2026-11-21T10:00Z",
        "+999999999-12-31T23:59:59.999999999-18:00"
      })
  void whatIsNoTimeIsNotRead(String text) {
    assertEquals(Optional.empty(), Moment.parse(text, LONDON));
  }
}
