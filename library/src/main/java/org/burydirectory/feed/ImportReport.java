package org.burydirectory.feed;

import org.jspecify.annotations.Nullable;

/**
 * What an import did.
 *
 * @param origin whose data it was
 * @param outcome how it ended
 * @param stopped why it was stopped; null where it was not
 * @param items list items that were read
 * @param services services that the source has now, or would have
 * @param added how many of them are new
 * @param changed how many differ from before
 * @param removed how many are gone
 * @param hidden how many of them another source of greater precedence, or an edit, stands over
 * @param data what was found
 * @param generation what answers now, as {@code ServiceDirectory.generation()} gives it
 */
public record ImportReport(
    FeedOrigin origin,
    Outcome outcome,
    @Nullable String stopped,
    int items,
    int services,
    int added,
    int changed,
    int removed,
    int hidden,
    DataReport data,
    String generation) {

  /** How an import ended. */
  public enum Outcome {
    /** The directory has what the source says. */
    PUBLISHED("published"),
    /** It had it already. */
    UNCHANGED("unchanged"),
    /** It would have been published. */
    DRY_RUN("dry-run"),
    /** Nothing was changed. */
    STOPPED("stopped");

    private final String code;

    Outcome(String code) {
      this.code = code;
    }

    /** The word that stands in a report. */
    public String code() {
      return code;
    }
  }
}
