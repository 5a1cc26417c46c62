package org.burydirectory.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.store.BaseDirectory;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.store.NoLockFactory;

/**
 * A generation's files with changes in the heap over them, so that edits can be searched while the
 * generation itself is never written to again.
 */
final class OverlayDirectory extends BaseDirectory {

  private final Directory base;
  private final ByteBuffersDirectory changes = new ByteBuffersDirectory();
  private final Set<String> hidden = ConcurrentHashMap.newKeySet();

  /** Lays changes over a directory, which stays open when this one is closed. */
  OverlayDirectory(Directory base) {
    super(NoLockFactory.INSTANCE);
    this.base = base;
  }

  private boolean isChange(String name) throws IOException {
    return Arrays.asList(changes.listAll()).contains(name);
  }

  @Override
  public String[] listAll() throws IOException {
    var names = new TreeSet<String>(Arrays.asList(base.listAll()));
    names.removeAll(hidden);
    names.addAll(Arrays.asList(changes.listAll()));
    return names.toArray(String[]::new);
  }

  @Override
  public void deleteFile(String name) throws IOException {
    if (isChange(name)) {
      changes.deleteFile(name);
    } else {
      hidden.add(name);
    }
  }

  @Override
  public long fileLength(String name) throws IOException {
    return isChange(name) ? changes.fileLength(name) : base.fileLength(name);
  }

  @Override
  public IndexOutput createOutput(String name, IOContext context) throws IOException {
    return changes.createOutput(name, context);
  }

  @Override
  public IndexOutput createTempOutput(String prefix, String suffix, IOContext context)
      throws IOException {
    return changes.createTempOutput(prefix, suffix, context);
  }

  @Override
  public void sync(Collection<String> names) {}

  @Override
  public void syncMetaData() {}

  @Override
  public void rename(String source, String dest) throws IOException {
    changes.rename(source, dest);
  }

  @Override
  public IndexInput openInput(String name, IOContext context) throws IOException {
    return isChange(name) ? changes.openInput(name, context) : base.openInput(name, context);
  }

  @Override
  public Set<String> getPendingDeletions() {
    return new HashSet<>();
  }

  @Override
  public void close() throws IOException {
    isOpen = false;
    changes.close();
  }
}
