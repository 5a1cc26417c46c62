package org.burydirectory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.burydirectory.feed.DataReport;
import org.burydirectory.feed.FeedException;
import org.burydirectory.feed.ImportOption;
import org.burydirectory.feed.ImportReport;
import org.burydirectory.feed.ImportReport.Outcome;
import org.burydirectory.feed.ImportRequest;
import org.burydirectory.index.SourceState;
import org.burydirectory.index.SourceUpdate;
import org.burydirectory.index.Store;
import org.burydirectory.intake.FeedImport;
import org.burydirectory.intake.Importer;
import org.burydirectory.intake.ItemFiles;
import org.burydirectory.profile.Profile;
import org.jspecify.annotations.Nullable;

/** One import: reads, compares, publishes, reports. */
final class Importing {

  private final Store store;
  private final DataSource data;
  private final ImportRequest request;
  private final Clock clock;
  private final Profile profile;

  Importing(Store store, DataSource data, ImportRequest request, Clock clock, Profile profile) {
    this.store = store;
    this.data = data;
    this.request = request;
    this.clock = clock;
    this.profile = profile;
  }

  ImportReport run() throws IOException {
    if (request.file() != null) {
      return takenIn(file(request.file()));
    }
    FeedImport feed = feed();
    ImportReport report = takenIn(fetched(feed));
    feed.forget();
    return report;
  }

  private ImportReport takenIn(FeedImport.@Nullable Fetched fetched) throws IOException {
    if (fetched == null) {
      int services = store.source(request.origin().name()).map(SourceState::services).orElse(0);
      return report(Outcome.UNCHANGED, null, 0, services, new DataReport(List.of(), List.of()));
    }
    var update =
        new SourceUpdate(
            request.origin(),
            fetched.imported().services(),
            Set.of(),
            fetched.whole(),
            fetched.notes(),
            request.options());
    Store.Synced synced = store.sync(update, data.data(), data.imports());
    Outcome outcome =
        synced.stopped() != null
            ? Outcome.STOPPED
            : request.options().contains(ImportOption.DRY_RUN)
                ? Outcome.DRY_RUN
                : synced.published() ? Outcome.PUBLISHED : Outcome.UNCHANGED;
    return new ImportReport(
        request.origin(),
        outcome,
        synced.stopped(),
        fetched.imported().items(),
        synced.services(),
        synced.added(),
        synced.changed(),
        synced.removed(),
        synced.hidden(),
        examined(fetched),
        generation());
  }

  private FeedImport.Fetched file(Path file) throws IOException {
    LocalDate read =
        Files.exists(file)
            ? LocalDate.ofInstant(Files.getLastModifiedTime(file).toInstant(), ZoneOffset.UTC)
            : today();
    var importer = new Importer(request.origin(), profile, read, request.progress());
    var imported = importer.all(ItemFiles.of(file, request.mapping(), profile));
    if (imported.items() == 0) {
      throw new FeedException(file + " has no records; nothing was changed");
    }
    return new FeedImport.Fetched(imported, true, Map.of());
  }

  private FeedImport feed() throws IOException {
    var address = request.feed();
    var transport = request.transport();
    if (address == null || transport == null) {
      throw new IllegalArgumentException("an import needs a file, or a feed and its transport");
    }
    boolean dry = request.options().contains(ImportOption.DRY_RUN);
    return new FeedImport(
        transport,
        address,
        () -> new Importer(request.origin(), profile, today(), request.progress()),
        dry ? null : store.walk(request.origin().name()).orElse(null),
        clock.instant());
  }

  private FeedImport.@Nullable Fetched fetched(FeedImport feed) throws IOException {
    String name = request.origin().name();
    boolean whole = request.options().contains(ImportOption.WHOLE);
    Map<String, String> notes =
        whole ? Map.of() : store.source(name).map(SourceState::notes).orElse(Map.of());
    return feed.read(notes, whole ? Set.of() : store.ids(name));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), profile.calendar().zone());
  }

  private DataReport examined(FeedImport.Fetched fetched) throws IOException {
    var findings = new ArrayList<>(fetched.imported().findings().all());
    Map<String, byte[]> services = new LinkedHashMap<>(fetched.imported().services());
    return new Examining(profile, today()).imported(store, services, fetched.whole(), findings);
  }

  private String generation() {
    var snapshot = store.take();
    try {
      return snapshot.about().name();
    } finally {
      snapshot.release();
    }
  }

  private ImportReport report(
      Outcome outcome, @Nullable String stopped, int items, int services, DataReport found) {
    return new ImportReport(
        request.origin(), outcome, stopped, items, services, 0, 0, 0, 0, found, generation());
  }
}
