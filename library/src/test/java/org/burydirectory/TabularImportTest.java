package org.burydirectory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.burydirectory.feed.FeedException;
import org.burydirectory.feed.FeedOrigin;
import org.burydirectory.feed.Finding;
import org.burydirectory.feed.ImportReport;
import org.burydirectory.feed.ImportRequest;
import org.burydirectory.model.InvalidDataException;
import org.burydirectory.model.Service;
import org.burydirectory.search.SearchRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packages of tables as others make them; everybody in them is invented. */
class TabularImportTest {

  private static final String ID = "11111111-1111-1111-1111-111111111111";
  private static final String PLACE = "22222222-2222-2222-2222-222222222222";
  private static final String SITE = "33333333-3333-3333-3333-333333333333";
  private static final String WHO = "44444444-4444-4444-4444-444444444444";

  @TempDir private Path temp;

  private final Map<String, byte[]> files = new LinkedHashMap<>();
  private DataSource data;
  private ServiceDirectory directory;

  @BeforeEach
  void aPlaceWithoutServices() throws IOException {
    Path folder = Files.createDirectory(temp.resolve("place"));
    MadeFolder.profile(folder);
    data = DataSource.folder(folder);
    ServiceDirectory.build(data, temp.resolve("index"));
    directory = ServiceDirectory.open(temp.resolve("index"));
  }

  @AfterEach
  void close() {
    directory.close();
  }

  private void file(String path, String text) {
    files.put(path, text.getBytes(StandardCharsets.UTF_8));
  }

  /** A table with line ends of Windows. */
  private void table(String name, String text) {
    file("export/" + name + ".csv", text.replace("\n", "\r\n"));
  }

  private void file(String path, String text, Charset encoding) {
    files.put(path, text.getBytes(encoding));
  }

  private ImportReport imported() throws IOException {
    Path zip = temp.resolve("package.zip");
    var bytes = new ByteArrayOutputStream();
    try (var out = new ZipOutputStream(bytes)) {
      for (var file : files.entrySet()) {
        out.putNextEntry(new ZipEntry(file.getKey()));
        out.write(file.getValue());
        out.closeEntry();
      }
    }
    Files.write(zip, bytes.toByteArray());
    return directory.importFrom(ImportRequest.file(FeedOrigin.named("north"), zip), data);
  }

  private Service found(String words) {
    var hits = directory.search(SearchRequest.of(words)).hits();
    assertEquals(1, hits.size(), words);
    return directory.service(hits.getFirst().id()).orElseThrow();
  }

  private String json(Service service) {
    return StandardCharsets.UTF_8
        .decode(directory.json(service.id()).orElseThrow().duplicate())
        .toString();
  }

  private static List<String> refusals(ImportReport report) {
    return report.data().of(Finding.Sort.REFUSAL).stream()
        .map(finding -> finding.pointer() + ": " + finding.message())
        .toList();
  }

  /** How publishers of version 1.1 do it: plural names, the package's own before them, numbers. */
  private void version11() {
    file(
        "export/datapackage.json",
        """
        {"name":"made_up","resources":[
         {"name":"made_up_organizations","path":"organizations.csv"},
         {"name":"made_up_locations","path":"locations.csv"},
         {"name":"made_up_services","path":"services.csv"},
         {"name":"made_up_metadata","path":"metadata.csv"}]}""");
    table(
        "organizations",
        """
        \ufeffid,name,alternate_name,description,email,url,tax_status
        7,Fern Trust (example),,"Helps, and <b>listens</b>",hello@fern.example,http://fern.example,charity
        """);
    table(
        "services",
        """
        id,organization_id,program_id,name,description,status,wait_time,Vendor Ref
        51,7,,Fern Lunches (example),<p>Soup &amp; bread</p>,Active,2 weeks,A-9
        52,7,,Fern Letters (example),,,,
        """);
    table(
        "locations",
        """
        id,organization_id,name,latitude,longitude
        31,7,Fern Hall,53.59,-2.30
        """);
    table(
        "services_at_location",
        """
        id,service_id,location_id,description
        61,51,31,
        """);
    table(
        "physical_addresses",
        """
        id,location_id,address_1,address_2,city,state_province,postal_code,country
        1,31,1 Made-up Row,Elton,Bury,Greater Manchester,bl81aa,United Kingdom
        """);
    table(
        "regular_schedules",
        """
        id,service_id,location_id,service_at_location_id,weekday,opens_at,closes_at
        1,51,31,61,1,09:00:00,17:00:00
        2,51,31,,Tuesday,9:30 AM,1pm
        3,51,31,61,7,10:00,11:00
        """);
    table(
        "holiday_schedules",
        """
        id,service_id,location_id,service_at_location_id,closed,opens_at,closes_at,start_date,end_date
        1,51,31,61,true,,,2026-12-25,2026-12-25
        """);
    table(
        "phones",
        """
        id,location_id,service_id,organization_id,contact_id,service_at_location_id,number,extension,language
        1,31,,,,,0161 496 0001,42,"en, es"
        2,,,7,,,0161 496 0002,,
        """);
    table(
        "services_taxonomy",
        """
        id,service_id,taxonomy_id,taxonomy_detail
        1,51,F1,
        """);
    table(
        "taxonomy",
        """
        id,name,parent_id,vocabulary
        F1,Food,,Made-up list
        """);
    table(
        "service_areas",
        """
        id,service_id,service_area,description
        1,51,Bury,
        """);
    table(
        "accessibility_for_disabilities",
        """
        id,location_id,accessibility,details
        1,31,ramp,by the side door
        """);
    table(
        "eligibility",
        """
        id,service_id,minimum_age,maximum_age
        1,51,55,
        """);
    table(
        "languages",
        """
        id,service_id,location_id,language
        1,51,,Urdu
        """);
    table(
        "metadata",
        """
        id,resource_id,last_action_date,field_name
        1,51,2018-01-01,name
        """);
  }

