package org.burydirectory.server.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClosestTest {

  @ParameterizedTest
  @CsvSource({
    "need,need,0",
    "nead,need,1",
    "ende,need,2",
    "prot,port,1",
    "NEED,need,4",
    "a,b,1",
    "ab,abc,1"
  })
  void slipsAreCounted(String from, String to, int slips) {
    assertEquals(slips, Closest.slips(from, to));
  }

  @Test
  void theNearestIsFoundCaseAside() {
    assertEquals(Optional.of("need"), Closest.to("Neeed", List.of("near", "need", "access")));
  }

  @Test
  void nothingIsGuessedForShortOrFarWords() {
    assertEquals(Optional.empty(), Closest.to("x", List.of("q")));
    assertEquals(Optional.empty(), Closest.to("zebra", List.of("need", "near")));
    assertEquals(Optional.empty(), Closest.to("", List.of("need")));
  }
}
