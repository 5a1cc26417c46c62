package org.burydirectory.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.MMapDirectory;
import org.burydirectory.feed.ImportOption;
import org.burydirectory.model.Change;
import org.burydirectory.model.DataProblem;
import org.burydirectory.model.InvalidDataException;
import org.burydirectory.source.DataFolder;
import org.burydirectory.source.Edit;
import org.burydirectory.source.Entry;
import org.burydirectory.source.EntryReader;
import org.jspecify.annotations.Nullable;

/**
 * A directory on disk, or in the heap only: its generations, its edits and the snapshot that
 * searches see. Safe for concurrent use; what changes it happens one thread at a time, and searches
 * go on meanwhile.
 */
public final class Store implements Closeable {

  // How many changes of sources are laid over a generation before a new one is built: each takes
  // some kilobytes of heap, and is searched a little slower than what was built.
  private static final int LEAST_LAID = 500;
  private static final int SHARE_LAID = 10;
  private static final int MOST_LAID = 20_000;

  private final @Nullable Path root;
  private final long budget;
  private final List<Edit> editsInHeap = new ArrayList<>();
  private final Map<String, SourceContents> contentsInHeap = new HashMap<>();
  private @Nullable WriterLock lock;
  private @Nullable EditLog edits;
  private Generation generation;
  private volatile Snapshot current;
  private volatile boolean closed;

  private Store(@Nullable Path root, Generation generation, long budget) throws IOException {
    this.root = root;
    this.generation = generation;
    this.budget = budget;
    current = generation.snapshot();
  }

  /**
   * What a build made.
   *
   * @param generation its name
   * @param services services in it
   * @param guides guides in it
   * @param illustrative how many of the services are invented examples
   */
  public record Built(String generation, int services, int guides, int illustrative) {
    static Built of(String name, GenerationWriter.Counts counts) {
      return new Built(name, counts.services(), counts.guides(), counts.illustrative());
    }
  }

  /**
   * Builds a generation beside those that an index has and makes it the one that is served. Until
   * then, and whatever fails, the index answers as before.
   *
   * @param steps told after each step, in this thread
   */
  public static Built build(DataFolder folder, Path root, Consumer<BuildStep> steps)
      throws IOException {
    return build(folder, PlaceImports.NONE, root, steps);
  }

  /** The same with imports that come before those kept beside the index. */
  public static Built build(
      DataFolder folder, PlaceImports imports, Path root, Consumer<BuildStep> steps)
      throws IOException {
    WriterLock writer = WriterLock.take(root);
    try {
      return buildLocked(folder, imports, root, steps);
    } finally {
      writer.close();
    }
  }

  private static Built buildLocked(
      DataFolder folder, PlaceImports imports, Path root, Consumer<BuildStep> steps)
      throws IOException {
    return buildLocked(folder, imports, new SourceFolder(root).all(), root, steps);
  }

  private static Built buildLocked(
      DataFolder folder,
      PlaceImports imports,
      List<SourceState> states,
      Path root,
      Consumer<BuildStep> steps)
      throws IOException {
    var generations = new Generations(root);
    Optional<String> before = generations.current();
    String name = generations.next();
    Path target = generations.folder(name);
    try (Directory directory = MMapDirectory.open(Files.createDirectory(target))) {
      steps.accept(BuildStep.STARTED);
      var all = imports.or(new ImportFolder(root).read());
      var sources = new SourceEntries(new SourceFolder(root), states);
      var counts =
          new GenerationWriter(
                  folder, new EditLog(root).read(), all, Deleted.in(generations), sources)
              .write(directory, steps);
      steps.accept(BuildStep.COMMITTED);
      Generation.check(directory);
      steps.accept(BuildStep.CHECKED);
      generations.publish(name, steps);
      generations.sweep(before);
      steps.accept(BuildStep.SWEPT);
      return Built.of(name, counts);
    } finally {
      if (!generations.current().equals(Optional.of(name))) {
        generations.remove(name);
      }
    }
  }

  /**
   * Opens an index: its current generation, or if that is damaged the one before, with every edit
   * that was ever acknowledged.
   *
   * @param budget the most bytes of entries to hold in the heap
   * @throws NoSuchFileException if there is no index in the folder
   * @throws SchemaMismatchException if another version wrote it
   * @throws IOException if no generation of it is whole
   */
  public static Store open(Path root, long budget) throws IOException {
    return new Store(root, openNewest(root, budget), budget);
  }

