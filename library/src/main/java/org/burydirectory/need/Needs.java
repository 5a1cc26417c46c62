package org.burydirectory.need;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The taxonomy of needs with the short lists that go with it. Immutable, safe for concurrent use.
 */
public final class Needs {

  private final Map<String, Need> byId = new LinkedHashMap<>();
  private final List<Term> audiences;
  private final List<Term> costs;
  private final List<Term> access;
  private final List<Term> accessibility;
  private final List<Theme> themes;

  /**
   * A taxonomy of two levels.
   *
   * @param needs each after its parent
   * @param audiences whom things are for
   * @param costs what things cost
   * @param access how things are had
   * @param accessibility how places can be used
   * @param themes what strategies group needs by
   */
  public Needs(
      List<Need> needs,
      List<Term> audiences,
      List<Term> costs,
      List<Term> access,
      List<Term> accessibility,
      List<Theme> themes) {
    needs.forEach(need -> byId.put(need.id(), need));
    this.audiences = List.copyOf(audiences);
    this.costs = List.copyOf(costs);
    this.access = List.copyOf(access);
    this.accessibility = List.copyOf(accessibility);
    this.themes = List.copyOf(themes);
  }

  /** Every need, each after its parent, in the order of the data. */
  public List<Need> all() {
    return List.copyOf(byId.values());
  }

  /** The needs at the top. */
  public List<Need> tops() {
    return byId.values().stream().filter(need -> need.parent() == null).toList();
  }

  /** The needs below one. */
  public List<Need> children(String id) {
    return byId.values().stream().filter(need -> id.equals(need.parent())).toList();
  }

  /** The need with this id. */
  public Optional<Need> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** Whom things are for. */
  public List<Term> audiences() {
    return audiences;
  }

  /** What things cost. */
  public List<Term> costs() {
    return costs;
  }

  /** How things are had: in person, by phone and so on. */
  public List<Term> access() {
    return access;
  }

  /** How places can be used. */
  public List<Term> accessibility() {
    return accessibility;
  }

  /** What strategies group needs by. */
  public List<Theme> themes() {
    return themes;
  }
}
