package org.burydirectory.server.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagesBrowserTest extends BrowserTest {

  @ParameterizedTest
  @ValueSource(strings = {"/", "/needs", "/about"})
  void pagesAreAccessible(String path) {
    open(path);

    assertAccessible(path);
    assertEquals(List.of(), complaints());
  }
}