  @Test
  void aPackageOfVersion11IsTakenOverWhole() throws IOException {
    version11();
    ImportReport report = imported();

    assertEquals(2, report.added());
    assertEquals(List.of(), refusals(report));
    Service lunches = found("fern lunches");
    assertEquals("Soup & bread", lunches.description());
    assertEquals("Fern Trust (example)", lunches.organization().name());
    assertEquals(55, lunches.minimumAge());
    var site = lunches.serviceAtLocations().getFirst();
    assertEquals("Fern Hall", site.location().name());
    assertEquals(53.59, site.location().latitude());
    assertEquals("BL8 1AA", site.location().addresses().getFirst().postalCode());
    assertEquals("GB", site.location().addresses().getFirst().country());
    assertEquals("1 Made-up Row, Elton", site.location().addresses().getFirst().address1());
    assertEquals("ramp", site.location().accessibility().getFirst().description());
    assertEquals(
        Map.of("MO", "09:00-17:00", "SU", "10:00-11:00", "TU", "09:30-13:00"),
        site.schedules().stream()
            .collect(Collectors.toMap(it -> it.byday(), it -> it.opensAt() + "-" + it.closesAt())));
    assertEquals("2026-12-25", site.xExceptions().getFirst().date().toString());
    assertEquals("0161 496 0001", lunches.contacts().getFirst().phones().getFirst().number());
    assertEquals("Bury", lunches.serviceAreas().getFirst().name());
    String json = json(lunches);
    for (String kept :
        List.of(
            "\"x_source_id\":\"51\"",
            "\"vendor_ref\":\"A-9\"",
            "\"wait_time\":\"2 weeks\"",
            "\"code\":\"F1\"",
            "\"taxonomy\":\"Made-up list\"",
            "\"name\":\"Urdu\"",
            "\"details\":\"by the side door\"")) {
      assertTrue(json.contains(kept), kept + " in " + json);
    }

    Service letters = found("fern letters");
    assertEquals("0161 496 0002", letters.contacts().getFirst().phones().getFirst().number());
  }

  @Test
  void whatIsPutRightIsInTheReport() throws IOException {
    version11();
    Map<String, Integer> repairs = imported().data().counts(Finding.Sort.REPAIR);
    for (String kind : List.of("html", "id", "version", "time", "postcode", "status", "code")) {
      assertTrue(repairs.getOrDefault(kind, 0) > 0, kind + " in " + repairs);
    }
  }

  @Test
  void theSamePackageAgainChangesNothing() throws IOException {
    version11();
    imported();
    assertEquals(ImportReport.Outcome.UNCHANGED, imported().outcome());
  }

  @Test
  void hoursAreFoundByDay() throws IOException {
    version11();
    imported();
    for (String day : List.of("monday", "tuesday", "sunday")) {
      var request = SearchRequest.of("").drillDown(directory.facet("day"), day);
      assertEquals(1, directory.search(request).totalItems(), day);
    }
  }

