package org.burydirectory.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.burydirectory.model.InvalidDataException;
import org.burydirectory.place.PlaceKind;
import org.burydirectory.profile.Profile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfileReaderTest {

  private final Profile profile = Samples.profile();

  private static List<String> problems(Map<String, String> files) {
    return assertThrows(InvalidDataException.class, () -> ProfileReader.read(files))
        .problems()
        .stream()
        .map(Object::toString)
        .toList();
  }

  private static Map<String, String> files(String file, String part, String instead) {
    Map<String, String> files = Samples.files();
    files.compute(file, (name, text) -> Samples.replaced(String.valueOf(text), part, instead));
    return files;
  }

  private PlaceKind kindOf(String name) {
    return profile.gazetteer().find(name).orElseThrow().kind();
  }

  @Test
  void aNameThatPlacesShareMeansTheOneMostPeopleMean() {
    assertEquals(PlaceKind.BOROUGH, kindOf("Bury"));
    assertEquals(PlaceKind.TOWN, kindOf("radcliffe"));
  }

  @Test
  void aWardIsFoundByItsFormerNameAndCode() {
    assertEquals(PlaceKind.WARD, kindOf("Old Radcliffe"));
    assertEquals(PlaceKind.WARD, kindOf("E05000680"));
  }

  @Test
  void parentsAreTheBoroughAndThenTheNeighbourhood() {
    var gazetteer = profile.gazetteer();
    assertEquals("bury", gazetteer.place(PlaceKind.NEIGHBOURHOOD, "west").orElseThrow().parent());
    assertEquals("west", gazetteer.place(PlaceKind.WARD, "radcliffe").orElseThrow().parent());
    assertEquals("west", gazetteer.place(PlaceKind.LOCALITY, "ainsworth").orElseThrow().parent());
  }

  @Test
  void districtsAndSectorsKnowTheirNeighbourhoodsAndWards() {
    assertEquals(
        Map.of("west", 500), profile.gazetteer().sector("M26").orElseThrow().neighbourhoods());
    assertEquals(
        Map.of("radcliffe", 78), profile.gazetteer().sector("M26 2").orElseThrow().wards());
  }

  @Test
  void wordsThatYamlTakesForValuesStayWords() {
    assertEquals(
        List.of("carer", "no", "on"), profile.needs().find("carers").orElseThrow().phrases());
    assertTrue(profile.language().stopWords().contains("on"));
  }

  @Test
  void weightsAndLanguageAreRead() {
    assertEquals(1.5, profile.ranking().weight("bm25.k1"));
    assertEquals(Map.of("nappies", List.of("baby bank")), profile.language().oneWay());
    assertEquals(Map.of("counciling", "counselling"), profile.language().spellings());
    assertEquals(7, profile.days().size());
  }

  @Test
  void theFingerprintChangesWithAnyText() {
    var other = ProfileReader.read(files("needs.yaml", "Time off.", "Time away."));
    assertEquals(16, profile.fingerprint().length());
    assertEquals(profile.fingerprint(), Samples.profile().fingerprint());
    assertNotEquals(profile.fingerprint(), other.fingerprint());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          place.yaml | code: E08000002, | kode: E08000002, | line 1: 'code' is missing
          place.yaml | code: E08000002, | kode: E08000002, | line 1: 'kode' is not a key here; allowed: aliases, code, id, lat, lon, name, nation, region, time_zone, url; did you mean 'code'?
          place.yaml | time_zone: Europe/London | time_zone: Europe/Bury | line 1: 'time_zone' is 'Europe/Bury'; it must be a time zone such as Europe/London
          place.yaml | lat: 53.59, lon: -2.3, | lat: 153.59, lon: -2.3, | line 1: 'lat' is 153.59, outside the world; it must be from -90 to 90 degrees
          place.yaml | lat: 53.59, lon: -2.3, | lat: NaN, lon: -2.3, | line 1: 'lat' is 'NaN'; it must be a number
          place.yaml | level: region | level: regoin | line 3: 'level' is 'regoin'; allowed: nation, region; did you mean 'region'?
          place.yaml | aliases: [gm] | aliases: gm | line 3: 'aliases' is 'gm'; it must be a list
          place.yaml | aliases: [gm] | aliases: [{a: b}] | line 3: 'an item of aliases' is an object; it must be text
          place.yaml | neighbourhood: west, ward: radcliffe, | neighbourhood: wets, ward: radcliffe, | line 10: 'neighbourhood' is 'wets'; allowed: west; did you mean 'west'?
          place.yaml | ward: radcliffe, lat | ward: radclife, lat | line 10: 'ward' is 'radclife'; allowed: radcliffe; did you mean 'radcliffe'?
          place.yaml | id: bury-town | id: radcliffe | line 11: 'radcliffe' is here twice, first at line 10; keep one or rename one
          place.yaml | id: ainsworth | id: Ains Worth | line 13: 'id' is 'Ains Worth'; use small letters, digits, hyphens and points
          place.yaml | kind: village | kind: vilage | line 13: 'kind' is 'vilage'; allowed: area, estate, landmark, park, station, village; did you mean 'village'?
          place.yaml | id: M26 2, | id: M26 2SP, | line 17: 'id' is 'M26 2SP'; it must be a district (M26) or a sector (M26 2)
          place.yaml | {west: 78} | {wets: 78} | line 17: 'wets' is not known; allowed: west; did you mean 'west'?
          place.yaml | {west: 78} | {west: 7.8} | line 17: 'west' is '7.8'; it must be a whole number from 0 to 1000000
          needs.yaml | label: Caring for someone | label: [a] | line 3: 'label' is a list; it must be text
          needs.yaml | label: Caring for someone | label: | line 2: 'label' is missing
          needs.yaml | {id: carers.break | {id: money.break | line 7: 'id' is 'money.break'; below 'carers' it must start with 'carers.'
          needs.yaml | needs: [carers.break] | needs: [carers.brake] | line 13: 'needs' has 'carers.brake'; allowed: carers, carers.break; did you mean 'carers.break'?
          needs.yaml | description: For people | label: Again, for people | line 4: 'label' is here twice; keep one
          needs.yaml | label: Caring for someone | label: &a Caring | line 3: anchors and aliases are not allowed; write it out
          needs.yaml | label: Caring for someone | label: !!java.net.URL x | line 3: the tag tag:yaml.org,2002:java.net.URL is not allowed; leave it out
          needs.yaml | label: Caring for someone | label: *nothing | line 3: no YAML: found undefined alias nothing
          needs.yaml | label: Caring for someone | label: "unended | line 14: no YAML: found unexpected end of stream
          needs.yaml | label: Caring for someone | label: "\\ud800" | line 3: half of a surrogate pair; write the character itself
          language.yaml | [chemist, pharmacy] | [chemist] | line 2: a group of 'synonyms' needs two words or more
          language.yaml | {from: nappies, to | {from: nappies, two | line 4: 'to' is missing
          language.yaml | {nowt: nothing} | {nowt: [nothing]} | line 6: 'nowt' is a list; it must be text
          ranking.yaml | field.needs, weight: 1.5 | field.needs, weight: -1 | line 3: 'weight' is -1.0; it must be 0 or more
          ranking.yaml | field.needs, weight: 1.5 | field.needs, weight: 1e999 | line 3: 'weight' is Infinity; it must be 0 or more
          ranking.yaml | field.needs, weight: 1.5 | field.needs, weight: much | line 3: 'weight' is 'much'; it must be a number
          ranking.yaml | name: field.needs | name: field.name | line 3: 'field.name' is here twice, first at line 2; keep one or rename one
          ranking.yaml | name: field.needs | name: field.name | line 1: 'weights' lacks field.needs
          ranking.yaml | name: bm25.k1, | name: bm25.k2, | line 6: 'name' is 'bm25.k2'; allowed: age.outside, asked.unknown, asked.unmet, audience.match, bm25.b, bm25.k1, coverage.outside, coverage.serves, field.description, field.name, field.needs, field.organization, guide.going, match.share, name.exact, need.focus, need.match, need.missing, need.top, phrase.adjacent, proximity.half_metres, proximity.near, status.closed, trust.fresh … (26 in all); did you mean 'bm25.k1'?
          facets.yaml | - {id: monday, label: monday} | | line 4: 'days' has 6 days; give all seven, Monday first
          """)
  void wrongSettingsAreRefusedWithFileLineAndReason(
      String file, String part, String instead, String problem) {
    List<String> problems = problems(files(file, part, instead == null ? "" : instead));
    assertTrue(problems.contains(file + ", " + problem), problems::toString);
  }

  @Test
  void everyProblemOfEveryFileIsGivenAtOnce() {
    Map<String, String> files = files("place.yaml", "name: Ainsworth, kind: village", "kind: x");
    files.put("needs.yaml", Samples.replaced(Samples.NEEDS, "Time off.", "''"));
    files.put("ranking.yaml", "weights: []");
    assertEquals(
        List.of(
            "place.yaml, line 13: 'kind' is 'x'; allowed: area, estate, landmark, park, station,"
                + " village",
            "place.yaml, line 13: 'name' is missing",
            "needs.yaml, line 7: 'description' is missing",
            "ranking.yaml: 'weights' lacks " + String.join(", ", ProfileReader.WEIGHTS)),
        problems(files).stream()
            .map(p -> p.replace("ranking.yaml, line 1:", "ranking.yaml:"))
            .toList());
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    Map<String, String> files = Samples.files();
    files.remove("language.yaml");
    assertEquals(
        List.of("language.yaml: the file is missing; every data folder needs it"), problems(files));
  }

  @Test
  void depthIsBounded() {
    String deep = "[".repeat(51) + "]".repeat(51);
    List<String> problems = problems(files("needs.yaml", "[carer, no, on]", deep));
    assertTrue(problems.get(0).startsWith("needs.yaml"), problems::toString);
    assertTrue(problems.get(0).contains("Nesting Depth exceeded max 50"), problems::toString);
  }

  @Test
  void anEmptyFileIsRefused() {
    Map<String, String> files = Samples.files();
    files.put("facets.yaml", "# nothing\n");
    files.put("ranking.yaml", "- a\n");
    assertEquals(
        List.of(
            "ranking.yaml: the file must be keys with values", "facets.yaml: the file is empty"),
        problems(files));
  }
}
