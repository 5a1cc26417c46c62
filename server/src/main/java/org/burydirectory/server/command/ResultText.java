package org.burydirectory.server.command;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.burydirectory.person.Eligibility;
import org.burydirectory.person.Fact;
import org.burydirectory.search.CrisisPanel;
import org.burydirectory.search.Hidden;
import org.burydirectory.search.Hit;
import org.burydirectory.search.SearchResult;
import org.burydirectory.search.Understood;
import org.burydirectory.time.OpenState;
import org.jspecify.annotations.Nullable;

/** A search's result as lines for a terminal, whom to call at once before all else. */
final class ResultText {

  private static final double METRES_A_MILE = 1609.344;
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);
  private static final DateTimeFormatter DAY_AND_TIME =
      DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.UK);

  private final SearchResult result;
  private final ZoneId zone;
  private final List<String> lines = new ArrayList<>();

  private ResultText(SearchResult result, ZoneId zone) {
    this.result = result;
    this.zone = zone;
  }

  /** The lines, with times by the clock of a zone. */
  static List<String> lines(SearchResult result, ZoneId zone) {
    var text = new ResultText(result, zone);
    text.write();
    return text.lines;
  }

  private void write() {
    if (result.urgent() != null) {
      urgent(result.urgent());
    }
    result.understood().forEach(this::understood);
    result
        .relaxed()
        .forEach(relaxed -> lines.add("left out: " + relaxed.dropped() + ", " + relaxed.because()));
    lines.add(
        "%d found, page %d of %d"
            .formatted(result.totalItems(), result.page(), result.totalPages()));
    Hidden hidden = result.hidden();
    if (hidden != null) {
      lines.add(
          "%d more not shown: %s (show=ineligible)".formatted(hidden.count(), hidden.because()));
    }
    int before = (result.page() - 1) * result.perPage();
    for (int i = 0; i < result.hits().size(); i++) {
      hit(before + i + 1, result.hits().get(i));
    }
  }

  private void urgent(CrisisPanel panel) {
    lines.add("!! " + panel.title());
    for (CrisisPanel.Contact contact : panel.contacts()) {
      lines.add("!! " + contact.name());
      contact("phone", contact.phone());
      contact("text", contact.text());
      contact("page", contact.url());
      contact("hours", contact.hours());
      contact("note", contact.note());
      lines.add("!!   (from " + contact.source() + ", checked " + contact.checked() + ")");
    }
    lines.add("");
  }

  private void contact(String what, @Nullable String value) {
    if (value != null) {
      lines.add("!!   " + what + ": " + value);
    }
  }

  private void understood(Understood piece) {
    lines.add(
        "understood: '%s' as %s, %s%s%s (without=%s)"
            .formatted(
                piece.text(),
                piece.label(),
                piece.effect(),
                piece.corrected() ? ", corrected" : "",
                piece.instead() == null ? "" : ", instead: '" + piece.instead() + "'",
                piece.id()));
  }

  private void hit(int position, Hit hit) {
    lines.add("%3d  %s (%s)%s".formatted(position, hit.name(), hit.kind(), distance(hit)));
    hit.open().ifPresent(open -> lines.add("     " + open(open)));
    hit.eligibility().ifPresent(eligibility -> lines.add("     " + eligibility(eligibility)));
    lines.add("     " + hit.freshness());
    hit.reasons().forEach(reason -> lines.add("     - " + reason.text()));
  }

  private static String eligibility(Eligibility eligibility) {
    Fact fact = eligibility.fact();
    return switch (eligibility.state()) {
      case YES -> "for you, as far as its record goes";
      case NO -> "not for you: " + eligibility.limit();
      case UNKNOWN ->
          eligibility.limit() + (fact == null ? "" : " (say " + fact.code() + " to know)");
    };
  }

  private static String distance(Hit hit) {
    return hit.distance()
        .map(distance -> ", %.1f miles".formatted(distance.inMetres() / METRES_A_MILE))
        .orElse("");
  }

  private String open(OpenState open) {
    String state =
        switch (open.state()) {
          case OPEN -> "open";
          case CLOSED -> "closed";
          case UNKNOWN -> "not known whether open";
        };
    return state
        + (open.until() == null ? "" : " until " + time(open.until()))
        + (open.why() == null ? "" : ": " + open.why());
  }

  private String time(Instant instant) {
    ZonedDateTime time = instant.atZone(zone);
    boolean today = time.toLocalDate().equals(result.at().atZone(zone).toLocalDate());
    return (today ? TIME : DAY_AND_TIME).format(time);
  }
}
