package org.burydirectory.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DistanceTest {

  @ParameterizedTest
  @CsvSource({
    "800, 800",
    "800m, 800",
    "800 metres, 800",
    "1 metre, 1",
    "2km, 2000",
    "2.5 KM, 2500",
    "3mi, 4828.032",
    "1 mile, 1609.344",
    "0.5 miles, 804.672",
    "' 2km ', 2000"
  })
  void readsNumbersWithUnits(String text, double metres) {
    assertEquals(metres, Distance.parse(text).inMetres(), 1e-9);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "km", "-1", "1e3", "2 yards", "2km2", "1,5km", "0", "123456789", ".5km"})
  void refusesTheRest(String text) {
    assertThrows(IllegalArgumentException.class, () -> Distance.parse(text));
  }

  @Test
  void saysWhatItGot() {
    var refusal = assertThrows(IllegalArgumentException.class, () -> Distance.parse("far"));
    assertTrue(refusal.getMessage().contains("'far'"), refusal.getMessage());
    refusal = assertThrows(IllegalArgumentException.class, () -> Distance.metres(-3));
    assertTrue(refusal.getMessage().contains("-3.0 metres"), refusal.getMessage());
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, 20_037_509, Double.NaN, Double.POSITIVE_INFINITY})
  void refusesWhatIsNoLengthOnTheGround(double metres) {
    assertThrows(IllegalArgumentException.class, () -> Distance.metres(metres));
  }

  @Test
  void takesHalfTheGirthOfTheEarth() {
    assertEquals(20_037_508, Distance.metres(20_037_508).inMetres());
    assertEquals(1609.344, Distance.miles(1).inMetres());
    assertEquals(1500, Distance.kilometres(1.5).inMetres());
  }

  @Property
  void ordersByLength(
      @ForAll @IntRange(min = 1, max = 1000) int a, @ForAll @IntRange(min = 1, max = 1000) int b) {
    assertEquals(
        Integer.compare(a, b), Integer.signum(Distance.metres(a).compareTo(Distance.metres(b))));
  }
}
