package org.burydirectory.model;

import java.util.Arrays;
import java.util.Optional;

/** Whether a service can be used, as Open Referral UK 3.0 names it. */
public enum Status {
  /** It runs. */
  ACTIVE("active"),
  /** It is listed but does not run for now. */
  INACTIVE("inactive"),
  /** It has ended for good and is kept so that people learn of it. */
  DEFUNCT("defunct"),
  /** It is shut for a while. */
  TEMPORARILY_CLOSED("temporarily closed");

  private final String code;

  Status(String code) {
    this.code = code;
  }

  /** The word that stands in the JSON, such as {@code temporarily closed}. */
  public String code() {
    return code;
  }

  /** The status with this JSON word, or empty where the standard knows none such. */
  public static Optional<Status> of(String code) {
    return Arrays.stream(values()).filter(status -> status.code.equals(code)).findFirst();
  }
}
