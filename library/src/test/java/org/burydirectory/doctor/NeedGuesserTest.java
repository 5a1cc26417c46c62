package org.burydirectory.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.burydirectory.index.Words;
import org.burydirectory.model.Service;
import org.burydirectory.profile.Profile;
import org.burydirectory.source.DataFolder;
import org.burydirectory.source.Entry;
import org.burydirectory.source.EntryReader;
import org.burydirectory.source.ProfileReader;
import org.junit.jupiter.api.Test;

class NeedGuesserTest {

  private static final double LEAST = 0.85;
  private static final int FIFTHS = 5;

  private static boolean heldOut(Service service) {
    return Math.floorMod(service.id().hashCode(), FIFTHS) == 0;
  }

  @Test
  void theTrueNeedOfServicesThatWereNeverSeenIsAmongTheThreeProposed() throws IOException {
    DataFolder folder = DataFolder.classpath("bury");
    Profile profile = ProfileReader.read(ProfileReader.texts(folder));
    List<Service> services = new ArrayList<>();
    EntryReader.read(
        folder,
        profile,
        entry -> {
          if (entry instanceof Entry.OfService service
              && service.service().terms("need").findAny().isPresent()) {
            services.add(service.service());
          }
        });
    var guesser =
        new NeedGuesser(
            profile.needs(),
            new Words(profile.language()),
            services.stream().filter(service -> !heldOut(service)).toList());

    for (boolean illustrative : List.of(false, true)) {
      List<Service> asked =
          services.stream()
              .filter(NeedGuesserTest::heldOut)
              .filter(service -> service.illustrative() == illustrative)
              .toList();
      long right =
          asked.stream()
              .filter(
                  service ->
                      guesser.guess(service, 3).stream()
                          .anyMatch(
                              guess ->
                                  guess
                                      .need()
                                      .equals(service.terms("need").findFirst().orElse(""))))
              .count();
      double share = (double) right / asked.size();
      System.out.printf(
          "likeliest needs, %s services: the first of its needs is among three for %d of %d held out (%.3f)%n",
          illustrative ? "illustrative" : "real", right, asked.size(), share);
      assertTrue(asked.size() > 30, "too few to tell");
      assertTrue(share >= LEAST, share + " of " + (illustrative ? "illustrative" : "real"));
    }
  }

  @Test
  void whatSaysNothingGetsNoGuess() throws IOException {
    DataFolder folder = DataFolder.classpath("bury");
    Profile profile = ProfileReader.read(ProfileReader.texts(folder));
    var guesser = new NeedGuesser(profile.needs(), new Words(profile.language()), List.of());
    Service blank =
        EntryReader.service(
                "{\"id\":\"11111111-1111-1111-1111-111111111111\",\"name\":\"Xyzzy\",\"status\":\"active\"}"
                    .getBytes(java.nio.charset.StandardCharsets.UTF_8))
            .service();
    assertEquals(List.of(), guesser.guess(blank, 3));
  }
}
