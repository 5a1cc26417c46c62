package org.burydirectory.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.burydirectory.feed.FeedOrigin;
import org.burydirectory.model.DataProblem;
import org.burydirectory.model.Status;
import org.burydirectory.place.Located;
import org.burydirectory.place.Postcode;
import org.burydirectory.profile.Profile;
import org.burydirectory.source.Entry;
import org.burydirectory.source.ServiceChecker;
import org.jspecify.annotations.Nullable;

/** Makes one record of a source into a service of the directory. */
final class RecordIntake {

  private static final int MOST_ROUNDS = 8;
  private static final String UNNAMED = "Unnamed service";

  private final FeedOrigin origin;
  private final Profile profile;
  private final LocalDate read;
  private final ServiceChecker checker;
  private final Findings findings;

  /**
   * @param read when the source was read or published
   * @param findings what is found goes there
   */
  RecordIntake(FeedOrigin origin, Profile profile, LocalDate read, Findings findings) {
    this.origin = origin;
    this.profile = profile;
    this.read = read;
    this.checker = new ServiceChecker(profile);
    this.findings = findings;
  }

  /**
   * The service that a record is; null, and reported, where it cannot be made one.
   *
   * @param record taken over and changed
   */
  Entry.@Nullable OfService service(Map<String, @Nullable Object> record) {
    String givenId = record.get("id") == null ? "" : String.valueOf(record.get("id"));
    Findings.OfRecord found =
        findings.of(givenId, Objects.requireNonNullElse(Tree.text(record, "name"), ""));
    new TextRepair(found).clean(record, "");
    new OlderVersions(found).upgrade(record);
    var ids = new IdRepair(found, origin.name());
    boolean invented = Boolean.TRUE.equals(record.get("illustrative"));
    String id = ids.service(record);
    ids.parts(record, id);
    new FieldRepair(found, profile.calendar().zone(), invented).repair(record);
    points(record, found);
    ids.parts(record, id); // of what was parted
    name(record, found);
    provenance(record, invented);
    Entry.OfService entry = checked(record, id, found);
    found.rename(id, Objects.requireNonNullElse(Tree.text(record, "name"), ""));
    return entry;
  }

  /** The service that a record is as it stands; null where it is none. */
  Entry.@Nullable OfService whole(Map<String, @Nullable Object> record) {
    return checker.problems(record).isEmpty() ? checker.entry(record) : null;
  }

  /** Gives places without a point that of their postcode, where it is known to the spot. */
  private void points(Map<String, @Nullable Object> record, Findings.OfRecord found) {
    for (Tree.Item site : Tree.items(record, "service_at_locations", "")) {
      Tree.Item location = site.item("location");
      if (location == null
          || location.object().containsKey("latitude")
          || !"physical".equals(location.text("location_type"))) {
        continue;
      }
      for (Tree.Item address : location.items("addresses")) {
        Optional.ofNullable(address.text("postal_code"))
            .flatMap(Postcode::find)
            .filter(Postcode::isUnit)
            .flatMap(profile.gazetteer()::locate)
            .filter(located -> !located.approximate())
            .ifPresent(located -> point(location, located, found));
      }
    }
  }

  private static void point(Tree.Item location, Located located, Findings.OfRecord found) {
    location.object().put("latitude", located.point().lat());
    location.object().put("longitude", located.point().lon());
    found.repair(
        "point",
        location.at("latitude"),
        "the point is that of the postcode",
        null,
        located.point().lat() + ", " + located.point().lon());
  }

  private static void name(Map<String, @Nullable Object> record, Findings.OfRecord found) {
    if (Tree.text(record, "name") != null) {
      return;
    }
    Map<String, @Nullable Object> organization = Tree.object(record, "organization");
    String provider = organization == null ? null : Tree.text(organization, "name");
    if (provider == null) {
      record.put("name", UNNAMED);
      record.put("status", Status.INACTIVE.code());
      found.repair(
          "name",
          "/name",
          "it has no name; kept as inactive until somebody names it",
          null,
          UNNAMED);
    } else {
      record.put("name", provider);
      found.repair(
          "name", "/name", "it has no name; it bears that of its organization", null, provider);
    }
  }

  /** Says where the facts come from, unless the record says so itself. */
  private void provenance(Map<String, @Nullable Object> record, boolean invented) {
    if (invented) {
      return;
    }
    List<Tree.Item> sources = Tree.items(record, "x_sources", "");
    if (sources.stream().anyMatch(source -> source.text("date") != null)) {
      return;
    }
    Map<String, @Nullable Object> source =
        sources.isEmpty() ? new TreeMap<>() : sources.getFirst().object();
    source.putIfAbsent("name", origin.title());
    source.put("date", date(record));
    if (origin.url() != null) {
      source.putIfAbsent("url", origin.url());
    }
    if (origin.licence() != null) {
      source.putIfAbsent("licence", origin.licence());
    }
    if (sources.isEmpty()) {
      record.put("x_sources", new ArrayList<@Nullable Object>(List.of(source)));
    }
  }

  private String date(Map<String, @Nullable Object> record) {
    String assured = Tree.text(record, "assured_date");
    String modified = Tree.text(record, "last_modified");
    if (assured != null) {
      return assured;
    }
    return modified != null && modified.length() >= 10
        ? modified.substring(0, 10)
        : read.toString();
  }

  /** Leaves out parts until the rest can be taken over. */
  private Entry.@Nullable OfService checked(
      Map<String, @Nullable Object> record, String id, Findings.OfRecord found) {
    for (int round = 0; round < MOST_ROUNDS; round++) {
      List<DataProblem> problems = checker.problems(record);
      if (problems.isEmpty()) {
        return checker.entry(record);
      }
      for (DataProblem problem : problems) {
        if (!leaveOut(record, problem)) {
          refuse(record, id, problem);
          return null;
        }
        found.refusePart(
            "part",
            Objects.requireNonNullElse(problem.where(), ""),
            problem.message() + " - left out; a member is kept under 'x_' and its name",
            null);
      }
      Leavings.compact(record);
    }
    refuse(record, id, checker.problems(record).getFirst());
    return null;
  }

  private void refuse(Map<String, @Nullable Object> record, String id, DataProblem problem) {
    findings.refuse(
        id,
        Objects.requireNonNullElse(Tree.text(record, "name"), ""),
        Objects.requireNonNullElse(problem.where(), ""),
        "record",
        problem.message());
  }

  private static boolean leaveOut(Map<String, @Nullable Object> record, DataProblem problem) {
    String where = problem.where();
    return where != null && where.startsWith("/") && Leavings.leaveOut(record, where);
  }
}