  private static Generation openNewest(Path root, long budget) throws IOException {
    var generations = new Generations(root);
    List<String> candidates = generations.candidates();
    if (candidates.isEmpty()) {
      throw new NoSuchFileException(
          root.toString(),
          null,
          "there is no index in this folder; build one first: ServiceDirectory.build, or the"
              + " command build");
    }
    List<Edit> edits = new EditLog(root).read().edits();
    IOException damaged = null;
    for (String name : candidates) {
      try {
        return open(generations, name, edits, new SourceFolder(root), budget);
      } catch (SchemaMismatchException e) {
        throw e;
      } catch (IOException | RuntimeException e) {
        var why = new IOException("generation " + name + " of " + root + " is not whole: " + e, e);
        if (damaged == null) {
          damaged = why;
        } else {
          damaged.addSuppressed(why);
        }
      }
    }
    if (!generations.candidates().equals(candidates)) {
      return openNewest(root, budget); // builds have swept them away meanwhile
    }
    throw new IOException(
        "no generation of the index "
            + root
            + " is whole; build it again: ServiceDirectory.build, or the command build",
        damaged);
  }

  private static Generation open(
      Generations generations, String name, List<Edit> edits, SourceFolder sources, long budget)
      throws IOException {
    Directory directory = FSDirectory.open(generations.folder(name));
    Generation opened = Generation.open(name, directory, budget);
    boolean whole = false;
    try {
      opened.lay(edits);
      for (SourceState state : sources.all()) {
        opened.lay(state, sources);
      }
      whole = true;
      return opened;
    } finally {
      if (!whole) {
        opened.close();
      }
    }
  }

  /** Builds a directory that lives in the heap only. */
  public static Store inMemory(DataFolder folder, long budget) throws IOException {
    return inMemory(folder, PlaceImports.NONE, budget);
  }

  /** The same with imports. */
  public static Store inMemory(DataFolder folder, PlaceImports imports, long budget)
      throws IOException {
    var writer =
        new GenerationWriter(
            folder,
            new EditLog.Contents(List.of(), 0),
            imports,
            Deleted.NOTHING,
            SourceEntries.none());
    return new Store(null, buildInHeap(writer, "gen-1", budget), budget);
  }

  private static Generation buildInHeap(GenerationWriter writer, String name, long budget)
      throws IOException {
    var directory = new ByteBuffersDirectory();
    writer.write(directory, step -> {});
    return Generation.open(name, directory, budget);
  }

  /**
   * Takes the newest snapshot for use; whoever takes it releases it.
   *
   * @throws IllegalStateException if the store is closed
   */
  public Snapshot take() {
    while (true) {
      if (closed) {
        throw closedError();
      }
      Snapshot snapshot = current;
      if (snapshot.tryTake()) {
        return snapshot;
      }
    }
  }

  private static IllegalStateException closedError() {
    return new IllegalStateException("the directory is closed");
  }

  private void checkOpen() {
    if (closed) {
      throw closedError();
    }
  }

  /**
   * Makes changes: all of them or, if one cannot be made, none. They are on disk and seen by every
   * later search when this returns.
   *
   * @return the new snapshot's name
   * @throws InvalidDataException with every problem of the changes
   */
  public synchronized String apply(List<Change> changes) throws IOException {
    checkOpen();
    List<Change> checked = check(changes);
    if (checked.isEmpty()) {
      return current.about().name();
    }
    if (becomeWriter()) {
      checked = check(changes); // the place's settings may be others now
    }
    generation.lay(write(checked));
    publish(generation.snapshot());
    return current.about().name();
  }

  private List<Edit> write(List<Change> changes) throws IOException {
    if (root == null) {
      List<Edit> batch = numbered(changes);
      editsInHeap.addAll(batch);
      return batch;
    }
    EditLog log = edits == null ? new EditLog(root) : edits;
    edits = log;
    EditLog.Contents before = log.behind(generation.sequence());
    generation.lay(before.edits()); // an edit that failed late may stand there; no number twice
    List<Edit> batch = numbered(changes);
    log.append(before, batch);
    return batch;
  }

  private List<Edit> numbered(List<Change> changes) {
    var edits = new ArrayList<Edit>();
    Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    for (int i = 0; i < changes.size(); i++) {
      long sequence = generation.sequence() + 1 + i;
      edits.add(new Edit(sequence, changes.get(i), i + 1 < changes.size(), now));
    }
    return edits;
  }

