package org.burydirectory.source;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.burydirectory.model.InvalidDataException;
import org.burydirectory.profile.Wording;

/** Reads the keys of {@code language.yaml} that say how people speak of times, ages and places. */
public final class WordingReader {

  /** The keys of {@code language.yaml} that are read here and by no other reader. */
  public static final List<String> KEYS =
      List.of(
          "light_words",
          "forms",
          "uninflected",
          "times",
          "clock",
          "ages",
          "places",
          "access",
          "asks");

  private static final List<String> MEANINGS =
      List.of(
          "day",
          "date",
          "holiday",
          "now",
          "today",
          "tonight",
          "tomorrow",
          "morning",
          "afternoon",
          "evening",
          "night",
          "weekend",
          "weekdays");

  private WordingReader() {}

  /**
   * Reads the text of {@code language.yaml}. Other keys than {@link #KEYS} are left alone.
   *
   * @throws InvalidDataException with every problem of these keys
   */
  public static Wording read(String text) {
    var problems = new Problems();
    Fields root = YamlTree.read(text, new Report("language.yaml", problems));
    Wording wording = root == null ? Wording.none() : wording(root);
    problems.refuseIfAny();
    return wording;
  }

  /** What these keys of the file give; its problems go to the report of the file. */
  static Wording wording(Fields root) {
    var times = new Ids();
    Clock clock = root.object("clock", WordingReader::clock);
    Wording.AgeWords ages = root.object("ages", WordingReader::ages);
    Wording.PlaceWords places = root.object("places", WordingReader::places);
    Wording.AskWords asks = root.object("asks", WordingReader::asks);
    Wording none = Wording.none();
    return new Wording(
        new LinkedHashSet<>(root.texts("light_words")),
        root.textMap("forms"),
        new LinkedHashSet<>(root.texts("uninflected")),
        root.objects("times", fields -> time(fields, times)),
        clock == null ? List.of() : clock.months(),
        clock == null ? List.of() : clock.after(),
        ages == null ? none.ages() : ages,
        places == null ? none.places() : places,
        root.objects("access", WordingReader::access),
        asks == null ? none.asks() : asks);
  }

  private record Clock(List<List<String>> months, List<String> after) {}

  private static Clock clock(Fields fields) {
    List<List<String>> months = fields.groups("months");
    if (!months.isEmpty() && months.size() != 12) {
      fields.problem("months", "'months' has " + months.size() + " months; give all 12");
    }
    return new Clock(months, fields.texts("after"));
  }

  private static Wording.TimeWords time(Fields fields, Ids ids) {
    String value = fields.text("value");
    return new Wording.TimeWords(
        ids.slug(fields),
        fields.required("label"),
        fields.requiredCode("means", MEANINGS),
        value == null ? "" : value,
        fields.flag("outright"),
        fields.texts("phrases"));
  }

  private static Wording.AgeWords ages(Fields fields) {
    return new Wording.AgeWords(
        fields.texts("units"),
        fields.texts("before"),
        fields.texts("over"),
        fields.texts("under"),
        fields.texts("plus"),
        fields.texts("between"),
        fields.texts("not_before"),
        numbers(fields, "decades"),
        numbers(fields, "numbers"));
  }

  private static Map<String, Integer> numbers(Fields fields, String key) {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    fields
        .textMap(key)
        .forEach(
            (word, number) -> {
              if (number.matches("\\d{1,3}")) {
                numbers.put(word, Integer.valueOf(number));
              } else {
                fields.problem(
                    key, "'" + word + "' is " + Report.shown(number) + "; give a number");
              }
            });
    return numbers;
  }

  private static Wording.PlaceWords places(Fields fields) {
    return new Wording.PlaceWords(
        fields.texts("before"),
        fields.texts("not_after"),
        fields.texts("not_before"),
        fields.texts("ambiguous"));
  }

  private static Wording.AskWords asks(Fields fields) {
    return new Wording.AskWords(
        fields.texts("before"), fields.texts("after"), fields.texts("told"));
  }

  private static Wording.AccessWords access(Fields fields) {
    return new Wording.AccessWords(
        fields.required("label"),
        fields.texts("access"),
        fields.flag("outright"),
        fields.texts("phrases"));
  }
}
