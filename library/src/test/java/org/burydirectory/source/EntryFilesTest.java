package org.burydirectory.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.burydirectory.model.DataProblem;
import org.burydirectory.model.InvalidDataException;
import org.burydirectory.profile.Profile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntryFilesTest {

  private static final String OTHER = "00000000-0000-0000-0000-000000000001";

  @TempDir Path folder;
  private final Profile profile = Samples.profile();
  private final List<Entry> entries = new ArrayList<>();

  @BeforeEach
  void makeFolders() throws IOException {
    Files.createDirectories(folder.resolve("services"));
    Files.createDirectories(folder.resolve("guides"));
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text);
  }

  private void read(DataFolder data) throws IOException {
    EntryReader.read(data, profile, entries::add);
  }

  private List<String> problems() {
    return assertThrows(InvalidDataException.class, () -> read(DataFolder.folder(folder)))
        .problems()
        .stream()
        .map(DataProblem::toString)
        .toList();
  }

  private List<String> ids() {
    return entries.stream().map(Entry::id).toList();
  }

  @Test
  void servicesComeBeforeGuidesAndFilesByName() throws IOException {
    write("services/b.json", "[" + Samples.service() + "]");
    write("services/a.json", "[" + Samples.service(Samples.ID, OTHER) + "]\n");
    write("services/notes.txt", "not read");
    write("guides/breaks.yaml", Samples.GUIDE + "services: [" + OTHER + "]\n");
    read(DataFolder.folder(folder));
    assertEquals(List.of(OTHER, Samples.ID, "breaks"), ids());
  }

  @Test
  void aGuidesJsonHasTheMembersOfItsYaml() throws IOException {
    write("guides/breaks.yaml", Samples.GUIDE);
    read(DataFolder.folder(folder));
    var entry = (Entry.OfGuide) entries.get(0);
    assertEquals(
        "{\"audiences\":[\"carers\"],\"id\":\"breaks\",\"kind\":\"advice\",\"needs\":[\"carers.break\"],\"places\":[\"west\"],\"reviewed\":\"2026-11-21\",\"sections\":[{\"heading\":\"How\",\"links\":[{\"label\":\"Ask\",\"url\":\"https://example.org\"}],\"text\":\"Ask.\\n"
            + "\\n"
            + "Ask again.\"}],\"sources\":[{\"date\":\"2026-04\",\"name\":\"A"
            + " page\"}],\"summary\":\"How to ask for"
            + " one.\",\"themes\":[\"carers-respite\"],\"title\":\"Taking a break\"}",
        new String(entry.json(), StandardCharsets.UTF_8));
    assertEquals(entry.guide(), EntryReader.guide(entry.json()));
  }

  @Test
  void examplesCanBeLeftOut() throws IOException {
    String example =
        Samples.service(
            "'name': 'Carers Line',", "'name': 'Carers Line (example)', 'illustrative': true,");
    write("services/a.json", "[" + example + "]");
    read(DataFolder.folder(folder).withoutIllustrative());
    assertEquals(List.of(), ids());
    read(DataFolder.folder(folder));
    assertEquals(List.of(Samples.ID), ids());
  }

  @Test
  void anIdIsUniqueOverAllFiles() throws IOException {
    write("services/a.json", "[" + Samples.service() + "]");
    write("services/b.json", "[" + Samples.service() + "]");
    assertEquals(
        List.of(
            "services/b.json, /0/id: 'id' "
                + Samples.ID
                + " is used twice, first in services/a.json; ids are unique"),
        problems());
  }

  @Test
  void afterAProblemTheOtherFilesAreStillChecked() throws IOException {
    write("services/a.json", "[" + Samples.service("'active'", "'x'") + "]");
    write("services/b.json", "{}");
    write("services/c.json", "[7]");
    write("services/d.json", "[] 1");
    write("services/e.json", "[" + Samples.service(Samples.ID, OTHER) + "\n");
    write("guides/breaks.yaml", "a: [");
    List<String> problems = problems();
    assertEquals(6, problems.size(), problems::toString);
    assertEquals(
        "services/b.json, line 1: the file must be a JSON array of services", problems.get(1));
    assertEquals(
        "services/c.json, /0: an item must be a service, which is an object", problems.get(2));
    assertEquals(
        "services/d.json, line 1: something follows the array; take it out", problems.get(3));
    assertTrue(problems.get(4).endsWith("expected close marker for Array"), problems::toString);
    assertTrue(problems.get(5).startsWith("guides/breaks.yaml, line "), problems::toString);
    assertEquals(List.of(), ids());
  }

  @Test
  void duplicateMembersAreRefusedWithTheirLine() throws IOException {
    write("services/a.json", "[\n{\"id\":1,\n\"id\":2}]");
    assertEquals(
        List.of(
            "services/a.json, line 3: JSON that cannot be read: Duplicate Object property \"id\""),
        problems());
  }

  @Test
  void bytesThatAreNoUtf8AreRefusedWithTheirLine() throws IOException {
    Files.write(
        folder.resolve("services/a.json"),
        new byte[] {'[', '\n', '"', (byte) 0xc0, (byte) 0x80, '"', ']'});
    Files.write(
        folder.resolve("guides/breaks.yaml"), new byte[] {'a', ':', '\n', '\n', (byte) 0xff});
    assertEquals(
        List.of(
            "services/a.json, line 2: the bytes are not UTF-8 text; save the file as UTF-8",
            "guides/breaks.yaml, line 3: the bytes are not UTF-8 text; save the file as UTF-8"),
        problems());
  }

  @Test
  void utf16IsRefused() throws IOException {
    Files.write(folder.resolve("services/a.json"), "[]".getBytes(StandardCharsets.UTF_16LE));
    assertTrue(problems().get(0).contains("not UTF-8"));
  }

  @Test
  void readingStopsAtAThousandProblems() throws IOException {
    write("services/a.json", "[" + "7,".repeat(2000) + "7]");
    assertEquals(1000, problems().size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          id: breaks | id: brakes | line 1: 'id' is 'brakes'; it must be the file's name without .yaml
          kind: advice | kind: adivce | line 2: 'kind' is 'adivce'; allowed: advice, information; did you mean 'advice'?
          title: Taking a break | tilte: Taking a break | line 3: 'tilte' is not a key here; allowed: audiences, id, kind, needs, places, reviewed, sections, services, sources, summary, themes, title; did you mean 'title'?
          title: Taking a break | tilte: Taking a break | line 1: 'title' is missing
          needs: [carers.break] | needs: [carers.brake] | line 5: 'needs' has 'carers.brake'; allowed: carers, carers.break; did you mean 'carers.break'?
          needs: [carers.break] | needs: [] | line 1: 'needs' is missing
          audiences: [carers] | audiences: [career] | line 6: 'audiences' has 'career'; allowed: carers; did you mean 'carers'?
          themes: [carers-respite] | themes: [respite] | line 7: 'themes' has 'respite'; allowed: carers-respite
          places: [west] | places: [radcliffe, wset] | line 8: 'places' has 'wset'; allowed: bury, radcliffe, west; did you mean 'west'?
          text: &#124; | txet: &#124; | line 10: 'text' is missing
          "https://example.org" | "javascript:x" | line 16: 'url' is 'javascript:x'; it must start with https://, http://, mailto: or tel:
          reviewed: 2026-11-21 | reviewed: 2026-11 | line 17: 'reviewed' is '2026-11'; it must be a date such as 2026-11-21
          reviewed: 2026-11-21 | services: [x] | line 17: no service has the id 'x'
          date: 2026-04 | date: April | line 19: 'date' is 'April'; it must be a year, month or day such as 2026-11
          name: A page | nome: A page | line 19: 'name' is missing
          """)
  void aWrongGuideIsRefusedWithLineAndReason(String part, String instead, String problem)
      throws IOException {
    String guide =
        Samples.replaced(
            Samples.GUIDE, part.replace("&#124;", "|"), instead.replace("&#124;", "|"));
    write("guides/breaks.yaml", guide);
    List<String> problems = problems();
    assertTrue(problems.contains("guides/breaks.yaml, " + problem), problems::toString);
  }
}
