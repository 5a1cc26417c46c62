package org.burydirectory.server.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.burydirectory.person.Eligibility;
import org.burydirectory.search.EntrySummary;
import org.burydirectory.search.Hit;
import org.burydirectory.search.Reason;
import org.burydirectory.time.OpenState;
import org.jspecify.annotations.Nullable;

/**
 * A result as a list shows it.
 *
 * @param id the entry's
 * @param path of its page
 * @param name escaped for HTML, with marks
 * @param by who provides it, or what kind of reading it is; null where neither is known
 * @param summary escaped for HTML, with marks; null where there is none
 * @param open whether it is open, null for a guide
 * @param distance how far it is, null where not known
 * @param phone as people write it, null where there is none
 * @param tel the address that calls it, null where there is none
 * @param takes whom alone it takes, null where its record says nothing of that
 * @param checked when its facts were last checked, or that it is invented; null where not known
 * @param why why it is here, null where nothing was asked
 * @param notice what to know first, null where there is nothing
 */
public record HitView(
    String id,
    String path,
    String name,
    @Nullable String by,
    @Nullable String summary,
    @Nullable Open open,
    @Nullable String distance,
    @Nullable String phone,
    @Nullable String tel,
    @Nullable String takes,
    @Nullable String checked,
    @Nullable String why,
    @Nullable String notice) {

  private static final Set<String> GUIDES = Set.of("information", "advice");
  private static final String RUNS = "active";

  /**
   * Whether something is open.
   *
   * @param state {@code open}, {@code closed} or {@code unknown}
   * @param text in words
   */
  public record Open(String state, String text) {

    static Open of(OpenState open, Instant at, ZoneId zone) {
      return new Open(open.state().name().toLowerCase(Locale.ROOT), Say.open(open, at, zone));
    }
  }

  static HitView of(Hit hit, Instant at, ZoneId zone) {
    EntrySummary entry = hit.summary();
    boolean guide = GUIDES.contains(entry.kind());
    return new HitView(
        entry.id(),
        path(entry),
        hit.match().highlight().getOrDefault("name", Escape.html(entry.name())),
        guide ? kind(entry.kind()) : entry.organization(),
        summary(hit, entry),
        hit.open().map(open -> Open.of(open, at, zone)).orElse(null),
        hit.distance()
            .map(distance -> Say.distance(distance, hit.match().approximate()))
            .orElse(null),
        entry.phone(),
        Say.tel(entry.phone()).orElse(null),
        hit.eligibility().map(Eligibility::limit).map(HitView::sentence).orElse(null),
        checked(entry),
        why(hit),
        entry.status().equals(RUNS) ? null : "This service is " + entry.status());
  }

  private static @Nullable String checked(EntrySummary entry) {
    LocalDate day = entry.assuredDate();
    if (entry.illustrative()) {
      return "Invented as an example";
    }
    return day == null ? null : "Checked " + Say.date(day);
  }

  private static String sentence(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  /** The page of an entry. */
  static String path(EntrySummary entry) {
    return (GUIDES.contains(entry.kind()) ? "/guides/" : "/services/") + entry.id();
  }

  private static String kind(String kind) {
    return kind.equals("advice") ? "Advice" : "Information";
  }

  private static @Nullable String summary(Hit hit, EntrySummary entry) {
    String marked = hit.match().highlight().get("description");
    if (marked != null) {
      return marked;
    }
    return entry.summary() == null ? null : Escape.html(entry.summary());
  }

  /** How far it is stands among the facts. */
  private static @Nullable String why(Hit hit) {
    String why =
        hit.reasons().stream()
            .filter(reason -> !reason.kind().equals("distance"))
            .map(Reason::text)
            .collect(Collectors.joining(" · "));
    return why.isEmpty() ? null : why;
  }
}
