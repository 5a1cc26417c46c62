package org.burydirectory.person;

import java.util.Arrays;
import java.util.Optional;

/** A person's gender, as the person says. */
public enum Gender {
  /** A woman or girl. */
  WOMAN("woman"),
  /** A man or boy. */
  MAN("man"),
  /** Neither, or not only one of them. */
  NON_BINARY("non-binary");

  private final String code;

  Gender(String code) {
    this.code = code;
  }

  /** The word for it in requests, such as {@code non-binary}. */
  public String code() {
    return code;
  }

  /** The gender of this word, empty where there is none. */
  public static Optional<Gender> of(String code) {
    return Arrays.stream(values()).filter(gender -> gender.code.equals(code)).findFirst();
  }
}