  private List<Change> check(List<Change> changes) throws IOException {
    var problems = new ArrayList<DataProblem>();
    var checked = new ArrayList<Change>();
    for (int i = 0; i < changes.size(); i++) {
      Change change = changes.get(i);
      String json = change.json();
      if (json == null) {
        checked.add(change);
        if (!EditLog.holds(change)) {
          problems.add(
              new DataProblem(
                  "change " + (i + 1),
                  "/id",
                  "is blank, too long or has control characters; give the id of an entry"));
        }
        continue;
      }
      try {
        Entry.OfService service = EntryReader.service(json, generation.profile());
        if (!service.id().equals(change.id())) {
          problems.add(
              new DataProblem(
                  "change " + (i + 1),
                  "/id",
                  "is '" + service.id() + "' but the change is of '" + change.id() + "'"));
        }
        checked.add(Change.put(change.id(), utf8(service.json())));
      } catch (InvalidDataException e) {
        for (DataProblem problem : e.problems()) {
          problems.add(new DataProblem("change " + (i + 1), problem.where(), problem.message()));
        }
      }
    }
    if (problems.isEmpty()) {
      problems.addAll(generation.problems(checked));
    }
    if (!problems.isEmpty()) {
      throw new InvalidDataException(problems);
    }
    return checked;
  }

