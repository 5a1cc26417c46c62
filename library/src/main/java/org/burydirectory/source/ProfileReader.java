package org.burydirectory.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.burydirectory.model.InvalidDataException;
import org.burydirectory.need.Needs;
import org.burydirectory.place.Gazetteer;
import org.burydirectory.profile.Profile;
import org.burydirectory.time.LocalCalendar;
import org.jspecify.annotations.Nullable;

/** Reads the settings of a place. */
public final class ProfileReader {

  private static final String PLACE = "place.yaml";

  /** Under this name: the names of the places of further boroughs in their order, one a line. */
  private static final String FURTHER = "further boroughs";

  /** The files that hold the settings, relative to the data folder. */
  public static final List<String> FILES =
      List.of(
          PLACE,
          "needs.yaml",
          "language.yaml",
          "ranking.yaml",
          "facets.yaml",
          "urgent.yaml",
          "holidays.yaml");

  /** Files of settings that a folder may do without. */
  public static final List<String> OPTIONAL_FILES = List.of("sayings.yaml", "mapping.yaml");

  /** The weights that {@code ranking.yaml} must give, and no others. */
  public static final List<String> WEIGHTS =
      List.of(
          "field.name",
          "field.needs",
          "field.organization",
          "field.description",
          "bm25.k1",
          "bm25.b",
          "need.match",
          "need.top",
          "need.focus",
          "proximity.near",
          "proximity.half_metres",
          "coverage.serves",
          "coverage.outside",
          "trust.fresh",
          "trust.half_life_days",
          "trust.illustrative",
          "asked.unknown",
          "asked.unmet",
          "audience.match",
          "age.outside",
          "guide.going",
          "status.closed",
          "phrase.adjacent",
          "name.exact",
          "match.share",
          "need.missing");

  private static final int FINGERPRINT_LENGTH = 16;

  private ProfileReader() {}

  /**
   * The texts of the files of settings by their names, to be kept and read again. Of folders after
   * the first it is the place alone, under the folder's name.
   *
   * @throws InvalidDataException if a file is missing, too long or not UTF-8
   * @throws IOException if the folder cannot be read
   */
  public static Map<String, String> texts(DataFolder data) throws IOException {
    var problems = new Problems();
    Map<String, String> texts = new LinkedHashMap<>();
    try (OpenFolder folder = data.open()) {
      for (String file : filesOf(folder)) {
        String text = folder.yaml(file, new Report(file, problems));
        if (text != null) {
          texts.put(file, text);
        }
      }
    }
    List<DataFolder> further = data.all().subList(1, data.all().size());
    for (DataFolder other : further) {
      place(other, problems, texts);
    }
    if (!further.isEmpty()) {
      texts.put(
          FURTHER,
          further.stream().map(other -> other.prefix() + PLACE).collect(Collectors.joining("\n")));
    }
    problems.refuseIfAny();
    return texts;
  }

  private static List<String> filesOf(OpenFolder folder) {
    return Stream.concat(FILES.stream(), OPTIONAL_FILES.stream().filter(folder::has)).toList();
  }

  private static void place(DataFolder other, Problems problems, Map<String, String> texts)
      throws IOException {
    var report = new Report(other.prefix() + PLACE, problems);
    try (OpenFolder folder = other.open()) {
      String text = folder.yaml(PLACE, report);
      if (text != null && texts.put(report.file(), text) != null) {
        report.file("two folders of one name; give each its own");
      }
    }
  }

  /**
   * The settings that these texts give.
   *
   * @param files the texts of {@link #FILES} and {@link #OPTIONAL_FILES} by name, and of the places
   *     of further boroughs, in their order
   * @throws InvalidDataException with every problem of every file
   */
  public static Profile read(Map<String, String> files) {
    var problems = new Problems();
    Map<String, Fields> roots = new LinkedHashMap<>();
    for (String file : FILES) {
      Fields root = root(files.get(file), new Report(file, problems));
      if (root != null) {
        roots.put(file, root);
      }
    }
    if (roots.size() < FILES.size()) {
      problems.refuseIfAny();
    }
    for (String file : OPTIONAL_FILES) {
      String text = files.get(file);
      Fields root = text == null ? null : YamlTree.read(text, new Report(file, problems));
      if (root != null) {
        roots.put(file, root);
      }
    }
    Profile profile = profile(roots, further(files, problems), fingerprint(files));
    roots.values().forEach(Fields::refuseOthers);
    problems.refuseIfAny();
    return profile;
  }

  private static @Nullable Fields root(@Nullable String text, Report report) {
    if (text == null) {
      report.file("the file is missing; every data folder needs it");
      return null;
    }
    return YamlTree.read(text, report);
  }

  /** The places of the boroughs after the first. */
  private static List<Fields> further(Map<String, String> files, Problems problems) {
    List<Fields> places = new ArrayList<>();
    for (String file : files.getOrDefault(FURTHER, "").lines().toList()) {
      Fields root = root(files.get(file), new Report(file, problems));
      if (root != null) {
        places.add(root);
      }
    }
    return places;
  }

  private static Gazetteer gazetteer(Fields first, List<Fields> further) {
    Gazetteer all = new GazetteerYaml().read(first);
    for (Fields place : further) {
      Gazetteer next = new GazetteerYaml().read(place);
      place.refuseOthers();
      try {
        all = all.and(next);
      } catch (IllegalArgumentException e) {
        place.report().file(String.valueOf(e.getMessage()));
      }
    }
    return all;
  }

  private static Profile profile(
      Map<String, Fields> roots, List<Fields> further, String fingerprint) {
    Fields language = root(roots, "language.yaml");
    Gazetteer gazetteer = gazetteer(root(roots, PLACE), further);
    var calendar =
        new LocalCalendar(
            gazetteer.borough().zone(),
            HolidaysYaml.read(root(roots, "holidays.yaml"), gazetteer.borough().nation()));
    Needs needs = new NeedsYaml().read(root(roots, "needs.yaml"), roots.get("sayings.yaml"));
    FacetsYaml.Facets facets = FacetsYaml.read(root(roots, "facets.yaml"));
    return new Profile(
        gazetteer,
        needs,
        LanguageYaml.read(language),
        WordingReader.wording(language),
        UrgentReader.urgent(root(roots, UrgentReader.FILE)),
        RankingYaml.read(root(roots, "ranking.yaml")),
        facets.facets(),
        facets.kinds(),
        facets.days(),
        calendar,
        PublicationYaml.read(roots.get("mapping.yaml"), needs),
        fingerprint);
  }

  private static Fields root(Map<String, Fields> roots, String file) {
    Fields root = roots.get(file);
    if (root == null) {
      throw new IllegalStateException("not read: " + file);
    }
    return root;
  }

  private static String fingerprint(Map<String, String> files) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      new TreeMap<>(files)
          .forEach(
              (name, text) -> {
                digest.update(
                    (name + "\0" + text.length() + "\0").getBytes(StandardCharsets.UTF_8));
                digest.update(text.getBytes(StandardCharsets.UTF_8));
              });
      return HexFormat.of().formatHex(digest.digest()).substring(0, FINGERPRINT_LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
