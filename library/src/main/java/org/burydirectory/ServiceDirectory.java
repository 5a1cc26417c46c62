package org.burydirectory;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.burydirectory.engine.Evaluator;
import org.burydirectory.engine.Explorer;
import org.burydirectory.engine.Export;
import org.burydirectory.engine.Feed;
import org.burydirectory.engine.Searcher;
import org.burydirectory.feed.DataReport;
import org.burydirectory.feed.FeedException;
import org.burydirectory.feed.FeedOrigin;
import org.burydirectory.feed.ImportReport;
import org.burydirectory.feed.ImportRequest;
import org.burydirectory.index.ImportFolder;
import org.burydirectory.index.SchemaMismatchException;
import org.burydirectory.index.Snapshot;
import org.burydirectory.index.SourceState;
import org.burydirectory.index.Store;
import org.burydirectory.model.Change;
import org.burydirectory.model.DataProblem;
import org.burydirectory.model.Guide;
import org.burydirectory.model.InvalidDataException;
import org.burydirectory.model.Service;
import org.burydirectory.need.Needs;
import org.burydirectory.place.BoundaryImport;
import org.burydirectory.place.Gazetteer;
import org.burydirectory.place.PostcodeImport;
import org.burydirectory.place.PostcodeProgress;
import org.burydirectory.place.PostcodeReader;
import org.burydirectory.profile.Profile;
import org.burydirectory.search.CrisisWords;
import org.burydirectory.search.EntrySummary;
import org.burydirectory.search.EvaluationReport;
import org.burydirectory.search.ExportFormat;
import org.burydirectory.search.Facet;
import org.burydirectory.search.FacetInfo;
import org.burydirectory.search.FeedForm;
import org.burydirectory.search.FeedInfo;
import org.burydirectory.search.FeedList;
import org.burydirectory.search.FeedPage;
import org.burydirectory.search.FeedRequest;
import org.burydirectory.search.FeedSink;
import org.burydirectory.search.Hit;
import org.burydirectory.search.InvalidSearchException;
import org.burydirectory.search.JudgedSearch;
import org.burydirectory.search.SearchRequest;
import org.burydirectory.search.SearchResult;
import org.burydirectory.search.Suggestion;
import org.burydirectory.source.BoundaryReader;
import org.burydirectory.source.Census;
import org.burydirectory.source.Entry;
import org.burydirectory.source.EntryReader;
import org.burydirectory.source.JudgedReader;
import org.burydirectory.source.ProfileReader;
import org.burydirectory.time.SiteHours;

/**
 * A directory of services and guides that can be searched and edited.
 *
 * <p>Searches see the directory as it was at one moment; edits, rebuilds and reloads never disturb
 * one that is under way. Safe for concurrent use. Starts no thread and opens no socket. After
 * {@link #close} every method throws IllegalStateException.
 */
public final class ServiceDirectory implements Closeable {

  private static final int MOST_SUGGESTIONS = 20;

  private final Store store;
  private final Searcher searcher;

  private ServiceDirectory(Store store, DirectoryConfig config) {
    this.store = store;
    this.searcher = new Searcher(Clock.systemUTC(), config.deadline());
  }

  /**
   * Builds an index in a folder, which is made where it is missing: a new generation beside those
   * that it has. Directories that are open on the folder, in this process or another, answer as
   * before until they {@link #reload}. A crash or an error at any moment leaves the index as it
   * was. Costs about a second for every 10,000 services.
   *
   * @throws InvalidDataException with every problem of the data; nothing is changed then
   * @throws IOException if the folder cannot be written to, or another process is writing to it
   */
  public static BuildReport build(DataSource source, Path index) throws IOException {
    long start = System.nanoTime();
    Store.Built built = Store.build(source.data(), source.imports(), index, step -> {});
    return report(built, start);
  }

  private static BuildReport report(Store.Built built, long start) {
    return new BuildReport(
        built.generation(),
        built.services(),
        built.guides(),
        built.illustrative(),
        Duration.ofNanos(System.nanoTime() - start));
  }

