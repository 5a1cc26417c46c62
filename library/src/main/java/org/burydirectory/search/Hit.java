package org.burydirectory.search;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.burydirectory.model.Guide;
import org.burydirectory.model.Service;
import org.burydirectory.person.Eligibility;
import org.burydirectory.place.CoverageLevel;
import org.burydirectory.place.Distance;
import org.burydirectory.place.GeoPoint;
import org.burydirectory.time.OpenState;
import org.jspecify.annotations.Nullable;

/**
 * An entry that answers a request. Valid as long as anyone holds it, whatever becomes of the
 * directory. What it is made of is parsed when it is first asked for. Safe for concurrent use.
 */
public final class Hit {

  private final String id;
  private final float score;
  private final Match match;
  private final ByteBuffer json;
  private final Supplier<EntrySummary> summary;
  private final Supplier<Whole> whole;

  /**
   * Made by a search.
   *
   * @param id the entry's
   * @param score how well it answers; comparable within one result only
   * @param match how it answers this request
   * @param json its static part, as {@link #json()} gives it
   * @param summary parses that part
   * @param whole reads the whole entry
   */
  public Hit(
      String id,
      float score,
      Match match,
      ByteBuffer json,
      Supplier<EntrySummary> summary,
      Supplier<Whole> whole) {
    this.id = id;
    this.score = score;
    this.match = match;
    this.json = json.asReadOnlyBuffer();
    this.summary = summary;
    this.whole = whole;
  }

  /**
   * How an entry answers one request.
   *
   * @param highlight by field ({@code name}, {@code description}): text escaped for HTML with
   *     {@code <mark>} around what was searched
   * @param distance from {@code near} to the site that answers, null where either is not known
   * @param approximate whether the distance is from the middle of an area
   * @param site where that site is, null where the entry has none
   * @param located whether the site stands in the place asked for; null where none was asked for
   * @param coverage how wide an area it serves; null for a guide
   * @param open whether the site that answers is open; null for a guide
   * @param eligibility whether it is for the person; null where its record states no limits
   * @param freshness when its facts were last checked, as people read it, such as {@code checked 3
   *     weeks ago}; empty where the hit is of no moment, as in an export
   * @param reasons why it is a hit, the strongest first
   */
  public record Match(
      Map<String, String> highlight,
      @Nullable Distance distance,
      boolean approximate,
      @Nullable GeoPoint site,
      @Nullable Boolean located,
      @Nullable CoverageLevel coverage,
      @Nullable OpenState open,
      @Nullable Eligibility eligibility,
      String freshness,
      List<Reason> reasons) {

    /** Copies the collections. */
    public Match {
      highlight = Map.copyOf(highlight);
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * The entry behind a hit: one of the two.
   *
   * @param service the service, null for a guide
   * @param guide the guide, null for a service
   */
  public record Whole(@Nullable Service service, @Nullable Guide guide) {}

  /** The entry's id. */
  public String id() {
    return id;
  }

  /** How well it answers; comparable within one result only. */
  public float score() {
    return score;
  }

  /** How it answers this request. */
  public Match match() {
    return match;
  }

  /** Why it is a hit, the strongest reason first. */
  public List<Reason> reasons() {
    return match.reasons();
  }

  /** How far the site that answers is, where both ends are known. */
  public Optional<Distance> distance() {
    return Optional.ofNullable(match.distance());
  }

  /** Whether the site that answers is open at the request's instant; empty for a guide. */
  public Optional<OpenState> open() {
    return Optional.ofNullable(match.open());
  }

  /** Whether it is for the request's person; empty where its record states no limits. */
  public Optional<Eligibility> eligibility() {
    return Optional.ofNullable(match.eligibility());
  }

  /** When its facts were last checked, as people read it, as of the request's instant. */
  public String freshness() {
    return match.freshness();
  }

  /** The parts that a list of hits shows. */
  public EntrySummary summary() {
    return summary.get();
  }

  /** {@code service}, {@code event}, {@code information} or {@code advice}. */
  public String kind() {
    return summary().kind();
  }

  /** What the public calls it. */
  public String name() {
    return summary().name();
  }

  /** When its facts were last checked, where that is known. */
  public Optional<LocalDate> assuredDate() {
    return Optional.ofNullable(summary().assuredDate());
  }

  /** The service whole, empty for a guide. Reads and parses it on each call. */
  public Optional<Service> service() {
    return Optional.ofNullable(whole.get().service());
  }

  /** The guide whole, empty for a service. Reads and parses it on each call. */
  public Optional<Guide> guide() {
    return Optional.ofNullable(whole.get().guide());
  }

  /**
   * The members of the hit's JSON object that do not depend on the request, in UTF-8 and without
   * the braces around them. They were written when the index was built. Read-only; each call gives
   * a buffer of its own.
   */
  public ByteBuffer json() {
    return json.duplicate();
  }

  @Override
  public String toString() {
    return id + " " + score;
  }
}
