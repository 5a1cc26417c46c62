package org.burydirectory.understand;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.burydirectory.need.Needs;
import org.burydirectory.profile.Urgent;
import org.burydirectory.profile.UrgentPanel;
import org.jspecify.annotations.Nullable;

/** Recognises a crisis in a sentence. Immutable once made. */
final class Crisis {

  private enum Role {
    CERTAIN,
    LIKELY,
    UNLESS,
    ELSEWHERE
  }

  /**
   * A crisis that a sentence tells of.
   *
   * @param panel the id of the panel to show
   * @param needs what someone in it needs, over the words that tell of it
   */
  record Alarm(String panel, List<Match> needs) {}

  private record Rule(int panel, Role role) {}

  private static final float WEIGHT = 9;

  private final List<String> panels = new ArrayList<>();
  private final List<List<Sense>> needs = new ArrayList<>();
  private final Patterns patterns = new Patterns();
  private final List<Rule> rules = new ArrayList<>();
  private final Set<String> words = new HashSet<>();
  private final Map<String, Pattern.Element> elements = new HashMap<>();

  Crisis(Urgent urgent, Needs taxonomy, Keys keys) {
    for (UrgentPanel panel : urgent.panels()) {
      int number = panels.size();
      panels.add(panel.id());
      needs.add(
          panel.needs().stream()
              .flatMap(id -> taxonomy.find(id).stream())
              .map(PhraseBookMaker::sense)
              .toList());
      add(urgent, panel.certain(), new Rule(number, Role.CERTAIN), keys);
      add(urgent, panel.likely(), new Rule(number, Role.LIKELY), keys);
      add(urgent, panel.unless(), new Rule(number, Role.UNLESS), keys);
      add(urgent, panel.elsewhere(), new Rule(number, Role.ELSEWHERE), keys);
    }
  }

  private void add(Urgent urgent, List<String> texts, Rule rule, Keys keys) {
    for (String text : texts) {
      patterns.add(new Pattern(text, urgent.slots(), keys, words, elements));
      rules.add(rule);
    }
  }

  /** The folded words of all patterns. */
  Set<String> words() {
    return words;
  }

  /** Ends the making, when all keys are known. */
  void close(int keys) {
    patterns.close(keys);
    elements.clear();
  }

  /** The first panel whose crisis a sentence tells of, the certain before the likely, or null. */
  @Nullable Alarm of(Lattice lattice) {
    List<int[]> found = new ArrayList<>();
    patterns.find(lattice, (number, from, to) -> found.add(new int[] {number, from, to}));
    for (int panel = 0; !found.isEmpty() && panel < panels.size(); panel++) {
      int[] match = first(found, panel, Role.CERTAIN);
      if (match != null) {
        return alarm(panel, match);
      }
    }
    for (int panel = 0; !found.isEmpty() && panel < panels.size(); panel++) {
      int[] match = has(found, panel, Role.ELSEWHERE) ? null : first(found, panel, Role.LIKELY);
      if (match != null) {
        return alarm(panel, match);
      }
    }
    return null;
  }

  private Alarm alarm(int panel, int[] match) {
    return new Alarm(
        panels.get(panel),
        needs.get(panel).stream()
            .map(sense -> new Match(sense, match[1], match[2], WEIGHT))
            .toList());
  }

  private boolean has(List<int[]> found, int panel, Role role) {
    return found.stream().anyMatch(match -> is(match, panel, role));
  }

  private boolean is(int[] match, int panel, Role role) {
    Rule rule = rules.get(match[0]);
    return rule.panel() == panel && rule.role() == role;
  }

  private int @Nullable [] first(List<int[]> found, int panel, Role role) {
    for (int[] match : found) {
      if (is(match, panel, role) && !isUnless(found, panel, match)) {
        return match;
      }
    }
    return null;
  }

  private boolean isUnless(List<int[]> found, int panel, int[] match) {
    for (int[] other : found) {
      if (is(other, panel, Role.UNLESS) && other[1] < match[2] && match[1] < other[2]) {
        return true;
      }
    }
    return false;
  }
}
