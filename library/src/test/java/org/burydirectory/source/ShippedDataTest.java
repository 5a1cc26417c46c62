package org.burydirectory.source;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.burydirectory.place.PlaceKind;
import org.burydirectory.profile.Profile;
import org.junit.jupiter.api.Test;

/** Bury's own data, as the index-data module ships it. */
class ShippedDataTest {

  private final DataFolder data = DataFolder.classpath("bury");

  private List<Entry> entries(DataFolder folder) throws IOException {
    Profile profile = ProfileReader.read(ProfileReader.texts(folder));
    List<Entry> entries = new ArrayList<>();
    EntryReader.read(folder, profile, entries::add);
    return entries;
  }

  @Test
  void everythingIsRight() throws IOException {
    assertTrue(entries(data).size() > 100);
  }

  @Test
  void everyEntrysJsonGivesTheEntryAgain() throws IOException {
    for (Entry entry : entries(data)) {
      assertArrayEquals(entry.json(), CanonicalJson.of(entry.json()));
      switch (entry) {
        case Entry.OfService service ->
            assertEquals(service.service(), EntryReader.service(service.json()).service());
        case Entry.OfGuide guide -> assertEquals(guide.guide(), EntryReader.guide(guide.json()));
      }
    }
  }

  @Test
  void examplesCanBeLeftOut() throws IOException {
    assertTrue(
        entries(data.withoutIllustrative()).stream()
            .noneMatch(e -> e instanceof Entry.OfService s && s.service().illustrative()));
  }

  @Test
  void buryIsTheBoroughAndRadcliffeTheTown() throws IOException {
    var gazetteer = ProfileReader.read(ProfileReader.texts(data)).gazetteer();
    assertEquals(PlaceKind.BOROUGH, gazetteer.find("Bury").orElseThrow().kind());
    assertEquals(PlaceKind.TOWN, gazetteer.find("Radcliffe").orElseThrow().kind());
  }
}
