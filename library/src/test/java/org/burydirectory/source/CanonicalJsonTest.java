package org.burydirectory.source;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.burydirectory.model.InvalidDataException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalJsonTest {

  private static String canonical(String json) {
    return new String(CanonicalJson.of(json), StandardCharsets.UTF_8);
  }

  /** RFC 8785, appendix B. */
  @ParameterizedTest
  @CsvSource({
    "0000000000000000,0",
    "8000000000000000,0",
    "0000000000000001,5e-324",
    "8000000000000001,-5e-324",
    "7fefffffffffffff,1.7976931348623157e+308",
    "ffefffffffffffff,-1.7976931348623157e+308",
    "4340000000000000,9007199254740992",
    "c340000000000000,-9007199254740992",
    "4430000000000000,295147905179352830000",
    "44b52d02c7e14af5,9.999999999999997e+22",
    "44b52d02c7e14af6,1e+23",
    "44b52d02c7e14af7,1.0000000000000001e+23",
    "444b1ae4d6e2ef4e,999999999999999700000",
    "444b1ae4d6e2ef4f,999999999999999900000",
    "444b1ae4d6e2ef50,1e+21",
    "3eb0c6f7a0b5ed8c,9.999999999999997e-7",
    "3eb0c6f7a0b5ed8d,0.000001",
    "41b3de4355555553,333333333.3333332",
    "41b3de4355555554,333333333.33333325",
    "41b3de4355555555,333333333.3333333",
    "41b3de4355555556,333333333.3333334",
    "41b3de4355555557,333333333.33333343",
    "becbf647612f3696,-0.0000033333333333333333",
    "43143ff3c1cb0959,1424953923781206.2"
  })
  void numbersTakeTheShortestForm(String bits, String text) {
    assertEquals(text, EcmaNumber.text(Double.longBitsToDouble(Long.parseUnsignedLong(bits, 16))));
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void numbersThatJsonLacksAreRefused(double number) {
    assertThrows(IllegalArgumentException.class, () -> EcmaNumber.text(number));
  }

  /** RFC 8785, section 3.2.2, but that its null is left out. */
  @Test
  void theExampleOfTheStandard() {
    String json =
        """
        {
          "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
          "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
          "literals": [null, true, false]
        }
        """;
    assertEquals(
        "{\"literals\":[null,true,false],\"numbers\":[333333333.3333333,1e+30,4.5,0.002,1e-27],"
            + "\"string\":\"€$\\nA'B\\\"\\\\\\\\\\\"/\"}",
        canonical(json));
  }

  /** RFC 8785, section 3.2.3. */
  @Test
  void membersAreOrderedByUtf16Units() {
    String json =
        "{\"\\u20ac\":1,\"\\r\":2,\"\\ufb33\":3,\"1\":4,\"\\ud83d\\ude00\":5,\"\\u00f6\":6}";
    assertEquals(
        "{\"1\":4,\"ö\":6,\"€\":1,\"😀\":5,\"\ufb33\":3}",
        canonical(json.replace("\"\\r\":2,", "")));
  }

  @Test
  void controlCharactersAreEscapedWhenWritten() {
    byte[] json = new JsonText().string("\b\t\n\f\r\u0000\u001f\u000b\u007f/\"\\").toBytes();
    assertEquals(
        "\"\\b\\t\\n\\f\\r\\u0000\\u001f\\u000b\u007f/\\\"\\\\\"",
        new String(json, StandardCharsets.UTF_8));
  }

  @Test
  void whatIsAbsentIsLeftOut() {
    assertEquals(
        "{\"d\":[null,\"\"]}",
        canonical("{\"a\":null,\"b\":\"\",\"c\":[],\"d\":[null,\"\"],\"e\":{\"f\":null}}"));
  }

  @Test
  void wholeNumbersKeepTheirDigits() {
    String json = "{\"a\":9007199254740993,\"b\":123456789012345678901234567890}";
    assertEquals(json, canonical(json));
  }

  @Test
  void charactersThatHideAreTakenOut() {
    assertEquals(
        "{\"a\":\"abc\\nd\\ne\\tf\"}",
        canonical("{\"a\":\"a\\u0000b\\u0085\\u202ec\\u2066\\r\\nd\\re\\tf\"}"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"a":1,"a":2} | line 1: JSON that cannot be read: Duplicate Object property "a"
          {"a":1} 2 | line 1: there must be one JSON object and nothing else
          [1] | line 1: there must be one JSON object and nothing else
          {"a":NaN} | line 1: JSON that cannot be read: Non-standard token 'NaN'
          {"a":1e999} | /a: a number too great for a double; write a smaller one
          {"a":["\\ud800"]} | /a/0: half of a surrogate pair; write the character itself
          {"a\\u0001":1} | a member's name has control characters or half of a surrogate pair; take them out
          {"a":1 | line 1: JSON that cannot be read: Unexpected end-of-input
          """)
  void wrongJsonIsRefused(String json, String problem) {
    String message =
        assertThrows(InvalidDataException.class, () -> CanonicalJson.of(json)).getMessage();
    assertTrue(message.contains(problem), message);
  }

  @Test
  void bytesThatAreNoUtf8AreRefused() {
    byte[] json = {'{', '"', (byte) 0xff, '"', ':', '1', '}'};
    assertThrows(InvalidDataException.class, () -> CanonicalJson.of(json));
  }

  @Test
  void limitsHold() {
    String longText = "\"" + "x".repeat(65_537) + "\"";
    String longName = "{\"" + "x".repeat(257) + "\":1}";
    String deep = "[".repeat(64) + "]".repeat(64);
    for (String json :
        new String[] {
          "{\"a\":" + longText + "}",
          longName,
          "{\"a\":" + "1".repeat(65) + "}",
          "{\"a\":" + deep + "}"
        }) {
      assertThrows(InvalidDataException.class, () -> CanonicalJson.of(json));
    }
    assertEquals(65_544, CanonicalJson.of("{\"a\":\"" + "x".repeat(65_536) + "\"}").length);
  }

  @Property(tries = 500)
  void whatIsCanonicalStays(@ForAll("objects") Map<String, Object> object) {
    byte[] once = CanonicalJson.of(new JsonText().tree(object).toBytes());
    assertArrayEquals(once, CanonicalJson.of(once));
  }

  @Property(tries = 2000)
  void doublesComeBack(@ForAll double number) {
    assertEquals(number + 0.0, Double.parseDouble(EcmaNumber.text(number)));
  }

  @Provide
  Arbitrary<Map<String, Object>> objects() {
    Arbitrary<String> names =
        Arbitraries.strings().withCharRange('!', '~').withChars('é', '€', '\ufb33').ofMaxLength(6);
    return Arbitraries.maps(names, values(names, 3)).ofMaxSize(5);
  }

  private static Arbitrary<Object> values(Arbitrary<String> names, int depth) {
    Arbitrary<Object> scalars =
        Arbitraries.oneOf(
            Arbitraries.strings()
                .ofMaxLength(12)
                .filter(s -> !CleanText.hasLoneSurrogate(s))
                .asGeneric(),
            Arbitraries.longs().asGeneric(),
            Arbitraries.bigIntegers().asGeneric(),
            Arbitraries.doubles().asGeneric(),
            Arbitraries.of(true, false).asGeneric());
    if (depth == 0) {
      return scalars;
    }
    return Arbitraries.oneOf(
        scalars,
        Arbitraries.lazy(() -> values(names, depth - 1)).list().ofMaxSize(4).asGeneric(),
        Arbitraries.maps(names, Arbitraries.lazy(() -> values(names, depth - 1)))
            .ofMaxSize(4)
            .asGeneric());
  }
}
