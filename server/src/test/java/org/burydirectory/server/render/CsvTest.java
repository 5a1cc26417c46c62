package org.burydirectory.server.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+44 161", "-2", "@x", "\tx", "\rx"})
  void whatASpreadsheetWouldComputeGetsAnApostrophe(String text) {
    assertEquals("'" + text, Csv.safe(text));
  }

  @Test
  void otherTextStaysAndNothingIsEmpty() {
    assertEquals("0161 253 5151", Csv.safe("0161 253 5151"));
    assertEquals("", Csv.safe(null));
  }
}
