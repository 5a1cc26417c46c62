package org.burydirectory.search;

import java.util.Arrays;
import java.util.Optional;

/** The lists of an Open Referral UK feed. */
public enum FeedList {
  /** Every service. */
  SERVICES("services"),
  /** Every service at every one of its locations. */
  SERVICE_AT_LOCATIONS("service_at_locations"),
  /** Who provides services. */
  ORGANIZATIONS("organizations"),
  /** The lists of terms. */
  TAXONOMIES("taxonomies"),
  /** The terms of all lists. */
  TAXONOMY_TERMS("taxonomy_terms"),
  /** What was deleted: an extension to the standard. */
  DELETED("deleted");

  private final String code;

  FeedList(String code) {
    this.code = code;
  }

  /** The word for it in paths. */
  public String code() {
    return code;
  }

  /** The list of this word. */
  public static Optional<FeedList> of(String code) {
    return Arrays.stream(values()).filter(list -> list.code.equals(code)).findFirst();
  }
}