  @Test
  void aServiceOfVersion10NamesItsPlaceItself() throws IOException {
    file("services.csv", "id,location_id,name\n1,9,Fern Lunches (example)\n");
    file("locations.csv", "id,name,latitude,longitude\n9,Fern Hall,53.59,-2.30\n");
    file("addresses.csv", "id,location_id,address_1,postal_code\n1,9,1 Made-up Row,BL8 1AA\n");
    file("regular_schedules.csv", "id,location_id,weekday,opens_at,closes_at\n1,9,3,10:00,12:00\n");
    assertEquals(List.of(), refusals(imported()));

    var site = found("fern lunches").serviceAtLocations().getFirst();
    assertEquals("Fern Hall", site.location().name());
    assertEquals("BL8 1AA", site.location().addresses().getFirst().postalCode());
    assertEquals("WE", site.schedules().getFirst().byday());
  }

  @Test
  void aPackageOfVersion20TiesTermsByServiceAttributes() throws IOException {
    file("service.csv", "id,name,status,assured_date\n" + ID + ",Fern Lunches (example),active,\n");
    file(
        "service_attribute.csv",
        "id,service_id,taxonomy_term_id\n" + SITE + "," + ID + ",need:food\n");
    file("taxonomy_term.csv", "id,name,taxonomy_id\nneed:food,Food,made-up\n");
    file("taxonomy.csv", "id,name\nmade-up,Made-up list\n");
    file(
        "schedule.csv",
        "id,service_id,freq,byday,opens_at,closes_at,valid_from\n"
            + WHO
            + ","
            + ID
            + ",weekly,\"MO,WE\",09:00Z,17:00,01/02/2026\n");
    assertEquals(List.of(), refusals(imported()));

    Service service = found("fern lunches");
    assertEquals(ID, service.id());
    assertEquals("WEEKLY", service.schedules().getFirst().freq());
    assertEquals("2026-02-01", service.schedules().getFirst().validFrom().toString());
    assertTrue(json(service).contains("\"name\":\"Food\""), json(service));
    assertTrue(json(service).contains("\"taxonomy\":\"Made-up list\""), json(service));
  }

  @Test
  void aPackageOfVersion30NamesWhatAnAttributeBelongsTo() throws IOException {
    file(
        "data/service.csv",
        "id,organization_id,name,status\n" + ID + "," + WHO + ",Fern Lunches (example),active\n");
    file(
        "data/organization.csv",
        "id,name,description,website\n" + WHO + ",Fern Trust (example),Helps,\n");
    file(
        "data/organization_identifier.csv",
        "id,organization_id,identifier_type,identifier\n" + SITE + "," + WHO + ",made-up,00\n");
    file(
        "data/service_at_location.csv",
        "id,service_id,location_id\n" + SITE + "," + ID + "," + PLACE + "\n");
    file("data/location.csv", "id,location_type,name\n" + PLACE + ",physical,Fern Hall\n");
    file(
        "data/address.csv",
        "id,location_id,address_1,city,state_province,postal_code,country,address_type\n"
            + WHO
            + ","
            + PLACE
            + ",1 Made-up Row,Bury,Greater Manchester,BL8 1AA,GB,physical\n");
    file(
        "data/attribute.csv",
        "id,link_id,link_entity,taxonomy_term_id,value\n"
            + SITE
            + ","
            + ID
            + ",service,T1,yes\n"
            + WHO
            + ","
            + PLACE
            + ",location,T2,\n");
    file("data/taxonomy_term.csv", "id,code,name\nT1,c1,Food\nT2,c2,Parking\n");
    file(
        "data/cost_option.csv",
        "id,service_id,option,amount\n" + SITE + "," + ID + ",a meal,£3.50\n");
    file("data/contact.csv", "id,service_id,name\n" + SITE + "," + ID + ",Kit Example\n");
    file(
        "data/phone.csv",
        "id,contact_id,service_id,number\n" + WHO + "," + SITE + "," + ID + ",0161 496 0003\n");
    ImportReport report = imported();
    assertEquals(List.of(), refusals(report));

    Service service = found("fern lunches");
    assertEquals("Kit Example", service.contacts().getFirst().name());
    assertEquals(1, service.contacts().size());
    assertEquals("0161 496 0003", service.contacts().getFirst().phones().getFirst().number());
    String json = json(service);
    assertTrue(json.contains("\"amount\":3.5"), json);
    assertTrue(json.contains("\"code\":\"c1\""), json);
    assertTrue(json.contains("\"code\":\"c2\""), json);
    assertTrue(json.contains("\"identifier_type\":\"made-up\""), json);
  }