  /** Reads data as a build would and tells everything that would refuse it. Writes nothing. */
  public static CheckReport check(DataSource source) {
    Census census = Census.of(source.data());
    List<DataProblem> problems = census.problems();
    return new CheckReport(
        census.services(), census.guides(), census.illustrative(), problems, census.doubts());
  }

  /**
   * Reads unit postcodes from OS Code-Point Open or the ONS Postcode Directory as downloaded and
   * keeps them beside an index, in its folder {@code imports}. Every later build and rebuild there
   * knows each postcode to the spot, whatever its data; until then the index answers as before. A
   * crash or an error at any moment leaves the postcodes that were there. Great Britain takes about
   * ten seconds, and 22 MB in the heap of a directory that is opened on it.
   *
   * @param file a zip or CSV file
   * @param index folder of an index; made where it is missing
   * @param progress hears how far it is
   * @throws InvalidDataException if no postcode can be read from the file; nothing is changed then
   */
  public static PostcodeImport importPostcodes(Path file, Path index, PostcodeProgress progress)
      throws IOException {
    PostcodeImport read = PostcodeReader.read(file, progress);
    new ImportFolder(index).keep(read.table());
    return read;
  }

  /**
   * Reads outlines of wards from GeoJSON and keeps them beside an index, as {@link
   * #importPostcodes} does with postcodes. A build uses those of wards that its places name, by a
   * GSS code of any vintage: they tell the ward of a spot without a postcode, and whether a spot is
   * in the borough at all.
   *
   * @param file a FeatureCollection in WGS 84 with a ward's GSS code among each feature's
   *     properties, such as the ONS publishes; generalised ones (BGC, BSC) are detailed enough
   * @param index folder of an index; made where it is missing
   * @throws InvalidDataException if the file has no outline of a ward; nothing is changed then
   */
  public static BoundaryImport importBoundaries(Path file, Path index) throws IOException {
    BoundaryImport read = BoundaryReader.read(file);
    new ImportFolder(index).keep(read.wards());
    return read;
  }

  /** Reads outlines of wards as {@link #importBoundaries} does, and keeps nothing. */
  public static BoundaryImport readBoundaries(Path file) throws IOException {
    return BoundaryReader.read(file);
  }

  /** Opens the index in a folder with {@link DirectoryConfig#defaults()}. */
  public static ServiceDirectory open(Path index) throws IOException {
    return open(index, DirectoryConfig.defaults());
  }

  /**
   * Opens the index in a folder after checking every byte of it: the newest whole generation, with
   * every edit that was ever acknowledged. Many processes may have it open; one may edit.
   *
   * @throws java.nio.file.NoSuchFileException if there is no index in the folder
   * @throws IncompatibleIndexException if another version of the library wrote it
   * @throws IOException if it cannot be read, or no generation of it is whole
   */
  public static ServiceDirectory open(Path index, DirectoryConfig config) throws IOException {
    return compatible(
        () -> new ServiceDirectory(Store.open(index, config.entriesInHeap()), config));
  }

  /** Work on an index that another version may have written. */
  private interface Work<T> {
    T run() throws IOException;
  }

  private static <T> T compatible(Work<T> work) throws IOException {
    try {
      return work.run();
    } catch (SchemaMismatchException e) {
      throw new IncompatibleIndexException(String.valueOf(e.getMessage()));
    }
  }

  /** Builds a directory that lives in the heap, with {@link DirectoryConfig#defaults()}. */
  public static ServiceDirectory openInMemory(DataSource source) throws IOException {
    return openInMemory(source, DirectoryConfig.defaults());
  }

  /**
   * Builds a directory that lives in the heap and is gone when it is closed, its edits too.
   *
   * @throws InvalidDataException with every problem of the data
   */
  public static ServiceDirectory openInMemory(DataSource source, DirectoryConfig config)
      throws IOException {
    Store store = Store.inMemory(source.data(), source.imports(), config.entriesInHeap());
    return new ServiceDirectory(store, config);
  }

