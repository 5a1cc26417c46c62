package org.burydirectory.server.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.burydirectory.server.config.SettingsReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EvaluateCommandTest {

  private static final String COLUMNS =
      "query\tat\tnear\tparams\tfirst_any\ttop3_any\tnot_top5\turgent\n";
  private static final String TITLE = "Taking a break from caring";
  private static final String OTHER_TITLE = "Zebra crossing choir";

  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Path judged;

  /** One search that the shipped data answers as expected and one that it does not. */
  @BeforeEach
  void judge() throws IOException {
    judged = folder.resolve("some.tsv");
    Files.writeString(judged, COLUMNS + line(TITLE) + line(OTHER_TITLE));
  }

  private static String line(String title) {
    return title + "\t2026-11-23T10:00\t\t\tname:" + title + "\t\t\tnone\n";
  }

  private int run(String... args) {
    CommandLine line = BuryDirectory.commandLine(Map.of());
    line.setOut(new PrintWriter(out));
    line.setErr(new PrintWriter(err));
    return line.execute(args);
  }

  private JsonNode json() {
    return JsonMapper.shared().readTree(out.toString());
  }

  @Test
  void failuresAreToldByLine() {
    assertEquals(0, run("evaluate", "--json", judged.toString()), err::toString);

    JsonNode report = json();
    assertEquals(2, report.at("/judged").asInt());
    assertEquals(1, report.at("/passed").asInt());
    assertEquals(1, report.at("/failed").size());
    assertEquals(3, report.at("/failed/0/line").asInt());
    assertTrue(report.at("/failed/0/why").asString().contains(OTHER_TITLE));
    assertTrue(report.at("/failed/0/top5").size() <= 5);
    assertTrue(report.at("/ndcg10").isNumber());
  }

  @Test
  void peopleReadTheSame() {
    assertEquals(0, run("evaluate", judged.toString()), err::toString);

    assertTrue(out.toString().contains("line 3 '" + OTHER_TITLE + "'"), out::toString);
    assertTrue(out.toString().contains("1 of 2 answered as expected (50.0 %), nDCG@10 "));
  }

  @Test
  void aShareBelowTheLeastFails() {
    assertEquals(0, run("evaluate", "--min", "0.5", judged.toString()), err::toString);
    assertEquals(1, run("evaluate", "--min", "0.51", judged.toString()), err::toString);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-0.1", "1.1", "NaN", "90%"})
  void aLeastThatIsNoShareIsWrongUsage(String least) {
    assertEquals(2, run("evaluate", "--min=" + least, judged.toString()));
    assertTrue(err.toString().contains("--min"), err::toString);
  }

  @Test
  void dataIsHeldAgainstOtherData() throws IOException {
    Path profile = otherData();

    assertEquals(
        0,
        run("evaluate", "--json", "--against", profile.toString(), judged.toString()),
        err::toString);

    JsonNode against = json().at("/against");
    assertEquals(profile.toString(), against.at("/profile").asString());
    assertEquals(1, against.at("/passed").asInt());
    assertTrue(against.at("/ndcg10").isNumber());
    assertEquals(List.of(3), lines(against.at("/worse")));
    assertEquals(List.of(2), lines(against.at("/better")));
  }

  @Test
  void theDifferenceIsSaidInWords() throws IOException {
    Path profile = otherData();

    assertEquals(0, run("evaluate", "--against", profile.toString(), judged.toString()));

    String said = out.toString();
    assertTrue(said.contains(profile + ": 1 of 2 answered as expected"), said);
    assertTrue(said.contains("From pass there to fail here: 1\n  line 3 "), said);
    assertTrue(said.contains("From fail there to pass here: 1\n  line 2 "), said);
  }

  private static List<Integer> lines(JsonNode failures) {
    return failures.valueStream().map(failure -> failure.at("/line").asInt()).toList();
  }

  /** The shipped data with another title for one guide. */
  private Path otherData() throws IOException {
    Path copy = folder.resolve("profile");
    Data.inFolder(
        SettingsReader.read(null, Map.of(), Map.of()),
        data -> {
          copy(data, copy);
          return copy;
        });
    return copy;
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> paths = Files.walk(from)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(path).toString());
        Files.createDirectories(target.resolveSibling(""));
        Files.writeString(
            target, Files.readString(path).replace("title: " + TITLE, "title: " + OTHER_TITLE));
      }
    }
  }

  @Test
  void theJudgedSearchesOfTheDataAreTheDefault() {
    assertEquals(0, run("evaluate", "--json"), err::toString);

    assertTrue(json().at("/judged").asInt() > 100, out::toString);
    assertTrue(json().at("/ndcg10").asDouble() > 0.5, out::toString);
  }

  @Test
  void aMissingFileIsNamed() {
    assertEquals(1, run("evaluate", "nowhere.tsv"));
    assertTrue(err.toString().contains("nowhere.tsv"), err::toString);
  }

  @Test
  void aFileOfAnotherFormIsRefusedWithEveryLine() throws IOException {
    Files.writeString(judged, COLUMNS + "one cell\ntwo\tcells\n");

    assertEquals(1, run("evaluate", judged.toString()));
    assertTrue(err.toString().contains("line 2"), err::toString);
    assertTrue(err.toString().contains("line 3"), err::toString);
  }
}
