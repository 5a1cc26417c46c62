package org.burydirectory.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.burydirectory.place.Boundaries;
import org.burydirectory.place.PostcodeTable;

/**
 * The folder {@code imports} of an index: postcodes and outlines that every later build folds into
 * its generation. A file is written whole under another name, flushed to disk and then renamed, so
 * that whatever fails the one before stays.
 */
public final class ImportFolder {

  static final String FOLDER = "imports";
  private static final String UNFINISHED = ".tmp";

  private final Path root;

  /** The imports of the index in a folder. */
  public ImportFolder(Path root) {
    this.root = root;
  }

  /** Keeps postcodes in place of any before. */
  public void keep(PostcodeTable postcodes) throws IOException {
    keep(Sidecar.UNITS, postcodes::write);
  }

  /** Keeps outlines in place of any before. */
  public void keep(List<Boundaries.Area> outlines) throws IOException {
    keep(Sidecar.OUTLINES, out -> Boundaries.write(outlines, out));
  }

  private synchronized void keep(String name, Sidecar.Writing writing) throws IOException {
    Path path = Files.createDirectories(root.resolve(FOLDER));
    String unfinished = name + "." + ProcessHandle.current().pid() + UNFINISHED;
    Files.deleteIfExists(path.resolve(unfinished)); // of a process that crashed
    try (Directory folder = FSDirectory.open(path)) {
      Sidecar.write(folder, unfinished, writing);
      folder.rename(unfinished, name);
      folder.syncMetaData();
    } finally {
      Files.deleteIfExists(path.resolve(unfinished));
    }
  }

  /**
   * What was imported.
   *
   * @throws IOException if a file is damaged or of another version; import it again then
   */
  PlaceImports read() throws IOException {
    Path path = root.resolve(FOLDER);
    if (!Files.isDirectory(path)) {
      return PlaceImports.NONE;
    }
    try (Directory folder = FSDirectory.open(path)) {
      List<String> names = List.of(folder.listAll());
      PlaceImports found = PlaceImports.NONE;
      if (names.contains(Sidecar.UNITS)) {
        found = found.postcodes(read(folder, Sidecar.UNITS, PostcodeTable::read));
      }
      if (names.contains(Sidecar.OUTLINES)) {
        found = found.outlines(read(folder, Sidecar.OUTLINES, Boundaries::read));
      }
      return found;
    }
  }

  private <T> T read(Directory folder, String name, Sidecar.Reading<T> reading) throws IOException {
    try {
      return Sidecar.read(folder, name, reading);
    } catch (CorruptIndexException | IndexFormatTooOldException | IndexFormatTooNewException e) {
      throw new IOException(
          root.resolve(FOLDER).resolve(name)
              + " is damaged or of another version; import it again, or take the file away",
          e);
    }
  }
}
