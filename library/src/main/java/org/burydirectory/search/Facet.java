package org.burydirectory.search;

/**
 * A dimension that hits are counted and narrowed by. Equal when the names are; a facet stays valid
 * across generations.
 *
 * @param name as requests name it
 */
public record Facet(String name) implements Comparable<Facet> {

  /** Service, event, information or advice. */
  public static final Facet KIND = new Facet("kind");

  /** What people need, in two levels. */
  public static final Facet NEED = new Facet("need");

  /** The borough that is served. */
  public static final Facet BOROUGH = new Facet("borough");

  /** The neighbourhood that is served. */
  public static final Facet NEIGHBOURHOOD = new Facet("neighbourhood");

  /** The ward that is served. */
  public static final Facet WARD = new Facet("ward");

  /** Whom it is for. */
  public static final Facet AUDIENCE = new Facet("audience");

  /** What it costs. */
  public static final Facet COST = new Facet("cost");

  /** In person, by phone, online or at home. */
  public static final Facet ACCESS = new Facet("access");

  /** The organization that provides it, by id. */
  public static final Facet PROVIDER = new Facet("provider");

  /** Languages besides English, by ISO 639 code. */
  public static final Facet LANGUAGE = new Facet("language");

  /** Step-free access and the like. */
  public static final Facet ACCESSIBILITY = new Facet("accessibility");

  /** Days of the week on which it runs. */
  public static final Facet DAY = new Facet("day");

  /** Themes of local strategies. */
  public static final Facet THEME = new Facet("theme");

  /**
   * @throws IllegalArgumentException if the name is not lower-case letters and underscores
   */
  public Facet {
    if (name.isEmpty() || !name.chars().allMatch(c -> c == '_' || (c >= 'a' && c <= 'z'))) {
      throw new IllegalArgumentException(
          "no facet name: '" + name + "'; lower-case letters and underscores only");
    }
  }

  @Override
  public int compareTo(Facet other) {
    return name.compareTo(other.name);
  }

  @Override
  public String toString() {
    return name;
  }
}
