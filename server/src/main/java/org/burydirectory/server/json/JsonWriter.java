package org.burydirectory.server.json;

import java.nio.ByteBuffer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes one JSON value to a sink, compactly, placing the commas. That names and values follow each
 * other rightly is up to the caller. A null member is left out. Not safe for concurrent use.
 */
public final class JsonWriter {

  /** What becomes of characters that mean something in HTML. */
  public enum Escapes {
    /** They stay. */
    PLAIN,
    /** {@code < > &} and the two line separators are escaped, for JSON inside a script element. */
    SCRIPT_SAFE
  }

  private static final String HEX = "0123456789abcdef";

  private final ByteSink sink;
  private final boolean scriptSafe;
  private boolean comma;

  /** A writer to a sink. */
  public JsonWriter(ByteSink sink) {
    this(sink, Escapes.PLAIN);
  }

  /** A writer to a sink. */
  public JsonWriter(ByteSink sink, Escapes escapes) {
    this.sink = sink;
    this.scriptSafe = escapes == Escapes.SCRIPT_SAFE;
  }

  /** Begins an object. */
  public JsonWriter object() {
    return begin('{');
  }

  /** Begins an object that is a member. */
  public JsonWriter object(String name) {
    return name(name).begin('{');
  }

  /** Ends an object. */
  public JsonWriter endObject() {
    return end('}');
  }

  /** Begins an array. */
  public JsonWriter array() {
    return begin('[');
  }

  /** Begins an array that is a member. */
  public JsonWriter array(String name) {
    return name(name).begin('[');
  }

  /** Ends an array. */
  public JsonWriter endArray() {
    return end(']');
  }

  /** A text member, left out when null. */
  public JsonWriter member(String name, @Nullable String value) {
    return value == null ? this : name(name).value(value);
  }

  /** A member that is null, where a standard asks for it. */
  public JsonWriter nullMember(String name) {
    return name(name).literal("null");
  }

  /** A whole number. */
  public JsonWriter member(String name, long value) {
    return name(name).literal(Long.toString(value));
  }

  /** A number; it must be finite. */
  public JsonWriter member(String name, double value) {
    return name(name).value(value);
  }

  /** A truth value. */
  public JsonWriter member(String name, boolean value) {
    return name(name).literal(Boolean.toString(value));
  }

  /** An array of texts, left out when empty. */
  public JsonWriter member(String name, List<String> values) {
    if (values.isEmpty()) {
      return this;
    }
    array(name);
    values.forEach(this::value);
    return endArray();
  }

  /** A text. */
  public JsonWriter value(String text) {
    separate();
    quoted(text);
    comma = true;
    return this;
  }

  /** A number; it must be finite. */
  public JsonWriter value(double number) {
    return literal(
        number == Math.rint(number) && Math.abs(number) < 1e15
            ? Long.toString((long) number)
            : Double.toString(number));
  }

  /** Members that were written before, with the commas between but none around them. */
  public JsonWriter members(ByteBuffer json) {
    if (json.hasRemaining()) {
      separate();
      sink.put(json);
      comma = true;
    }
    return this;
  }

  private JsonWriter name(String name) {
    separate();
    quoted(name);
    sink.put(':');
    comma = false;
    return this;
  }

  private JsonWriter literal(String literal) {
    separate();
    sink.ascii(literal);
    comma = true;
    return this;
  }

  private JsonWriter begin(char bracket) {
    separate();
    sink.put(bracket);
    comma = false;
    return this;
  }

  private JsonWriter end(char bracket) {
    sink.put(bracket);
    comma = true;
    return this;
  }

  private void separate() {
    if (comma) {
      sink.put(',');
    }
  }

  private void quoted(String text) {
    sink.put('"');
    text.codePoints().forEach(this::escaped);
    sink.put('"');
  }

  private void escaped(int point) {
    if (point == '"' || point == '\\') {
      sink.put('\\');
      sink.put(point);
    } else if (point < 0x20 || (scriptSafe && unsafeInScript(point))) {
      sink.ascii("\\u");
      for (int shift = 12; shift >= 0; shift -= 4) {
        sink.put(HEX.charAt(point >> shift & 0xF));
      }
    } else {
      sink.codePoint(ByteSink.valid(point));
    }
  }

  private static boolean unsafeInScript(int point) {
    return point == '<' || point == '>' || point == '&' || point == 0x2028 || point == 0x2029;
  }
}
