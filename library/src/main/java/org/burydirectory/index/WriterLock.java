package org.burydirectory.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The right to write to an index folder, held by one process at a time and let go when it dies. */
final class WriterLock implements Closeable {

  // Closing any channel of a file lets go of every lock that the process has on it: a folder that
  // this process writes to already is refused before its file is opened.
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private static final String LOCK = "write.lock";

  /** What an index has: any of these. */
  private static final List<String> MARKS = List.of(LOCK, Generations.CURRENT, ImportFolder.FOLDER);

  private final Path folder;
  private final FileChannel channel;

  private WriterLock(Path folder, FileChannel channel) {
    this.folder = folder;
    this.channel = channel;
  }

  /**
   * Takes the lock of a folder, which is made where it is missing.
   *
   * @throws IOException if another writer has it, or if the folder holds other things than an index
   */
  static WriterLock take(Path root) throws IOException {
    Path folder = Files.createDirectories(root).toRealPath();
    refuseOthers(folder, root);
    if (!HELD.add(folder)) {
      throw taken(root);
    }
    WriterLock lock = null;
    try {
      lock = lock(folder);
    } finally {
      if (lock == null) {
        HELD.remove(folder);
      }
    }
    if (lock == null) {
      throw taken(root);
    }
    return lock;
  }

  /** Keeps an index out of folders that people keep other things in. */
  private static void refuseOthers(Path folder, Path root) throws IOException {
    if (MARKS.stream().anyMatch(mark -> Files.exists(folder.resolve(mark)))) {
      return;
    }
    try (Stream<Path> entries = Files.list(folder)) {
      Optional<Path> first = entries.sorted().findFirst();
      if (first.isPresent()) {
        throw new IOException(
            root
                + " is not empty and no index: '"
                + first.get().getFileName()
                + "' is in it; name an index, an empty folder or one that is not there yet");
      }
    }
  }

  private static @Nullable WriterLock lock(Path folder) throws IOException {
    var channel =
        FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock = null;
    try {
      lock = tryLock(channel);
    } finally {
      if (lock == null) {
        channel.close();
      }
    }
    return lock == null ? null : new WriterLock(folder, channel);
  }

  private static IOException taken(Path root) {
    return new IOException(
        "another writer is at work on the index "
            + root
            + "; one process at a time may build or edit it: wait for the other or stop it");
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null; // held by this process, through another class loader
    }
  }

  @Override
  public void close() throws IOException {
    if (channel.isOpen()) {
      try {
        channel.close();
      } finally {
        HELD.remove(folder);
      }
    }
  }
}
