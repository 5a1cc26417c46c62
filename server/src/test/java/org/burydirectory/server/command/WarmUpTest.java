package org.burydirectory.server.command;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import org.burydirectory.server.TestServer;
import org.junit.jupiter.api.Test;

class WarmUpTest {

  @Test
  void everyNeedCanBeSearchedForByItsName() {
    assertDoesNotThrow(() -> WarmUp.run(TestServer.directory()));
  }
}
