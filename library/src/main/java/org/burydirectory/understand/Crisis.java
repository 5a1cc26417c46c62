package org.burydirectory.understand;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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

  private record Rule(int panel, Role role) {}

  private final List<String> panels = new ArrayList<>();
  private final Patterns patterns = new Patterns();
  private final List<Rule> rules = new ArrayList<>();
  private final Set<String> words = new HashSet<>();

  Crisis(Urgent urgent, Keys keys) {
    for (UrgentPanel panel : urgent.panels()) {
      int number = panels.size();
      panels.add(panel.id());
      add(urgent, panel.certain(), new Rule(number, Role.CERTAIN), keys);
      add(urgent, panel.likely(), new Rule(number, Role.LIKELY), keys);
      add(urgent, panel.unless(), new Rule(number, Role.UNLESS), keys);
      add(urgent, panel.elsewhere(), new Rule(number, Role.ELSEWHERE), keys);
    }
  }

  private void add(Urgent urgent, List<String> texts, Rule rule, Keys keys) {
    for (String text : texts) {
      patterns.add(new Pattern(text, urgent.slots(), keys, words));
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
  }

  /** The id of the first panel whose crisis a sentence tells of, the certain before the likely. */
  @Nullable String of(Lattice lattice) {
    List<int[]> found = new ArrayList<>();
    patterns.find(lattice, (number, from, to) -> found.add(new int[] {number, from, to}));
    if (found.isEmpty()) {
      return null;
    }
    for (int panel = 0; panel < panels.size(); panel++) {
      if (isIn(found, panel, Role.CERTAIN)) {
        return panels.get(panel);
      }
    }
    for (int panel = 0; panel < panels.size(); panel++) {
      if (!has(found, panel, Role.ELSEWHERE) && isIn(found, panel, Role.LIKELY)) {
        return panels.get(panel);
      }
    }
    return null;
  }

  private boolean has(List<int[]> found, int panel, Role role) {
    return found.stream().anyMatch(match -> is(match, panel, role));
  }

  private boolean is(int[] match, int panel, Role role) {
    Rule rule = rules.get(match[0]);
    return rule.panel() == panel && rule.role() == role;
  }

  private boolean isIn(List<int[]> found, int panel, Role role) {
    for (int[] match : found) {
      if (is(match, panel, role) && !isUnless(found, panel, match)) {
        return true;
      }
    }
    return false;
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
