package org.burydirectory.understand;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProtectedWordsTest {

  @Test
  void aProtectedWordIsNeverTakenForItsNeighbour() {
    for (List<String> group : Bury.PROFILE.language().protectedWords()) {
      for (String word : group) {
        assertEquals(
            List.of(),
            Bury.ids(word).stream().filter(id -> id.startsWith("spelling:")).toList(),
            word);
      }
    }
  }
}
