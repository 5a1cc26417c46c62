package org.burydirectory.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.burydirectory.model.Service;
import org.burydirectory.source.EntryReader;
import org.junit.jupiter.api.Test;

class DuplicatesTest {

  private static final int RECORDS = 5000;
  private static final int PLANTED = 200;

  private static final List<String> WHAT =
      List.of(
          "Walking Group",
          "Carers Support",
          "Dementia Cafe",
          "Toddler Group",
          "Chair Yoga",
          "Job Club",
          "Art Class",
          "Choir",
          "Food Pantry",
          "Youth Club",
          "Debt Advice",
          "Bereavement Group",
          "Homework Club",
          "Gardening Project",
          "Pharmacy",
          "Stroke Club",
          "Tai Chi",
          "Parent Drop-in",
          "Digital Skills Course",
          "Befriending Service");
  private static final List<String> WHERE =
      List.of(
          "Radcliffe",
          "Ramsbottom",
          "Prestwich",
          "Whitefield",
          "Tottington",
          "Elton",
          "Besses",
          "Unsworth",
          "Walshaw",
          "Holcombe",
          "Summerseat",
          "Redvales",
          "Sedgley",
          "Ainsworth",
          "Greenmount",
          "Fishpool");
  private static final List<String> WHO =
      List.of(
          "Oak Tree",
          "Bridge",
          "Lantern",
          "Harbour",
          "Willow",
          "Compass",
          "Beacon",
          "Rainbow",
          "Phoenix",
          "Cornerstone",
          "Meadow",
          "Riverside",
          "Sunrise",
          "Acorn",
          "Kestrel",
          "Heron");

  private final Random random = new Random(42);

  /** What a record says of itself. */
  private record Made(
      String id, String name, String who, String phone, String postcode, String email) {
    Service service() {
      String json =
          """
          {"id":"%s","name":"%s","status":"active","email":"%s",
           "organization":{"id":"%s","name":"%s"},
           "contacts":[{"id":"%s","phones":[{"id":"%s","number":"%s"}]}],
           "service_at_locations":[{"id":"%s","location":{"id":"%s","location_type":"physical",
             "addresses":[{"postal_code":"%s"}]}}]}"""
              .formatted(id, name, email, id, who, id, id, phone, id, id, postcode);
      return EntryReader.service(json.replace("\n", "").getBytes(StandardCharsets.UTF_8)).service();
    }
  }

  private String uuid() {
    return new UUID(random.nextLong(), random.nextLong()).toString();
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  /** Services of many providers, among them chains with one name and several sites. */
  private Made made() {
    String who = any(WHO) + " " + any(List.of("Trust", "CIC", "Community Centre", "Project"));
    String name = any(WHERE) + " " + any(WHAT) + (random.nextInt(3) == 0 ? " at " + any(WHO) : "");
    return new Made(
        uuid(),
        name,
        who + " " + any(WHERE),
        "0161 %03d %04d".formatted(200 + random.nextInt(700), random.nextInt(10_000)),
        "M%d %d%c%c"
            .formatted(
                20 + random.nextInt(30),
                1 + random.nextInt(9),
                (char) ('A' + random.nextInt(26)),
                (char) ('A' + random.nextInt(26))),
        "hello%d@%s.example"
            .formatted(random.nextInt(1_000_000), who.toLowerCase(Locale.ROOT).replace(' ', '-')));
  }

  /** The same service as somebody else would write it down. */
  private Made again(Made made) {
    String name = made.name();
    int at = 2 + random.nextInt(Math.max(1, name.length() - 4));
    name =
        switch (random.nextInt(6)) {
          case 0 -> name.substring(0, at) + name.substring(at + 1);
          case 1 -> "The " + name;
          case 2 -> name.toUpperCase(Locale.ROOT);
          case 3 -> name.replace("Group", "Grp").replace("Service", "Services");
          case 4 -> name + " CIC";
          default -> name;
        };
    boolean moved = random.nextInt(4) == 0;
    boolean otherNumber = !moved && random.nextInt(3) == 0;
    return new Made(
        uuid(),
        name,
        random.nextBoolean() ? made.who() : made.who() + " Ltd",
        otherNumber
            ? "0161 999 %04d".formatted(random.nextInt(10_000))
            : made.phone().replace(" ", ""),
        moved ? "" : made.postcode().replace(" ", "").toLowerCase(Locale.ROOT),
        random.nextBoolean() ? made.email() : "");
  }

  @Test
  void nearDuplicatesAreProposedAndHardlyAnythingElse() {
    var records = new ArrayList<Made>();
    for (int i = 0; i < RECORDS - PLANTED; i++) {
      records.add(made());
    }
    Set<Set<String>> planted = new HashSet<>();
    for (int i = 0; i < PLANTED; i++) {
      Made copy = again(records.get(i));
      planted.add(Set.of(records.get(i).id(), copy.id()));
      records.add(copy);
    }
    Collections.shuffle(records, random);
    var services = new ArrayList<Service>();
    records.forEach(record -> services.add(record.service()));

    List<DuplicatePair> pairs = Duplicates.among(services);

    long right =
        pairs.stream()
            .filter(pair -> planted.contains(Set.of(pair.first(), pair.second())))
            .count();
    System.out.printf(
        "duplicates: %d of %d planted among %d were proposed, %d of %d proposals are wrong%n",
        right, PLANTED, RECORDS, pairs.size() - right, pairs.size());
    assertTrue(right >= 0.95 * PLANTED, right + " of " + PLANTED);
    assertTrue(pairs.size() - right <= 0.02 * pairs.size(), (pairs.size() - right) + " wrong");
  }

  @Test
  void sitesOfAChainAreNoDuplicates() {
    var first = new Made(uuid(), "Well Pharmacy", "Well", "0161 200 0001", "M26 1AA", "");
    var second = new Made(uuid(), "Well Pharmacy", "Well", "0161 200 0002", "M45 7BB", "");
    assertEquals(List.of(), Duplicates.among(List.of(first.service(), second.service())));
  }
}
