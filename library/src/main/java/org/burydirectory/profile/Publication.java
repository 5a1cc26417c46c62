package org.burydirectory.profile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a place's data is published to others.
 *
 * @param licence under which the data may be used, null where none is named
 * @param circumstances what people are in, and the needs that go with it
 * @param serviceTypes kinds of services by a national list, and the needs that they meet
 */
public record Publication(
    @Nullable Licence licence, List<Mapping> circumstances, List<Mapping> serviceTypes) {

  /** Nothing said. */
  public static final Publication NONE = new Publication(null, List.of(), List.of());

  /** Copies the lists. */
  public Publication {
    circumstances = List.copyOf(circumstances);
    serviceTypes = List.copyOf(serviceTypes);
  }

  /**
   * A licence.
   *
   * @param name what it is called
   * @param url where it is
   * @param attribution what is to be said when the data is used, null where nothing
   */
  public record Licence(String name, String url, @Nullable String attribution) {}

  /**
   * A term of another list, mapped to needs.
   *
   * @param id letters, digits and hyphens
   * @param label what to call it
   * @param description what is meant, in a sentence
   * @param uri the term in the list that it is of, null where it is of none
   * @param needs ids of the needs; those below one of them go with it
   * @param audiences codes of audiences for whom services are meant then
   */
  public record Mapping(
      String id,
      String label,
      String description,
      @Nullable String uri,
      List<String> needs,
      List<String> audiences) {

    /** Copies the lists. */
    public Mapping {
      needs = List.copyOf(needs);
      audiences = List.copyOf(audiences);
    }
  }
}
