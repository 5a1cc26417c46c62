package org.burydirectory.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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

  /** Its name and the lines of its addresses, as far as they are known. */
  public Stream<String> texts() {
    return Stream.concat(
        Stream.ofNullable(name),
        addresses.stream()
            .flatMap(
                address ->
                    Stream.of(
                            Optional.ofNullable(address.address1()),
                            Optional.ofNullable(address.city()),
                            Optional.ofNullable(address.region()),
                            Optional.ofNullable(address.stateProvince()),
                            Optional.ofNullable(address.postalCode()))
                        .flatMap(Optional::stream)));
  }
}
