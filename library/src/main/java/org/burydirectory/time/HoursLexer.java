package org.burydirectory.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.burydirectory.time.ClockTime.Half;
import org.burydirectory.time.HoursToken.Kind;
import org.jspecify.annotations.Nullable;

/** Cuts hours in words into pieces. */
final class HoursLexer {

  /** A time, a word, or a mark; blanks between them are passed over. */
  private static final Pattern PIECE =
      Pattern.compile(
          "(?<hour>\\d{1,2})(?:[:.](?<minute>\\d{2}))?"
              + "(?:\\s?(?<half>[ap]m|[ap]\\.m\\.?|noon|midday|midnight))?(?![\\p{L}\\p{N}])"
              + "|(?<named>noon|midday|midnight)(?![\\p{L}\\p{N}])"
              + "|(?<word>[\\p{L}\\p{N}£$€%'’]+)"
              + "|(?<mark>[^ \\t\\x0B\\f\\r\\u00A0])",
          Pattern.CASE_INSENSITIVE);

  private final String text;
  private final List<HoursToken> pieces = new ArrayList<>();

  HoursLexer(String text) {
    this.text = text;
  }

  List<HoursToken> read() {
    Matcher matcher = PIECE.matcher(text);
    while (matcher.find()) {
      pieces.add(piece(matcher));
    }
    return merge();
  }

  private static HoursToken piece(Matcher matcher) {
    String named = matcher.group("named");
    if (named != null) {
      Half half = half(named);
      return token(matcher, Kind.TIME, new ClockTime(12, 0, half, false));
    }
    if (matcher.group("hour") != null) {
      ClockTime time = time(matcher);
      return token(matcher, time == null ? Kind.WORD : Kind.TIME, time);
    }
    return token(
        matcher,
        matcher.group("word") != null ? Kind.WORD : HoursWords.mark(matcher.group()),
        null);
  }

  private static HoursToken token(Matcher matcher, Kind kind, @Nullable ClockTime time) {
    return new HoursToken(kind, matcher.start(), matcher.end(), 0, time);
  }

  private static @Nullable ClockTime time(Matcher matcher) {
    String hour = matcher.group("hour");
    String minute = matcher.group("minute");
    Half half = half(matcher.group("half"));
    int hours = Integer.parseInt(hour);
    int minutes = minute == null ? 0 : Integer.parseInt(minute);
    boolean onTheDot = half == Half.MIDNIGHT || "noon".equalsIgnoreCase(matcher.group("half"));
    if (minutes > 59
        || hours > (half == Half.UNSAID ? 23 : 12)
        || (half != Half.UNSAID && hours == 0)
        || (onTheDot && (hours != 12 || minutes != 0))) {
      return null;
    }
    return new ClockTime(hours, minutes, half, hour.startsWith("0"));
  }

  private static Half half(@Nullable String word) {
    if (word == null) {
      return Half.UNSAID;
    }
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "midnight" -> Half.MIDNIGHT;
      case "am", "a.m", "a.m." -> Half.AM;
      default -> Half.PM;
    };
  }

  /** Puts the longest phrases that have a meaning together and leaves out what changes nothing. */
  private List<HoursToken> merge() {
    List<HoursToken> merged = new ArrayList<>();
    for (int i = 0; i < pieces.size(); ) {
      int words = Math.min(HoursWords.LONGEST, pieces.size() - i);
      HoursToken phrase = null;
      for (; words > 0 && phrase == null; words--) {
        phrase = phrase(i, words);
      }
      HoursToken token = phrase == null ? pieces.get(i) : phrase;
      if (token.kind() != Kind.FILLER) {
        merged.add(token);
      }
      i += phrase == null ? 1 : words + 1;
    }
    return merged;
  }

  private @Nullable HoursToken phrase(int first, int words) {
    List<HoursToken> parts = pieces.subList(first, first + words);
    if (range(parts.getFirst()) || range(parts.getLast())) {
      return null;
    }
    String phrase =
        parts.stream()
            .map(part -> text.substring(part.from(), part.to()).toLowerCase(Locale.ROOT))
            .filter(part -> !part.equals("-"))
            .collect(Collectors.joining(" "));
    HoursWords.Meaning meaning = HoursWords.meaning(phrase);
    return meaning == null
        ? null
        : new HoursToken(
            meaning.kind(), parts.getFirst().from(), parts.getLast().to(), meaning.value(), null);
  }

  /** A dash: it may be left out within "term-time" only. */
  private static boolean range(HoursToken part) {
    return part.kind() == Kind.RANGE;
  }
}
