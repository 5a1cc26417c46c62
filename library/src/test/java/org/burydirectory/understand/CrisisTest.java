package org.burydirectory.understand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Words of crisis, and words like them that are none. */
class CrisisTest {

  /** Other panels that a crisis may honestly be shown. */
  private static final Map<String, Set<String>> ALSO =
      Map.of(
          "suicide", Set.of("self-harm"),
          "self-harm", Set.of("suicide"),
          "overdose", Set.of("chest-pain", "suicide"),
          "domestic-abuse", Set.of("child-at-risk", "sexual-abuse"),
          "sexual-abuse", Set.of("child-at-risk", "domestic-abuse"),
          "child-at-risk", Set.of("domestic-abuse", "sexual-abuse"),
          "adult-at-risk", Set.of("domestic-abuse"),
          "fire", Set.of("chest-pain"),
          "mental-health-crisis", Set.of("suicide", "self-harm"));

  private static List<String[]> rows(String file) throws IOException {
    try (InputStream in = CrisisTest.class.getResourceAsStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .filter(line -> !line.isBlank())
          .map(line -> line.split("\t", -1))
          .toList();
    }
  }

  @Test
  void crisesAreRecognised() throws IOException {
    int all = 0;
    List<String> missed = new ArrayList<>();
    for (String file :
        List.of(
            "crisis-blind.tsv",
            "crisis-sighted.tsv",
            "crisis-blind-2.tsv",
            "crisis-sighted-2.tsv")) {
      List<String[]> rows = rows(file);
      int same = 0;
      int recognised = 0;
      for (String[] row : rows) {
        String panel = Bury.understand(row[0]).urgent();
        Set<String> right = Set.of(row[1].split("\\|"));
        same += panel != null && right.contains(panel) ? 1 : 0;
        if (panel != null && isHonest(panel, right)) {
          recognised++;
        } else {
          missed.add(row[1] + ", got " + panel + ": " + row[0]);
        }
      }
      System.out.println(
          file + ": " + recognised + " of " + rows.size() + ", the same panel " + same);
      all += rows.size();
    }
    System.out.println("missed: " + missed);
    assertTrue(missed.size() <= 0.01 * all, missed.toString());
  }

  private static boolean isHonest(String panel, Set<String> right) {
    return right.contains(panel)
        || right.stream().anyMatch(each -> ALSO.getOrDefault(each, Set.of()).contains(panel));
  }

  @Test
  void othersAreLeftAlone() throws IOException {
    int all = 0;
    List<String> alarms = new ArrayList<>();
    for (String file :
        List.of(
            "decoys-blind.tsv",
            "decoys-sighted.tsv",
            "decoys-blind-2.tsv",
            "decoys-sighted-2.tsv")) {
      List<String[]> rows = rows(file);
      int before = alarms.size();
      for (String[] row : rows) {
        String panel = Bury.understand(row[0]).urgent();
        if (panel != null) {
          alarms.add(panel + ": " + row[0]);
        }
      }
      System.out.println(file + ": " + (alarms.size() - before) + " alarms of " + rows.size());
      all += rows.size();
    }
    System.out.println("false alarms: " + alarms);
    assertTrue(alarms.size() <= 0.01 * all, alarms.toString());
  }

  @Test
  void nothingThatIsLeftOutHidesACrisis() {
    String text = "i want to kil myself";
    List<Piece> pieces = Bury.understand(text).pieces();
    for (Piece piece : pieces) {
      assertEquals(
          "suicide", Bury.UNDERSTANDER.understand(text, Set.of(piece.id())).urgent(), piece.id());
    }
  }

  @Test
  void contactsThatWereNotCheckedForAYearAreNamed() {
    assertTrue(Bury.PROFILE.urgent().unchecked(LocalDate.parse("2026-12-01")).isEmpty());
    assertFalse(Bury.PROFILE.urgent().unchecked(LocalDate.parse("2027-12-01")).isEmpty());
  }

  @Test
  void panelsNeedSomeoneToCall() {
    Bury.PROFILE
        .urgent()
        .panels()
        .forEach(panel -> assertFalse(panel.contacts().isEmpty(), panel.id()));
  }
}