  @Test
  void spreadsheetsInWindowsWaysAreReadAndSaidSo() throws IOException {
    file(
        "Service.CSV",
        "ID;Name;Description\r1;Café Fern (example);Tea – 50p\r",
        Charset.forName("windows-1252"));
    file("phones.csv", "id\tservice_id\tnumber\n1\t1\t0161 496 0004\n", StandardCharsets.UTF_16);
    ImportReport report = imported();

    Service service = found("cafe fern");
    assertEquals("Tea – 50p", service.description());
    assertEquals("0161 496 0004", service.contacts().getFirst().phones().getFirst().number());
    assertEquals(2, report.data().counts(Finding.Sort.REPAIR).get("file"));
  }

  @Test
  void rowsThatCannotBeReadOrBelongNowhereAreNamedAndTheRestIsTaken() throws IOException {
    file(
        "service.csv",
        "id,name,description\n"
            + ID
            + ",Fern Lunches (example),fine\n"
            + WHO
            + ",Fern, Letters (example),too many cells\n");
    file("phone.csv", "id,service_id,number\n1," + WHO + ",0161 496 0005\n2,,0161 496 0006\n");
    file("weather.csv", "id,sky\n1,grey\n");
    ImportReport report = imported();

    assertEquals(1, report.services());
    List<String> refusals = refusals(report);
    assertEquals(4, refusals.size(), refusals.toString());
    assertTrue(refusals.getFirst().contains("service.csv, line 3"), refusals.toString());
    assertTrue(refusals.getFirst().contains("more cells than there are columns"));
    String all = String.join("\n", refusals);
    for (String row : List.of("phone.csv, line 2", "phone.csv, line 3", "weather.csv, line 2")) {
      assertTrue(all.contains(row), all);
    }
  }

  @Test
  void aRowOfSeveralOwnersBelongsToTheNarrowestThatIsThere() throws IOException {
    file("service.csv", "id,name\n" + ID + ",Fern Lunches (example)\n");
    file(
        "service_at_location.csv",
        "id,service_id,location_id\n" + SITE + "," + ID + "," + PLACE + "\n");
    file("location.csv", "id,name\n" + PLACE + ",Fern Hall\n");
    file(
        "schedule.csv",
        "id,service_id,location_id,service_at_location_id,freq,byday\n"
            + "1,"
            + ID
            + ","
            + PLACE
            + ","
            + SITE
            + ",WEEKLY,MO\n"
            + "2,"
            + ID
            + ","
            + PLACE
            + ",,WEEKLY,TU\n"
            + "3,"
            + ID
            + ","
            + WHO
            + ",,WEEKLY,WE\n");
    file("phone.csv", "id,service_id,contact_id,number\n4," + ID + ",nobody,0161 496 0007\n");
    assertEquals(List.of(), refusals(imported()));

    Service service = found("fern lunches");
    assertEquals(
        List.of("MO", "TU"),
        service.serviceAtLocations().getFirst().schedules().stream()
            .map(it -> it.byday())
            .toList());
    assertEquals(List.of("WE"), service.schedules().stream().map(it -> it.byday()).toList());
    assertEquals("0161 496 0007", service.contacts().getFirst().phones().getFirst().number());
  }

  @Test
  void aFolderOfTablesWithoutADescriptorWillDo() throws IOException {
    Path folder = Files.createDirectory(temp.resolve("tables"));
    Files.writeString(folder.resolve("hsds-services.csv"), "id,name\n1,Fern Lunches (example)\n");
    Files.writeString(folder.resolve("notes.txt"), "nothing");
    directory.importFrom(ImportRequest.file(FeedOrigin.named("north"), folder), data);
    assertEquals("Fern Lunches (example)", found("fern lunches").name());
  }

  @Test
  void whatIsNoPackageOrSeveralIsRefusedWhole() throws IOException {
    file("phone.csv", "id,number\n1,0161 496 0008\n");
    var none = assertThrows(FeedException.class, this::imported);
    assertTrue(none.getMessage().contains("no table of services"), none.getMessage());

    file("one/services.csv", "id,name\n1,A (example)\n");
    file("two/services.csv", "id,name\n1,B (example)\n");
    var two = assertThrows(FeedException.class, this::imported);
    assertTrue(two.getMessage().contains("one/ and two/"), two.getMessage());

    files.clear();
    file("service.csv", "id,name\n1,\"never closed\n");
    var open = assertThrows(InvalidDataException.class, this::imported);
    assertTrue(open.getMessage().contains("service.csv"), open.getMessage());
    assertFalse(directory.size() > 0);
  }
}