  private <T> T with(Function<Snapshot, T> use) {
    Snapshot snapshot = store.take();
    try {
      return use.apply(snapshot);
    } finally {
      snapshot.release();
    }
  }

  private <A, T> T with(A argument, BiFunction<Snapshot, A, T> use) {
    return with(snapshot -> use.apply(snapshot, argument));
  }

  /**
   * Answers a request. Costs tens of microseconds for a thousand entries and some hundreds for a
   * hundred thousand; never more than the deadline, after which the result says that it is partial.
   *
   * @throws InvalidSearchException if the request names a facet, a value or a place that is not
   *     known
   */
  public SearchResult search(SearchRequest request) {
    return with(request, searcher::search);
  }

  /**
   * What a person may be typing, the likeliest first: services, guides, needs, places and
   * organizations, found by the beginning of any of their words, one mistake in a word allowed.
   * Costs some microseconds.
   *
   * @param text what was typed so far; the first 100 code points are read
   * @param limit 1 to 20
   * @throws InvalidSearchException if the limit is out of bounds
   */
  public List<Suggestion> suggest(String text, int limit) {
    checkLimit(limit);
    return with(snapshot -> Explorer.suggest(snapshot, text, limit));
  }

  private static void checkLimit(int limit) {
    if (limit < 1 || limit > MOST_SUGGESTIONS) {
      throw new InvalidSearchException(
          "limit", String.valueOf(limit), "1 to " + MOST_SUGGESTIONS, null);
    }
  }

  /**
   * Entries that share an entry's needs, then its places and audiences, the likest first, as of
   * now.
   *
   * @param limit 1 to 20
   * @throws InvalidSearchException if there is no entry of this id, or the limit is out of bounds
   */
  public List<Hit> similar(String id, int limit) {
    return similar(id, limit, Instant.now());
  }

  /** The same as of an instant, which every open state then refers to. */
  public List<Hit> similar(String id, int limit, Instant at) {
    checkLimit(limit);
    return with(
        snapshot ->
            searcher.similar(
                snapshot,
                snapshot
                    .find(id)
                    .orElseThrow(
                        () ->
                            new InvalidSearchException(
                                "id", id, "the id of a service or guide in this directory", null)),
                limit,
                at));
  }

  /** What a list of hits would show of an entry; empty where there is none of this id. */
  public Optional<EntrySummary> summary(String id) {
    return with(id, Explorer::summary);
  }

  /** The summaries of all entries, by id. Costs some microseconds an entry. */
  public List<EntrySummary> summaries() {
    return with(Explorer::summaries);
  }

  /**
   * An entry whole: a service as HSDS-UK 3.0 JSON or a guide, in UTF-8, read-only, as it was
   * written when the index was built; empty where there is none of this id.
   */
  public Optional<ByteBuffer> json(String id) {
    return with(id, Explorer::json);
  }

  /** The service of an id; empty where there is none. */
  public Optional<Service> service(String id) {
    return with(id, Explorer::whole).flatMap(whole -> Optional.ofNullable(whole.service()));
  }

  /**
   * When a service is open: at each of its sites in their order, or as a whole where it has none.
   * Of a service that does not run nothing is known.
   *
   * @return at least one; empty where there is no service of this id
   */
  public List<SiteHours> hours(String id) {
    return with(
        snapshot ->
            Explorer.whole(snapshot, id)
                .flatMap(whole -> Optional.ofNullable(whole.service()))
                .map(service -> Explorer.hours(snapshot, service))
                .orElse(List.of()));
  }

  /** The guide of an id; empty where there is none. */
  public Optional<Guide> guide(String id) {
    return with(id, Explorer::whole).flatMap(whole -> Optional.ofNullable(whole.guide()));
  }