  private static String utf8(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** Takes the lock, and then what others have written; false where it has been taken before. */
  private boolean becomeWriter() throws IOException {
    if (root == null || lock != null) {
      return false;
    }
    WriterLock taken = WriterLock.take(root);
    try {
      reload();
      lock = taken;
    } finally {
      if (lock == null) {
        taken.close();
      }
    }
    return true;
  }

  private void publish(Snapshot next) {
    Snapshot old = current;
    current = next;
    old.release();
  }

  private void serve(Generation next) throws IOException {
    Snapshot snapshot = next.snapshot();
    Generation old = generation;
    generation = next;
    publish(snapshot);
    old.close();
  }

  /** Builds a generation from a folder, with every edit over it, and serves it. */
  public Built rebuild(DataFolder folder) throws IOException {
    return rebuild(folder, PlaceImports.NONE);
  }

  /** The same with imports that come before those kept beside the index. */
  public synchronized Built rebuild(DataFolder folder, PlaceImports imports) throws IOException {
    checkOpen();
    if (root == null) {
      int number = Integer.parseInt(generation.name().substring("gen-".length()));
      var writer =
          new GenerationWriter(
              folder,
              new EditLog.Contents(editsInHeap, 0),
              imports,
              generation.published(),
              SourceEntries.none());
      serve(buildInHeap(writer, "gen-" + (number + 1), budget));
      return Built.of(generation.name(), generation.data().counts());
    }
    becomeWriter();
    Built built = buildLocked(folder, imports, root, step -> {});
    serve(openNewest(root, budget));
    return built;
  }

  /**
   * What taking in a source did.
   *
   * @param stopped why nothing was changed; null where that was not so
   * @param published whether anything was changed
   * @param services how many services the source has then
   * @param added how many are new
   * @param changed how many differ
   * @param removed how many are gone
   * @param hidden how many of its records something else stands over
   */
  public record Synced(
      @Nullable String stopped,
      boolean published,
      int services,
      int added,
      int changed,
      int removed,
      int hidden) {}

  /** What is kept of a source; empty where nothing of it was imported. */
  public Optional<SourceState> source(String name) throws IOException {
    return root == null ? Optional.empty() : new SourceFolder(root).find(name);
  }

  /**
   * Where what is fetched of a source is kept until it has been taken in; empty for a directory
   * that lives in the heap.
   */
  public Optional<Path> walk(String name) {
    return Optional.ofNullable(root).map(home -> new SourceFolder(home).walk(name));
  }

  /** The ids of the records of a source. */
  public synchronized Set<String> ids(String name) throws IOException {
    if (root == null) {
      return Set.of();
    }
    var sources = new SourceFolder(root);
    Optional<SourceState> state = sources.find(name);
    return state.isEmpty() ? Set.of() : Set.copyOf(contents(state.get(), sources).live().keySet());
  }

  /** What is kept of every source, that of the greatest precedence first. */
  public List<SourceState> sources() throws IOException {
    return root == null ? List.of() : new SourceFolder(root).all();
  }

  /**
   * Takes in what a source says: whole, or, if that fails or is stopped, nothing of it. When this
   * returns it is on disk and seen by every later search. Few changes are laid over the generation;
   * for many a new one is built, for which the folder is read.
   *
   * @throws IllegalStateException if the directory lives in the heap only
   */
  public synchronized Synced sync(SourceUpdate update, DataFolder folder, PlaceImports imports)
      throws IOException {
    checkOpen();
    Path home = root;
    if (home == null) {
      throw new IllegalStateException(
          "a directory that lives in the heap cannot import; open one in a folder:"
              + " ServiceDirectory.open");
    }
    becomeWriter();
    var sources = new SourceFolder(home);
    SourceState state =
        sources.find(update.origin().name()).orElse(SourceState.none(update.origin()));
    SourceContents contents = contents(state, sources);
    SourceChange change = SourceChange.of(update, state, contents);
    String doubt = update.options().contains(ImportOption.FORCE) ? null : change.doubt();
    boolean dry = update.options().contains(ImportOption.DRY_RUN);
    boolean same = change.edits().isEmpty() && state.origin().equals(update.origin());
    if (doubt == null && !dry) {
      var work = new SourceWork(sources, state, contents, update, change);
      if (same) {
        work.note();
      } else if (few(change) && state.origin().precedence() == update.origin().precedence()) {
        laid(work, change, folder, imports);
      } else {
        rebuilt(work, folder, imports, home);
      }
    }
    boolean published = doubt == null && !dry && !same;
    int shown = current.count(update.origin().name());
    int services = doubt == null ? change.services() : change.before();
    return new Synced(
        doubt,
        published,
        services,
        change.added(),
        change.changed(),
        change.removed(),
        dry || doubt != null ? 0 : services - shown);
  }

  /** Few enough to be held in the heap beside what was laid over the generation before. */
  private boolean few(SourceChange change) {
    long edits = generation.sequence() - generation.data().sequence() + generation.laid();
    return edits + change.edits().size()
        <= Math.min(MOST_LAID, LEAST_LAID + current.size() / SHARE_LAID);
  }

  private SourceContents contents(SourceState state, SourceFolder sources) throws IOException {
    String name = state.origin().name();
    SourceContents known = contentsInHeap.get(name);
    if (known == null || !known.readOn(state, sources)) {
      known = SourceContents.of(state, sources);
      contentsInHeap.put(name, known);
    }
    return known;
  }

  private void laid(SourceWork work, SourceChange change, DataFolder folder, PlaceImports imports)
      throws IOException {
    List<DataProblem> problems = generation.problems(change.changes());
    if (!problems.isEmpty()) {
      throw new InvalidDataException(problems);
    }
    SourceState next = work.commit();
    boolean whole = generation.lay(next, work.sources());
    publish(generation.snapshot());
    if (!whole) {
      rebuild(folder, imports);
    }
  }

  private void rebuilt(SourceWork work, DataFolder folder, PlaceImports imports, Path home)
      throws IOException {
    SourceState next = work.write();
    var states = new ArrayList<SourceState>(work.sources().all());
    states.removeIf(state -> state.origin().name().equals(next.origin().name()));
    states.add(next);
    states.sort(SourceState.BY_PRECEDENCE);
    buildLocked(
        folder,
        imports,
        states,
        home,
        step -> {
          if (step == BuildStep.CHECKED) {
            work.commit(next);
          }
        });
    serve(openNewest(home, budget));
  }

  /**
   * Takes up what another process has built or edited since.
   *
   * @return whether there was anything
   */
  public synchronized boolean reload() throws IOException {
    checkOpen();
    if (root == null) {
      return false;
    }
    String newest = new Generations(root).current().orElse(generation.name());
    if (!newest.equals(generation.name())) {
      Generation opened = openNewest(root, budget);
      if (!opened.name().equals(generation.name())) {
        serve(opened);
        return true;
      }
      opened.close(); // the newest is damaged, and what it falls back to is served already
    }
    long before = generation.sequence() + generation.laid();
    generation.lay(new EditLog(root).read().edits());
    var sources = new SourceFolder(root);
    for (SourceState state : sources.all()) {
      generation.lay(state, sources);
    }
    if (generation.sequence() + generation.laid() == before) {
      return false;
    }
    publish(generation.snapshot());
    return true;
  }

  @Override
  public synchronized void close() throws IOException {
    if (!closed) {
      closed = true;
      current.release();
      try {
        generation.close();
      } finally {
        if (lock != null) {
          lock.close();
        }
      }
    }
  }
}
