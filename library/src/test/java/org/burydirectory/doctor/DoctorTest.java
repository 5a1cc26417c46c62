package org.burydirectory.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.burydirectory.feed.Completeness;
import org.burydirectory.feed.Finding;
import org.burydirectory.model.Service;
import org.burydirectory.profile.Profile;
import org.burydirectory.source.DataFolder;
import org.burydirectory.source.Entry;
import org.burydirectory.source.EntryReader;
import org.burydirectory.source.ProfileReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each thing that the doctor tells: where it is so, and where it is not. */
class DoctorTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final String ID = "11111111-1111-1111-1111-111111111111";

  private static Doctor doctor;

  @BeforeAll
  static void learn() throws IOException {
    DataFolder folder = DataFolder.classpath("bury");
    Profile profile = ProfileReader.read(ProfileReader.texts(folder));
    List<Service> services = new ArrayList<>();
    EntryReader.read(
        folder,
        profile,
        entry -> {
          if (entry instanceof Entry.OfService service) {
            services.add(service.service());
          }
        });
    doctor = new Doctor(profile, services, TODAY);
  }

  /** A service about which there is nothing to tell but what the members say. */
  private static Service service(String members) {
    String json =
        """
        {"id":"%s","name":"Fern Lunches (example)","status":"active","illustrative":true,
        %s%s%s%s}"""
            .formatted(
                ID,
                members,
                members.contains("\"description\"")
                    ? ""
                    : ",\"description\":\"A hot meal and good company in the hall.\"",
                members.contains("\"assured_date\"") ? "" : ",\"assured_date\":\"2026-06-01\"",
                members.contains("\"attributes\"")
                    ? ""
                    : ",\"attributes\":[{\"taxonomy_term\":{\"taxonomy\":\"need\",\"code\":\"food\"}}]");
    return EntryReader.service(json.getBytes(StandardCharsets.UTF_8)).service();
  }

  private static List<Finding> found(String kind, String members) {
    return doctor.examine(service(members)).stream()
        .filter(finding -> finding.kind().equals(kind))
        .toList();
  }

  private static Finding only(String kind, String members) {
    List<Finding> found = found(kind, members);
    assertEquals(1, found.size(), () -> kind + " in " + found);
    Finding finding = found.getFirst();
    assertEquals(Finding.Sort.SUGGESTION, finding.sort());
    assertEquals(ID, finding.record());
    assertTrue(finding.message().length() > 10, finding.message());
    return finding;
  }

  private static String description(String text) {
    return "\"description\":\"" + text + "\"";
  }

  private static final String SITE =
      "\"service_at_locations\":[{\"id\":\"%s\",\"location\":{\"id\":\"%s\",%s"
          .formatted(
              ID,
              ID,
              "\"location_type\":\"physical\",\"addresses\":[{\"postal_code\":\"%s\"}]%s}}]");

  @Test
  void aServiceInOrderIsLeftAlone() {
    assertEquals(List.of(), doctor.examine(service("\"email\":\"a@fern.example\"")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "We meet every Tuesday from 10am to 12 noon in the hall.|WEEKLY TU 10:00-12:00",
        "Soup and company. Open Monday to Friday, 9.30am - 4pm. All welcome.|WEEKLY MO,TU,WE,TH,FR 09:30-16:00",
        "Come along on Sundays 2pm-4pm!|WEEKLY SU 14:00-16:00"
      })
  void hoursInProseAreProposedAsASchedule(String text, String proposal) {
    Finding finding = only("hours-in-prose", description(text));
    assertEquals("/description", finding.pointer());
    assertEquals(proposal, finding.after());
    assertTrue(text.contains(String.valueOf(finding.before())), finding.before());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A meal and company for anyone who would like both.",
        "Founded on a Tuesday in 1910 by two sisters.",
        "Ring us, and we ring back within 24 hours.",
        "The hall seats 60 and the garden 40."
      })
  void proseWithoutHoursIsNotTakenForHours(String text) {
    assertEquals(List.of(), found("hours-in-prose", description(text)));
  }

  @Test
  void hoursInProseDoNotMatterWhereThereIsASchedule() {
    String known =
        description("We meet every Tuesday from 10am to 12 noon.")
            + ",\"schedules\":[{\"id\":\"%s\",\"freq\":\"WEEKLY\",\"byday\":\"TU\"}]".formatted(ID);
    assertEquals(List.of(), found("hours-in-prose", known));
  }

  @Test
  void anAddressWithoutCoordinatesGetsTheMiddleOfItsPostcode() {
    Finding finding = only("no-coordinates", SITE.formatted("BL9 0SW", ""));
    assertEquals("/service_at_locations/0/location", finding.pointer());
    assertTrue(finding.message().contains("not exact"), finding.message());
    String[] point = String.valueOf(finding.after()).split(", ", 2);
    assertEquals(53.59, Double.parseDouble(point[0]), 0.05);
    assertEquals(-2.3, Double.parseDouble(point[1]), 0.05);
  }

  @Test
  void anAddressWithCoordinatesIsLeftAlone() {
    String point = ",\"latitude\":53.59,\"longitude\":-2.3";
    assertEquals(List.of(), found("no-coordinates", SITE.formatted("BL9 0SW", point)));
  }

  private static String area(String name) {
    return ",\"service_areas\":[{\"id\":\"%s\",\"name\":\"%s\"}]".formatted(ID, name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A lunch for older people living in Radcliffe.",
        "We support families in Radcliffe who need a hand.",
        "Radcliffe residents only."
      })
  void aClaimThatIsWiderThanTheDescriptionIsTold(String text) {
    Finding finding = only("coverage", description(text) + area("Bury"));
    assertEquals("/service_areas", finding.pointer());
    assertEquals("Bury", finding.before());
    assertEquals("Radcliffe", finding.after());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A lunch for older people living in Radcliffe.|Radcliffe",
        "A lunch for people living in Bury, cooked in Radcliffe.|Bury",
        "A lunch in the hall next to the station in Radcliffe.|Bury",
        "We support families in Radcliffe and people living across Bury.|Bury"
      })
  void aClaimThatTheDescriptionBearsOutIsLeftAlone(String text, String claim) {
    assertEquals(List.of(), found("coverage", description(text) + area(claim)));
  }

  @Test
  void aServiceWithoutANeedGetsTheThreeLikeliestWithScores() {
    Finding finding =
        only(
            "no-need",
            description("A break for carers: somebody sits with the person you look after.")
                + ",\"attributes\":[]");
    assertEquals("/attributes", finding.pointer());
    String[] three = String.valueOf(finding.after()).split("; ", -1);
    assertEquals(3, three.length);
    assertTrue(three[0].contains("carers"), three[0]);
    double before = 1;
    for (String one : three) {
      assertTrue(Pattern.matches(".+ \\([a-z.-]+\\) 0\\.\\d\\d", one), one);
      double score = Double.parseDouble(one.substring(one.lastIndexOf(' ')));
      assertTrue(score <= before, String.valueOf(finding.after()));
      before = score;
    }
  }

  @Test
  void whatWasCheckedLongAgoIsStaleAndWhatWasNeverCheckedIsSaid() {
    assertEquals("2024-11-21", only("stale", "\"assured_date\":\"2024-11-21\"").before());
    assertEquals(List.of(), found("stale", "\"assured_date\":\"2024-11-22\""));
    String never = "\"email\":\"a@fern.example\"";
    assertEquals(List.of(), found("not-assured", never));
    Service unchecked =
        EntryReader.service(
                "{\"id\":\"%s\",\"name\":\"A (example)\",\"status\":\"active\"}"
                    .formatted(ID)
                    .getBytes(StandardCharsets.UTF_8))
            .service();
    assertTrue(
        doctor.examine(unchecked).stream().anyMatch(it -> it.kind().equals("not-assured")),
        "nobody says when");
  }

  @Test
  void jargonIsToldWithPlainWords() {
    Finding finding =
        only(
            "jargon",
            description("Holistic signposting for service users, co-produced with stakeholders."));
    assertEquals(
        "holistic; signposting; service users; co-produced; stakeholders", finding.before());
    assertTrue(
        String.valueOf(finding.after()).contains("signposting: telling people where to go"),
        finding.after());
    assertEquals(
        List.of(), found("jargon", description("We tell people where to find help, in the post.")));
  }

  @Test
  void aTextThatIsHardToReadIsTold() {
    String hard =
        "Multidisciplinary practitioners collaboratively formulate individualised intervention"
            + " programmes, incorporating comprehensive psychological assessment alongside"
            + " occupational rehabilitation, facilitating sustainable improvements throughout"
            + " participants' everyday functioning and independence within community environments, notwithstanding"
            + " considerable preexisting vulnerabilities.";
    Finding finding = only("reading-age", description(hard));
    assertTrue(Integer.parseInt(String.valueOf(finding.before())) >= 16, finding.before());
    String plain =
        "We cook a hot meal each day. You can come on your own. You can bring a friend. It costs"
            + " two pounds. If you can not pay, just tell us. We will still feed you. We like to"
            + " meet new people.";
    assertEquals(List.of(), found("reading-age", description(plain)));
  }

  @Test
  void recordsThatMayBeOneAreToldOfWithBothIds() {
    String other = ID.replace('1', '2');
    Service one = service("\"email\":\"lunch@fern.example\"");
    Service same =
        EntryReader.service(
                "{\"id\":\"%s\",\"name\":\"The Fern Lunches\",\"status\":\"active\",\"email\":\"lunch@fern.example\"}"
                    .formatted(other)
                    .getBytes(StandardCharsets.UTF_8))
            .service();
    List<Finding> found = Doctor.duplicates(List.of(one, same), null);
    assertEquals(1, found.size());
    assertEquals(ID, found.getFirst().record());
    assertEquals(other, found.getFirst().after());
    assertEquals(List.of(), Doctor.duplicates(List.of(one), null));
  }

  @Test
  void completenessGrowsWithWhatIsThereAndNamesWhatIsNot() {
    Completeness little = doctor.completeness(service("\"description\":\"Short.\""));
    Completeness more =
        doctor.completeness(
            service(
                "\"email\":\"a@fern.example\",\"url\":\"https://fern.example\",\"fees\":\"Free\","
                    + "\"organization\":{\"id\":\"%s\",\"name\":\"Fern\"},".formatted(ID)
                    + "\"schedules\":[{\"id\":\"%s\",\"freq\":\"WEEKLY\",\"byday\":\"TU\"}],"
                        .formatted(ID)
                    + SITE.formatted("BL9 0SW", ",\"latitude\":53.59,\"longitude\":-2.3")));
    assertEquals(100, more.percent(), () -> more.missing().toString());
    assertEquals(List.of(), more.missing());
    assertEquals(20, little.percent(), () -> little.missing().toString());
    assertEquals("a description", little.missing().getFirst());
    assertTrue(little.missing().contains("when it is open"), little.missing().toString());
  }
}
