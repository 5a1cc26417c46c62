package org.burydirectory.person;

/** A fact about a person on which it may depend whether an entry takes them. */
public enum Fact {
  /** How old they are. */
  AGE("age", "not for this age"),
  /** Whether they are a woman or a man. */
  GENDER("gender", "not for this gender"),
  /** Whether they look after someone without pay. */
  CARER("carer", "for carers only"),
  /** Whether they are registered with a GP. */
  GP_REGISTERED("gp_registered", "for people registered with a GP"),
  /** Whether a professional has referred them. */
  REFERRAL("referral", "only with a referral"),
  /** Which people they are among. */
  AUDIENCE("audience", "for other people"),
  /** Where they live. */
  NEAR("near", "for people of another area"),
  /** Something that only the provider can answer. */
  PROVIDER("provider", "ask them");

  private final String code;
  private final String because;

  Fact(String code, String because) {
    this.code = code;
    this.because = because;
  }

  /** The parameter of a search that tells it; {@code provider} for what no parameter does. */
  public String code() {
    return code;
  }

  /** Why an entry is not for someone of whom this is known, in a few words. */
  public String because() {
    return because;
  }
}
