package org.burydirectory.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place where something happens.
 *
 * @param id a uuid
 * @param name what the building or spot is called
 * @param locationType {@code physical}, {@code postal} or {@code virtual}
 * @param latitude degrees, WGS 84; null where not known
 * @param longitude degrees, WGS 84; null where not known
 * @param addresses never null
 * @param accessibility never null
 * @param xWard id of the ward it stands in, where the source says (an extension)
 */
public record Location(
    String id,
    @Nullable String name,
    @Nullable String locationType,
    @Nullable Double latitude,
    @Nullable Double longitude,
    List<Address> addresses,
    List<Accessibility> accessibility,
    @Nullable String xWard) {

  /** Copies the lists; null stands for none. */
  public Location {
    addresses = Lists.copy(addresses);
    accessibility = Lists.copy(accessibility);
  }
}
