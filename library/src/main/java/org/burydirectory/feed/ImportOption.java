package org.burydirectory.feed;

/** How an import is to behave where it should not behave as usual. */
public enum ImportOption {
  /** Reads and reports; changes nothing. */
  DRY_RUN,
  /** Goes on where more than a fifth of the source's records would vanish. */
  FORCE,
  /** Fetches a feed whole, not only what has changed since the last time. */
  WHOLE
}
