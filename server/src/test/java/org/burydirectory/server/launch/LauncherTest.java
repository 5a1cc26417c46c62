package org.burydirectory.server.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LauncherTest {
  @ParameterizedTest
  @CsvSource({"1.8,8", "9,9", "17,17", "21,21", "25,25", "unheard-of,0"})
  void readsTheSpecificationVersion(String version, int feature) {
    assertEquals(feature, Launcher.feature(version));
  }

  @Test
  void refusalNamesTheNeededAndTheFoundJava() {
    String refusal = Launcher.refusal("17", "/opt/jdk-17");

    assertTrue(refusal.contains("Java 21 or newer"), refusal);
    assertTrue(refusal.contains("Java 17 (/opt/jdk-17)"), refusal);
  }
}
