package org.burydirectory.server.api;

import java.util.function.Function;
import org.burydirectory.ServiceDirectory;
import org.jspecify.annotations.Nullable;

/**
 * Something made from a directory as a whole, made again when the directory has changed. Two
 * callers at once may both make it. Safe for concurrent use.
 *
 * @param <T> what is made
 */
public final class PerGeneration<T> {

  private record Made<T>(Edition of, T value) {}

  private final ServiceDirectory directory;
  private final Function<ServiceDirectory, T> make;
  private volatile @Nullable Made<T> made;

  /** Made when first asked for. */
  public PerGeneration(ServiceDirectory directory, Function<ServiceDirectory, T> make) {
    this.directory = directory;
    this.make = make;
  }

  /** What was made from the directory as it is now. */
  public T get() {
    Edition edition = Edition.of(directory);
    Made<T> now = made;
    if (now == null || !now.of().equals(edition)) {
      now = new Made<>(edition, make.apply(directory));
      made = now;
    }
    return now.value();
  }
}
