package org.burydirectory.time;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rules as bytes: a version, the number of rules, then each rule's members in their order. */
final class RuleCodec {

  private static final int VERSION = 1;

  private RuleCodec() {}

  static byte[] pack(List<Rule> rules) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(64);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeByte(VERSION);
      out.writeInt(rules.size());
      for (Rule rule : rules) {
        write(rule, out);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail to be written", e);
    }
    return bytes.toByteArray();
  }

  static List<Rule> unpack(byte[] packed) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(packed))) {
      if (in.readUnsignedByte() != VERSION) {
        throw new IllegalArgumentException("another version than " + VERSION);
      }
      List<Rule> rules = new ArrayList<>();
      for (int left = in.readInt(); left > 0; left--) {
        rules.add(rule(in));
      }
      return rules;
    } catch (IOException | IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "these " + packed.length + " bytes are no packed hours: build the index again", e);
    }
  }

  private static void write(Rule rule, DataOutputStream out) throws IOException {
    out.writeUTF(rule.kind().name());
    out.writeUTF(rule.holidays().name());
    out.writeInt(rule.validity().from());
    out.writeInt(rule.validity().to());
    out.writeInt(rule.hours().opens());
    out.writeInt(rule.hours().closes());
    write(rule.pattern(), out);
    writeText(rule.doubt(), out);
  }

  private static Rule rule(DataInputStream in) throws IOException {
    Rule.Kind kind = Rule.Kind.valueOf(in.readUTF());
    HolidayPolicy holidays = HolidayPolicy.valueOf(in.readUTF());
    Validity validity = new Validity(in.readInt(), in.readInt());
    HoursSpan hours = new HoursSpan(in.readInt(), in.readInt());
    DayPattern pattern = pattern(in);
    return new Rule(kind, pattern, validity, hours, text(in), holidays);
  }

  private static void write(DayPattern pattern, DataOutputStream out) throws IOException {
    out.writeUTF(pattern.frequency().name());
    out.writeInt(pattern.interval());
    out.writeInt(pattern.anchor());
    out.writeByte(pattern.weekdays());
    write(pattern.ordinals(), out);
    write(pattern.monthDays(), out);
  }

  private static DayPattern pattern(DataInputStream in) throws IOException {
    return new DayPattern(
        DayPattern.Frequency.valueOf(in.readUTF()),
        in.readInt(),
        in.readInt(),
        in.readUnsignedByte(),
        numbers(in),
        numbers(in));
  }

  private static void write(List<Integer> numbers, DataOutputStream out) throws IOException {
    out.writeShort(numbers.size());
    for (int number : numbers) {
      out.writeByte(number);
    }
  }

  private static List<Integer> numbers(DataInputStream in) throws IOException {
    List<Integer> numbers = new ArrayList<>();
    for (int left = in.readUnsignedShort(); left > 0; left--) {
      numbers.add((int) in.readByte());
    }
    return List.copyOf(numbers);
  }

  /** Not {@code writeUTF}, which refuses texts above 64 KiB. */
  private static void writeText(@Nullable String text, DataOutputStream out) throws IOException {
    byte[] utf8 = text == null ? null : text.getBytes(UTF_8);
    out.writeInt(utf8 == null ? -1 : utf8.length);
    if (utf8 != null) {
      out.write(utf8);
    }
  }

  private static @Nullable String text(DataInputStream in) throws IOException {
    int length = in.readInt();
    return length < 0 ? null : new String(in.readNBytes(length), UTF_8);
  }
}
