package org.burydirectory.server.api;

import java.time.Instant;
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

  private record Made<T>(String generation, Instant builtAt, T value) {}

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
    String generation = directory.generation();
    Instant builtAt = directory.builtAt();
    Made<T> now = made;
    if (now == null || !now.generation().equals(generation) || !now.builtAt().equals(builtAt)) {
      now = new Made<>(generation, builtAt, make.apply(directory));
      made = now;
    }
    return now.value();
  }
}
