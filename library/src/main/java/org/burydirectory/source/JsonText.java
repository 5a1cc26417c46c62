package org.burydirectory.source;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * JSON as it is written, in UTF-8. Commas come by themselves. Texts are escaped as RFC 8785 has it,
 * numbers take ECMAScript's shortest form. Not safe for concurrent use.
 */
public final class JsonText {

  private static final byte[] NULL = ascii("null");
  private static final byte[] TRUE = ascii("true");
  private static final byte[] FALSE = ascii("false");
  private static final String SHORT_ESCAPES = "btn\0fr"; // of U+0008 to U+000D

  private byte[] bytes = new byte[256];
  private int length;

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** Opens an object. */
  public JsonText beginObject() {
    return open('{');
  }

  /** Closes an object. */
  public JsonText endObject() {
    return put('}');
  }

  /** Opens a list. */
  public JsonText beginArray() {
    return open('[');
  }

  /** Closes a list. */
  public JsonText endArray() {
    return put(']');
  }

  /** The name of the member whose value comes next. */
  public JsonText name(String name) {
    return string(name).put(':');
  }

  /** A text. Half of a surrogate pair becomes U+FFFD. */
  public JsonText string(String text) {
    separate();
    put('"');
    reserve(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        ascii(c);
      } else if (i + 1 < text.length() && Character.isSurrogatePair(c, text.charAt(i + 1))) {
        wide(text.codePointAt(i++));
      } else {
        wide(Character.isSurrogate(c) ? 0xfffd : c);
      }
    }
    return put('"');
  }

  /** A whole number. */
  public JsonText number(long number) {
    return raw(ascii(Long.toString(number)));
  }

  /**
   * A number.
   *
   * @throws IllegalArgumentException if it is not finite
   */
  public JsonText number(double number) {
    return raw(ascii(EcmaNumber.text(number)));
  }

  /** True or false. */
  public JsonText flag(boolean flag) {
    return raw(flag ? TRUE : FALSE);
  }

  /** JSON that is written already: a value, or members with their names. */
  public JsonText raw(byte[] json) {
    separate();
    reserve(json.length);
    System.arraycopy(json, 0, bytes, length, json.length);
    length += json.length;
    return this;
  }

  /** Maps in RFC 8785's order, lists, texts, numbers, booleans and nulls. */
  JsonText tree(@Nullable Object value) {
    return switch (value) {
      case null -> raw(NULL);
      case String text -> string(text);
      case Boolean flag -> flag(flag);
      case Double number -> number(number);
      case Number number -> raw(ascii(number.toString()));
      case List<?> list -> list(list);
      case Map<?, ?> map -> map(map instanceof SortedMap ? map : new TreeMap<Object, Object>(map));
      default -> throw new IllegalArgumentException("no JSON: " + value.getClass());
    };
  }

  private JsonText list(List<?> list) {
    beginArray();
    list.forEach(this::tree);
    return endArray();
  }

  private JsonText map(Map<?, ?> map) {
    beginObject();
    map.forEach((name, value) -> name((String) name).tree(value));
    return endObject();
  }

  /** How many bytes there are. */
  public int length() {
    return length;
  }

  /** A copy of the bytes. */
  public byte[] toBytes() {
    return Arrays.copyOf(bytes, length);
  }

  private JsonText open(char bracket) {
    separate();
    return put(bracket);
  }

  private void separate() {
    if (length > 0 && "{[:,".indexOf(bytes[length - 1]) < 0) {
      put(',');
    }
  }

  private void ascii(char c) {
    if (c == '"' || c == '\\') {
      put('\\').put(c);
    } else if (c >= ' ') {
      put(c);
    } else if (c >= '\b' && c <= '\r' && c != 0x0b) {
      put('\\').put(SHORT_ESCAPES.charAt(c - '\b'));
    } else {
      for (char digit : ("\\u" + HexFormat.of().toHexDigits(c)).toCharArray()) {
        put(digit);
      }
    }
  }

  private void wide(int c) {
    if (c < 0x800) {
      put(0xc0 | c >> 6);
    } else if (c < 0x10000) {
      put(0xe0 | c >> 12);
      put(0x80 | (c >> 6 & 0x3f));
    } else {
      put(0xf0 | c >> 18);
      put(0x80 | (c >> 12 & 0x3f));
      put(0x80 | (c >> 6 & 0x3f));
    }
    put(0x80 | (c & 0x3f));
  }

  private JsonText put(int b) {
    reserve(1);
    bytes[length++] = (byte) b;
    return this;
  }

  private void reserve(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(length + more, bytes.length * 2));
    }
  }
}