  /**
   * The facet of a name.
   *
   * @throws IllegalArgumentException if there is none; the message lists those that there are
   */
  public Facet facet(String name) {
    return with(name, Explorer::facet);
  }

  /** Every facet with all its values, counted over the whole directory. */
  public List<FacetInfo> facets() {
    return with(Explorer::facets);
  }

  /** What people need: the taxonomy with its audiences and themes. */
  public Needs needs() {
    return with(snapshot -> snapshot.about().profile().needs());
  }

  /**
   * The words that tell of a crisis and whom to call then, for a client that must know them without
   * a connection. {@link #search} recognises more, misspelt words above all.
   */
  public CrisisWords crisisWords() {
    return with(Explorer::crisisWords);
  }

  /** The places that the directory knows. */
  public Gazetteer gazetteer() {
    return with(snapshot -> snapshot.about().profile().gazetteer());
  }

  /**
   * A page of an Open Referral UK feed, in the order of ids. Guides are never in it. Costs what its
   * items cost, some tens of microseconds each; a filter costs a look at every item of the list.
   *
   * @throws InvalidSearchException if it is not known where the place is that is asked for
   */
  public FeedPage feed(FeedRequest request) {
    return with(request, Feed::page);
  }

  /**
   * One item of an Open Referral UK feed in UTF-8, read-only; empty where the list has none of this
   * id.
   */
  public Optional<ByteBuffer> feedItem(FeedList list, String id, FeedForm form) {
    return with(snapshot -> Feed.item(snapshot, list, id, form));
  }

  /**
   * Hands on every item that a request asks for, of all pages, in the order of ids, out of one
   * state of the directory and in constant memory.
   *
   * @throws InvalidSearchException if it is not known where the place is that is asked for
   * @throws IOException what the sink throws
   */
  public void feed(FeedRequest request, FeedSink sink) throws IOException {
    walk(snapshot -> Feed.walk(snapshot, request, sink));
  }

  /**
   * Writes every service in the order of ids, in a format that reads back to the same services.
   * Holds one service at a time in memory, and for {@link ExportFormat#HSDS} a few bytes for each;
   * that format uses temporary files. Searches and changes go on meanwhile and are not seen.
   *
   * @param out takes the bytes; is not closed
   * @return how many services were written
   * @throws IOException if they cannot be written
   */
  public int export(ExportFormat format, OutputStream out) throws IOException {
    Snapshot snapshot = store.take();
    try {
      return Export.write(snapshot, format, out);
    } finally {
      snapshot.release();
    }
  }

  /**
   * Hands on every entry, services and guides, in the order of ids, as a search for everything
   * shows it: its site is the first that it has, and nothing is said of now. Holds one at a time.
   */
  public void entries(Consumer<Hit> sink) {
    Snapshot snapshot = store.take();
    try {
      Export.entries(snapshot, sink);
    } finally {
      snapshot.release();
    }
  }

  /** What holds of the Open Referral UK feed as a whole. */
  public FeedInfo feedInfo() {
    return with(Feed::info);
  }

  /** Work with a snapshot that may fail. */
  private interface Walk {
    void run(Snapshot snapshot) throws IOException;
  }

  private void walk(Walk work) throws IOException {
    Snapshot snapshot = store.take();
    try {
      work.run(snapshot);
    } finally {
      snapshot.release();
    }
  }

  /** Entries, services and guides together. */
  public int size() {
    return with(Snapshot::size);
  }

  /**
   * What answers now, such as {@code gen-7}, or {@code gen-7.3} after three edits. Together with
   * {@link #builtAt} it changes whenever an answer can change.
   */
  public String generation() {
    return with(snapshot -> snapshot.about().name());
  }

  /** When the generation that answers now was built. */
  public Instant builtAt() {
    return with(snapshot -> snapshot.about().builtAt());
  }

