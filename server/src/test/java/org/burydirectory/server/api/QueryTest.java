package org.burydirectory.server.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTest {

  @Test
  void namesAndValuesAreDecoded() {
    Query query = Query.parse("q=caf%C3%A9+and+tea&need=a&need=b&&empty=&flag");

    assertEquals(Optional.of("café and tea"), query.first("q"));
    assertEquals(List.of("a", "b"), query.all("need"));
    assertEquals(List.of(), query.all("empty"));
    assertEquals(List.of(), query.all("flag"));
  }

  @Test
  void theCanonicalFormIsSortedAndWithoutRepetition() {
    assertEquals(
        "a=1&need=a&need=b&q=x+y", Query.parse("q=x%20y&need=b&need=a&need=b&a=1").canonical());
  }

  @Property
  void theCanonicalFormSaysTheSame(@ForAll String value) {
    String encoded = URLEncoder.encode(value, StandardCharsets.UTF_8);
    Assume.that(value.indexOf(0) < 0 && !TypedText.clean(value).isBlank());
    Query query = Query.parse("q=" + encoded);

    assertEquals(query, Query.parse(query.canonical()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"q=%", "q=%4", "q=%zz", "q=%00", "q=%c0%af", "q=%ff", "q=é", "%00=1"})
  void whatIsNotInOrderIsRefused(String raw) {
    assertThrows(ProblemException.class, () -> Query.parse(raw));
  }

  @Test
  void valuesAreCleanedAndNamesAreNot() {
    Query query = Query.parse("near=%E2%80%8EM26%0A2SP&%1bq=x&q=%1b");

    assertEquals(Optional.of("M26 2SP"), query.first("near"));
    assertEquals(List.of("x"), query.all("\u001bq"));
    assertEquals(List.of(), query.all("q"));
  }

  @Test
  void tooManyParametersAreRefused() {
    assertThrows(ProblemException.class, () -> Query.parse("need=a&".repeat(65)));
  }

  @Test
  void aPlusInAPathIsAPlus() {
    assertEquals(Optional.of("/a+b c"), PercentDecoder.path("/a+b%20c"));
  }
}
