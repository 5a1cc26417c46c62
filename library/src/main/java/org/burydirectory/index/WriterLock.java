package org.burydirectory.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** The right to write to an index folder, held by one process at a time and let go when it dies. */
final class WriterLock implements Closeable {

  private final FileChannel channel;

  private WriterLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the lock of a folder, which is made where it is missing.
   *
   * @throws IOException if another writer has it
   */
  static WriterLock take(Path root) throws IOException {
    Files.createDirectories(root);
    var channel =
        FileChannel.open(
            root.resolve("write.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (tryLock(channel) == null) {
      channel.close();
      throw new IOException(
          "another writer is at work on the index "
              + root
              + "; one process at a time may build or edit it: wait for the other or stop it");
    }
    return new WriterLock(channel);
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null; // held by this process
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
