package org.burydirectory;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.burydirectory.doctor.Doctor;
import org.burydirectory.feed.Completeness;
import org.burydirectory.feed.DataReport;
import org.burydirectory.feed.Finding;
import org.burydirectory.index.Segment;
import org.burydirectory.index.Snapshot;
import org.burydirectory.index.Store;
import org.burydirectory.model.Service;
import org.burydirectory.profile.Profile;
import org.burydirectory.source.EntryReader;
import org.jspecify.annotations.Nullable;

/** Has records examined, and puts what was found into one report. */
final class Examining {

  private static final Comparator<Completeness> LEAST_FIRST =
      Comparator.comparingInt(Completeness::percent)
          .thenComparing(Completeness::name)
          .thenComparing(Completeness::record);

  /** Beyond this, looking for duplicates of a few new records among all would outlast all else. */
  private static final int MOST_COMPARED_WITH_FEW = 20_000;

  private final Profile profile;
  private final LocalDate today;

  Examining(Profile profile, LocalDate today) {
    this.profile = profile;
    this.today = today;
  }

  /** A report on services that stand alone. */
  DataReport all(Collection<Service> services) {
    return report(services, services, null, new ArrayList<>());
  }

  /** A report on services that were imported, among those of the directory. */
  DataReport imported(
      Store store, Map<String, byte[]> imported, boolean whole, List<Finding> findings) {
    var services = new ArrayList<Service>();
    imported.values().forEach(json -> services.add(EntryReader.service(json).service()));
    Snapshot snapshot = store.take();
    try {
      boolean few = !whole && snapshot.size() > MOST_COMPARED_WITH_FEW;
      Map<String, Service> others = new LinkedHashMap<>();
      for (Service service : few ? List.<Service>of() : services(snapshot)) {
        others.put(service.id(), service);
      }
      services.forEach(service -> others.put(service.id(), service));
      return report(services, others.values(), imported.keySet(), findings);
    } finally {
      snapshot.release();
    }
  }

  private DataReport report(
      Collection<Service> examined,
      Collection<Service> among,
      @Nullable Set<String> about,
      List<Finding> findings) {
    var doctor = new Doctor(profile, among, today);
    var completeness = new ArrayList<Completeness>();
    for (Service service : examined) {
      findings.addAll(doctor.examine(service));
      completeness.add(doctor.completeness(service));
    }
    findings.addAll(Doctor.duplicates(among, about));
    completeness.sort(LEAST_FIRST);
    return new DataReport(findings, completeness);
  }

  /** Every service of a snapshot. */
  static List<Service> services(Snapshot snapshot) {
    var services = new ArrayList<Service>(snapshot.size());
    for (Segment segment : snapshot.segments()) {
      for (int doc = 0; doc < segment.columns().maxDoc(); doc++) {
        if (segment.live().get(doc) && segment.columns().coverage(doc) >= 0) { // not a guide
          ByteBuffer json = segment.json(doc).duplicate();
          byte[] bytes = new byte[json.remaining()];
          json.get(bytes);
          services.add(EntryReader.service(bytes).service());
        }
      }
    }
    return services;
  }
}
