package org.burydirectory.source;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * JSON as maps (in the order of RFC 8785), lists, texts, longs, big integers, doubles and booleans.
 * Members that are null or empty are left out; texts are cleaned.
 */
final class JsonTree {

  /** Longest text of the directory's own data, in chars. */
  static final int LONGEST_TEXT = 64 * 1024;

  /** Longest text of other people's, in which HTML may hold pictures that are thrown away. */
  private static final int LONGEST_FOREIGN_TEXT = 4 << 20;

  private static final JsonFactory FACTORY = factory(LONGEST_TEXT);
  private static final JsonFactory FOREIGN = factory(LONGEST_FOREIGN_TEXT);

  private static JsonFactory factory(int longestText) {
    return JsonFactory.builder()
        .streamReadConstraints(
            StreamReadConstraints.builder()
                .maxNestingDepth(64)
                .maxStringLength(longestText)
                .maxNameLength(256)
                .maxNumberLength(64)
                .maxDocumentLength(OpenFolder.JSON_LIMIT)
                .build())
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .build();
  }

  // Jackson tells programmers which of its switches to turn; who reads this has a file to mend.
  private static final Pattern ADVICE =
      Pattern.compile(", from `[^`]*`|: enable `.*| \\(start marker.*", Pattern.DOTALL);

  private final JsonParser parser;
  private final Report report;

  JsonTree(JsonParser parser, Report report) {
    this.parser = parser;
    this.report = report;
  }

  static JsonParser parser(InputStream in) {
    return FACTORY.createParser(ObjectReadContext.empty(), in);
  }

  /** A parser of other people's data. */
  static JsonParser foreignParser(InputStream in) {
    return FOREIGN.createParser(ObjectReadContext.empty(), in);
  }

  /** The object that a text is; empty, and reported, where it is none. */
  static Map<String, @Nullable Object> object(String json, Report report) {
    return only(FACTORY.createParser(ObjectReadContext.empty(), json), report);
  }

  /** The object that these bytes are; empty, and reported, where they are none. */
  static Map<String, @Nullable Object> object(byte[] json, int offset, int length, Report report) {
    return only(FACTORY.createParser(ObjectReadContext.empty(), json, offset, length), report);
  }

  private static Map<String, @Nullable Object> only(JsonParser parser, Report report) {
    try (parser) {
      if (parser.nextToken() == JsonToken.START_OBJECT) {
        Map<String, @Nullable Object> object = new JsonTree(parser, report).map();
        if (parser.nextToken() == null) {
          return object;
        }
      }
      report.line(
          parser.currentTokenLocation().getLineNr(),
          "there must be one JSON object and nothing else");
    } catch (JacksonException e) {
      refuse(e, report);
    }
    return Map.of();
  }

  /** Reports what the parser threw. */
  static void refuse(JacksonException e, Report report) {
    int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
    report.line(
        Math.max(1, line),
        "JSON that cannot be read: " + ADVICE.matcher(e.getOriginalMessage()).replaceAll(""));
  }

  static boolean isAbsent(@Nullable Object value) {
    return value == null
        || value.equals("")
        || (value instanceof List<?> list && list.isEmpty())
        || (value instanceof Map<?, ?> map && map.isEmpty());
  }

  /** The value that starts at the parser's token. */
  @Nullable Object value() {
    return switch (parser.currentToken()) {
      case START_OBJECT -> map();
      case START_ARRAY -> list();
      case VALUE_STRING -> text();
      case VALUE_NUMBER_INT -> integer();
      case VALUE_NUMBER_FLOAT -> number();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      default -> null;
    };
  }

  private Map<String, @Nullable Object> map() {
    Map<String, @Nullable Object> map = new TreeMap<>();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = name();
      parser.nextToken();
      Object value = value();
      if (!isAbsent(value)) {
        map.put(name, value);
      }
    }
    return map;
  }

  private String name() {
    String name = parser.currentName();
    if (CleanText.hasLoneSurrogate(name) || !CleanText.of(name).equals(name)) {
      refuse("a member's name has control characters or half of a surrogate pair; take them out");
    }
    return name;
  }

  private List<@Nullable Object> list() {
    List<@Nullable Object> list = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      list.add(value());
    }
    return list;
  }

  private String text() {
    String text = parser.getString();
    if (CleanText.hasLoneSurrogate(text)) {
      refuse("half of a surrogate pair; write the character itself");
      return "";
    }
    return CleanText.of(text);
  }

  private Object integer() {
    return parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
        ? parser.getBigIntegerValue()
        : (Object) parser.getLongValue();
  }

  private Object number() {
    double number = parser.getDoubleValue();
    if (!Double.isFinite(number)) {
      refuse("a number too great for a double; write a smaller one");
      return 0.0;
    }
    return number;
  }

  private void refuse(String message) {
    String pointer = parser.streamReadContext().pathAsPointer().toString();
    report.problems().add(report.file(), pointer, message);
  }
}
