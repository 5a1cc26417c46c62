package org.burydirectory.engine;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.burydirectory.search.Suggestion;

/** What {@link Typeahead} should answer, found by looking at every candidate. */
final class TypeaheadModel {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}'’]*");

  private final List<TypeaheadCandidate> candidates;

  TypeaheadModel(List<TypeaheadCandidate> candidates) {
    this.candidates = candidates;
  }

  List<Suggestion> suggest(String typed, int limit) {
    List<String> tokens = words(typed);
    if (tokens.isEmpty()) {
      return List.of();
    }
    List<Match> matches = new ArrayList<>();
    for (TypeaheadCandidate candidate : candidates) {
      Match match = match(candidate, tokens);
      if (match != null) {
        matches.add(match);
      }
    }
    matches.sort(
        Comparator.comparing((Match m) -> m.mistyped >= 0)
            .thenComparingInt(m -> m.tier)
            .thenComparingDouble(m -> -m.candidate.weight())
            .thenComparingInt(m -> m.candidate.text().length())
            .thenComparing(m -> m.candidate.id())
            .thenComparing(m -> m.candidate.kind())
            .thenComparing(m -> m.candidate.text()));
    List<Suggestion> suggestions = new ArrayList<>();
    Set<List<String>> seen = new HashSet<>();
    for (Match match : matches) {
      TypeaheadCandidate c = match.candidate;
      if (suggestions.size() < Math.min(limit, 20) && seen.add(List.of(c.kind(), c.id()))) {
        String highlight = highlight(c.text(), tokens, match.mistyped);
        suggestions.add(
            new Suggestion(c.kind(), c.id(), c.text(), highlight, c.detail(), c.params()));
      }
    }
    return suggestions;
  }

  private record Match(TypeaheadCandidate candidate, int mistyped, int tier) {}

  private static Match match(TypeaheadCandidate candidate, List<String> tokens) {
    List<String> text = words(candidate.text());
    List<String> all = new ArrayList<>(text);
    candidate.alsoKnownAs().forEach(alias -> all.addAll(words(alias)));
    List<Integer> missing = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      String token = tokens.get(i);
      if (all.stream().noneMatch(word -> word.startsWith(token))) {
        missing.add(i);
      }
    }
    if (missing.isEmpty()) {
      return new Match(candidate, -1, tier(text, tokens, -1));
    }
    int mistyped = missing.get(0);
    String token = tokens.get(mistyped);
    boolean found =
        missing.size() == 1
            && token.length() >= 4
            && token.chars().noneMatch(Character::isDigit)
            && all.stream().anyMatch(word -> nearlyBegins(token, word));
    return found ? new Match(candidate, mistyped, tier(text, tokens, mistyped)) : null;
  }

  private static int tier(List<String> text, List<String> tokens, int mistyped) {
    boolean starts = text.size() >= tokens.size();
    boolean inText = true;
    for (int i = 0; i < tokens.size(); i++) {
      boolean last = i == tokens.size() - 1;
      String token = tokens.get(i);
      BiPredicate<String, String> begins =
          i == mistyped ? TypeaheadModel::nearlyBegins : (t, word) -> word.startsWith(t);
      BiPredicate<String, String> is = i == mistyped ? TypeaheadModel::nearly : String::equals;
      starts = starts && (last ? begins : is).test(token, text.get(i));
      inText = inText && text.stream().anyMatch(word -> begins.test(token, word));
    }
    return starts ? 0 : inText ? 1 : 2;
  }

  static boolean nearlyBegins(String token, String word) {
    for (int end = 1; end <= word.length(); end++) {
      if (nearly(token, word.substring(0, end))) {
        return true;
      }
    }
    return false;
  }

  /** The table of the optimal string alignment distance. */
  static boolean nearly(String a, String b) {
    if (a.isEmpty() || b.isEmpty() || a.charAt(0) != b.charAt(0)) {
      return false;
    }
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        int replaced = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        d[i][j] = Math.min(replaced, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()] <= 1;
  }

  static List<String> words(String text) {
    return Arrays.stream(fold(text).split("[^\\p{L}\\p{N}]+", -1))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private static String fold(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD)
        .replaceAll("[\\p{M}'’]", "")
        .toLowerCase(Locale.ROOT);
  }

  private static String highlight(String text, List<String> tokens, int mistyped) {
    StringBuilder html = new StringBuilder();
    int written = 0;
    for (MatchResult found : WORD.matcher(text).results().toList()) {
      int marked = marked(found.group(), tokens, mistyped);
      if (marked > 0) {
        String part = text.substring(found.start(), found.start() + marked);
        html.append(escape(text.substring(written, found.start())));
        html.append("<mark>").append(escape(part)).append("</mark>");
        written = found.start() + marked;
      }
    }
    return html.append(escape(text.substring(written))).toString();
  }

  /** How many chars of a word as it is written are marked. */
  private static int marked(String written, List<String> tokens, int mistyped) {
    String word = fold(written);
    int letters = 0;
    for (int i = 0; i < tokens.size(); i++) {
      if (i == mistyped && nearlyBegins(tokens.get(i), word)) {
        letters = word.length();
      } else if (word.startsWith(tokens.get(i))) {
        letters = Math.max(letters, tokens.get(i).length());
      }
    }
    int end = 0;
    while (fold(written.substring(0, end)).length() < letters) {
      end++;
    }
    while (letters > 0 && end < written.length() && isAccent(written.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isAccent(char c) {
    return Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
