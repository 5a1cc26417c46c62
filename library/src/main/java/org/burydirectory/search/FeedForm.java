package org.burydirectory.search;

/** How much of each item an Open Referral UK feed shows. */
public enum FeedForm {
  /** Members that are no lists, a service's organization likewise. */
  LIST,
  /** Everything. */
  FULL,
  /** Everything, and with an organization all its services. */
  FULL_SERVICE,
  /** The id and the day of the last change. */
  MINIMAL
}