  /**
   * Makes changes: all of them or, if one cannot be made, none. When this returns they are on disk,
   * where no crash undoes them, and every later search sees them; so will every later generation.
   *
   * @return what answers from now on, as {@link #generation()} gives it
   * @throws InvalidDataException with every problem of the changes
   * @throws IOException if they cannot be written, or another process is writing to the index
   */
  public String apply(List<Change> changes) throws IOException {
    return compatible(() -> store.apply(changes));
  }

  /**
   * Builds a new generation with every edit over it and swaps it in. Searches go on meanwhile.
   *
   * @throws InvalidDataException with every problem of the data; the old generation goes on then
   */
  public BuildReport rebuild(DataSource source) throws IOException {
    long start = System.nanoTime();
    return report(compatible(() -> store.rebuild(source.data(), source.imports())), start);
  }

  /**
   * Imports data from elsewhere: all that a file or a feed says, or, if it cannot be read whole or
   * is stopped, nothing of it. It replaces what was imported under the same name before; edits
   * stand over it. When this returns it is on disk and every later search sees it, and so will
   * every later generation. What is unambiguous is put right, and everything that was found is in
   * the report. Searches go on meanwhile. Many changes build a new generation, few cost some
   * milliseconds each.
   *
   * @param data read where a new generation is built
   * @return what was done and found; the outcome says whether anything was changed
   * @throws FeedException if a feed cannot be read whole or is beyond the limits
   * @throws InvalidDataException if a file is not what it should be, with the place
   * @throws IllegalStateException if the directory lives in the heap only
   */
  public ImportReport importFrom(ImportRequest request, DataSource data) throws IOException {
    Profile profile = with(snapshot -> snapshot.about().profile());
    return compatible(() -> new Importing(store, data, request, Clock.systemUTC(), profile).run());
  }

  /** Whose data was imported, that of the greatest precedence first. */
  public List<FeedOrigin> sources() throws IOException {
    return store.sources().stream().map(SourceState::origin).toList();
  }

  /**
   * The name of the source that an entry was imported from; empty where there is none of this id or
   * it is the directory's own.
   */
  public Optional<String> source(String id) {
    return with(snapshot -> snapshot.find(id).map(snapshot::source))
        .filter(name -> !name.isEmpty());
  }

  /**
   * Examines every service: what is missing, doubtful, hard to read or there twice, and how
   * complete each is. Costs some seconds for ten thousand.
   */
  public DataReport examine() {
    LocalDate today = LocalDate.now(gazetteer().borough().zone());
    return with(
        snapshot ->
            new Examining(snapshot.about().profile(), today).all(Examining.services(snapshot)));
  }

  /**
   * Examines the services of a data source, as {@link #examine()} does.
   *
   * @throws InvalidDataException if the data would refuse a build; see {@link #check}
   */
  public static DataReport examine(DataSource source) throws IOException {
    Profile profile = ProfileReader.read(ProfileReader.texts(source.data()));
    var services = new ArrayList<Service>();
    EntryReader.read(
        source.data(),
        profile,
        entry -> {
          if (entry instanceof Entry.OfService service) {
            services.add(service.service());
          }
        });
    return new Examining(profile, LocalDate.now(profile.calendar().zone())).all(services);
  }

  /**
   * Takes up what another process has built or edited. Searches go on meanwhile.
   *
   * @return whether there was anything new
   */
  public boolean reload() throws IOException {
    return compatible(store::reload);
  }

  /**
   * Holds this directory's answers against judged searches, so that one sees what a changed synonym
   * or weight does before it is published. Costs one search a line.
   *
   * @param file tab-separated with the columns query, at, near, params, first_any, top3_any,
   *     not_top5, urgent; see {@link JudgedSearch}
   * @throws InvalidDataException with every line that is not of the form
   */
  public EvaluationReport evaluate(Path file) throws IOException {
    List<JudgedSearch> searches = JudgedReader.read(file);
    return with(
        snapshot ->
            new Evaluator(snapshot, request -> searcher.search(snapshot, request))
                .evaluate(searches));
  }

  /** Lets the files go once the searches that are under way have ended. */
  @Override
  public void close() {
    try {
      store.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
