package org.burydirectory.index;

/** The terms of the field {@link Segment#FEED}, by which an Open Referral feed is narrowed. */
public final class FeedKey {

  private FeedKey() {}

  /** Services of an organization. */
  public static String organization(String id) {
    return "o" + id;
  }

  /** Services that have a term of a taxonomy. */
  public static String term(String id) {
    return TERM_MARK + id;
  }

  /** Services that have any term of a taxonomy. */
  public static String taxonomy(String id) {
    return "x" + id;
  }

  /** The service that a service at location is of. */
  public static String site(String id) {
    return "l" + id;
  }

  /** Services with a word in the name or description of their organization. */
  public static String organizationWord(String term) {
    return "n" + term;
  }

  /** Services with a word in the name or address of a location. */
  public static String locationWord(String term) {
    return "p" + term;
  }

  /** What the keys of terms begin with. */
  public static final String TERM_MARK = "t";
}
