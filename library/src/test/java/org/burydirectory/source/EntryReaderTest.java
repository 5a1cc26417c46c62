package org.burydirectory.source;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.burydirectory.model.DataProblem;
import org.burydirectory.model.InvalidDataException;
import org.burydirectory.model.Service;
import org.burydirectory.profile.Profile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntryReaderTest {

  private final Profile profile = Samples.profile();

  private List<String> problems(String json) {
    return assertThrows(InvalidDataException.class, () -> EntryReader.service(json, profile))
        .problems()
        .stream()
        .map(DataProblem::toString)
        .toList();
  }

  @Test
  void aServiceIsReadWithItsParts() {
    Service service = EntryReader.service(Samples.service(), profile).service();
    var site = service.serviceAtLocations().get(0);
    assertEquals("Carers Line", service.name());
    assertEquals(Instant.parse("2026-11-21T00:00:00Z"), service.lastModified());
    assertEquals(LocalTime.of(17, 30), site.schedules().get(0).closesAt());
    assertEquals(
        "1 High Street", String.valueOf(site.location()).replaceAll(".*address1=([^,]*).*", "$1"));
    assertEquals(List.of("carers.break"), service.terms("need").toList());
  }

  @Test
  void theBytesAreCanonicalAndKeepUnknownMembers() {
    byte[] json = EntryReader.service(Samples.service(), profile).json();
    assertArrayEquals(CanonicalJson.of(Samples.service()), json);
    String text = new String(json, StandardCharsets.UTF_8);
    assertTrue(text.endsWith("\"x_vendor\":{\"kept\":[1,null,2.5]}}"), text);
  }

  @Test
  void theIndexsBytesGiveTheSameService() {
    var entry = EntryReader.service(Samples.service(), profile);
    assertEquals(entry.service(), EntryReader.service(entry.json()).service());
  }

  @Test
  void termsOfOthersTaxonomiesAreLeftAlone() {
    String json =
        Samples.service(
            "'taxonomy': 'need', 'code': 'carers.break'", "'taxonomy': 'esd', 'code': '99'");
    assertEquals(List.of("99"), EntryReader.service(json, profile).service().terms("esd").toList());
  }

  @Test
  void anIllustrativeServiceNeedsNoSource() {
    String json =
        Samples.service(
            "'name': 'Carers Line',", "'name': 'Carers Line (example)', 'illustrative': true,");
    assertTrue(
        EntryReader.service(json.replace("\"x_sources\"", "\"x_other\""), profile)
            .service()
            .illustrative());
  }

  @Test
  void anyVariantOfUuidIsTaken() {
    String json = Samples.service(Samples.ID, "FFFFFFFF-ffff-ffff-ffff-ffffffffffff");
    assertEquals("FFFFFFFF-ffff-ffff-ffff-ffffffffffff", EntryReader.service(json, profile).id());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
              3f7aab48-af65-0656-0513-ea8038feb145 | 3f7aab48 | , /id: 'id' is '3f7aab48'; it must be a uuid such as 3f7aab48-af65-5656-b513-ea8038feb145
              'name': 'Carers Line', | | : 'name' is missing
              'Carers Line' | '  ' | , /name: 'name' is blank
              'Carers Line' | 7 | , /name: 'name' is '7'; it must be text
              'Carers Line' | 'Carers \\udc00' | , /name: half of a surrogate pair; write the character itself
              'status': 'active' | 'status': 'actve' | , /status: 'status' is 'actve'; allowed: active, defunct, inactive, temporarily closed; did you mean 'active'?
              'status': 'active', | | : 'status' is missing
              'https://example.org/a' | 'javascript:alert(1)' | , /url: 'url' is 'javascript:alert(1)'; it must start with https://, http://, mailto: or tel:
              'https://example.org/a' | 'www.example.org' | , /url: 'url' is 'www.example.org'; it must start with https://, http://, mailto: or tel:
              'https://example.org/b' | 'ftp://example.org' | , /x_sources/0/url: 'url' is 'ftp://example.org'; it must start with https://, http://, mailto: or tel:
              'website': 'https://example.org' | 'website': 'data:,x' | , /organization/website: 'website' is 'data:,x'; it must start with https://, http://, mailto: or tel:
              'minimum_age': 18 | 'minimum_age': 100 | , /minimum_age: 'minimum_age' 100 is over 'maximum_age' 99
              'maximum_age': 99 | 'maximum_age': 131 | , /maximum_age: 'maximum_age' is '131'; it must be a whole number from 0 to 130
              'minimum_age': 18 | 'minimum_age': -1 | , /minimum_age: 'minimum_age' is '-1'; it must be a whole number from 0 to 130
              'minimum_age': 18 | 'minimum_age': 1.5 | , /minimum_age: 'minimum_age' is '1.5'; it must be a whole number from 0 to 130
              'minimum_age': 18 | 'minimum_age': '18' | , /minimum_age: 'minimum_age' is '18'; it must be a number
              2026-06-30 | 2026-06-31 | , /assured_date: 'assured_date' is '2026-06-31'; it must be a date such as 2026-11-21
              2026-11-21T00:00:00Z | 2026-11-21T00:00:00 | , /last_modified: 'last_modified' is '2026-11-21T00:00:00'; it must be a date and time with a zone such as 2026-11-21T00:00:00Z
              'organization_id': '7 | 'organization_id': '8 | , /organization_id: 'organization_id' is 85e2c9fd-bb0c-5a11-8405-607b155ee0ef but 'organization' is 75e2c9fd-bb0c-5a11-8405-607b155ee0ef
              'number': '0161 496 0090', | | , /contacts/0/phones/0: 'number' is missing
              'latitude': 53.6 | 'latitude': 90.5 | , /service_at_locations/0/location/latitude: 'latitude' is 90.5, outside the world; it must be from -90 to 90 degrees
              'longitude': -2.3 | 'longitude': -181 | , /service_at_locations/0/location/longitude: 'longitude' is -181.0, outside the world; it must be from -180 to 180 degrees
              , 'longitude': -2.3 | | , /service_at_locations/0/location: give both 'latitude' and 'longitude', or neither
              'step-free' | 'stepfree' | , /service_at_locations/0/location/accessibility/0/x_code: 'x_code' is 'stepfree'; allowed: step-free; did you mean 'step-free'?
              'location_type': 'physical' | 'x_ward': 'nowhere' | , /service_at_locations/0/location/x_ward: 'x_ward' is 'nowhere'; allowed: radcliffe
              'WEEKLY' | 'DAILY' | , /service_at_locations/0/schedules/0/freq: 'freq' is 'DAILY'; allowed: MONTHLY, WEEKLY
              'MO,TU' | 'MO;TU' | , /service_at_locations/0/schedules/0/byday: 'byday' is 'MO;TU'; it must be days such as MO,TU
              'MO,TU' | '2TU' | , /service_at_locations/0/schedules/0/byday: 'byday' is '2TU'; it must be days such as MO,TU
              'WEEKLY', 'byday': 'MO,TU' | 'MONTHLY', 'byday': '6TU' | , /service_at_locations/0/schedules/0/byday: 'byday' is '6TU'; it must be days such as 2TU (the second Tuesday)
              'byday': 'MO,TU' | 'bymonthday': '32' | , /service_at_locations/0/schedules/0/bymonthday: 'bymonthday' is '32'; it must be days such as 1,15
              'byday': 'MO,TU' | 'interval': 0 | , /service_at_locations/0/schedules/0/interval: 'interval' is '0'; it must be a whole number from 1 to 520
              '17:30' | '25:00' | , /service_at_locations/0/schedules/0/closes_at: 'closes_at' is '25:00'; it must be a time of day such as 09:00
              '2026-12-31' | '2025-12-31' | , /service_at_locations/0/schedules/0/valid_to: 'valid_to' 2025-12-31 is before 'valid_from' 2026-01-01
              'carers.break' | 'carers.brake' | , /attributes/0/taxonomy_term/code: 'code' is 'carers.brake'; allowed: carers, carers.break; did you mean 'carers.break'?
              , 'code': 'carers.break' | | , /attributes/0/taxonomy_term: 'code' is missing
              'x_sources' | 'x_other' | : 'x_sources' is missing; say where the facts come from, or mark the service illustrative
              {'name': 'A page', | { | , /x_sources/0: 'name' is missing
              'date': '2026-06' | 'date': 'June' | , /x_sources/0/date: 'date' is 'June'; it must be a year, month or day such as 2026-11
              'name': 'Carers Line', | 'name': 'Carers Line', 'illustrative': true, | , /name: an illustrative service must say '(example)' in its name
              'name': 'Carers Line', | 'name': 'Carers Line', 'illustrative': 'yes', | , /illustrative: 'illustrative' is 'yes'; it must be true or false
              'attributes': [{ | 'attributes': [7, { | , /attributes/0: 'attributes' is '7'; it must be an object
          'contacts': [{ | 'contacts': [7, { | , /contacts/0: 'contacts' is '7'; it must be an object
          """)
  void aWrongServiceIsRefusedWithPointerAndReason(String part, String instead, String problem) {
    List<String> problems = problems(Samples.service(part, instead == null ? "" : instead));
    assertEquals(List.of("service" + problem), problems);
  }

  @Test
  void everyProblemIsGivenAtOnce() {
    String json =
        Samples.service("'status': 'active'", "'status': 'x'").replace("carers.break", "y");
    assertEquals(2, problems(json).size());
  }

  @Test
  void aGuideOfTheIndexIsRead() {
    String json =
        """
        {"id":"a","kind":"advice","reviewed":"2026-11-21","sections":[{"heading":"b","links":
        [{"label":"c","url":"https://d"}],"text":"e"}],"summary":"f","title":"g"}
        """;
    var guide = EntryReader.guide(Samples.utf8(json));
    assertEquals("https://d", guide.sections().get(0).links().get(0).url());
    assertThrows(InvalidDataException.class, () -> EntryReader.guide(Samples.utf8("{}")));
  }
}
