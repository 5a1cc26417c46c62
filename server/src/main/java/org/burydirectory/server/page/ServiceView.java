package org.burydirectory.server.page;

import java.time.LocalDate;
import java.util.List;
import org.burydirectory.model.Organization;
import org.burydirectory.model.Service;
import org.burydirectory.server.page.SearchView.Link;
import org.jspecify.annotations.Nullable;

/**
 * The page of a service.
 *
 * @param frame what surrounds it
 * @param service the service
 * @param notice that it does not run, null where it does
 * @param sites where and when
 * @param facts what is known besides, label and value
 * @param needs what it helps with
 * @param report where to report a mistake, null where that is not known
 * @param checked when its facts were last checked, null where not known
 * @param similar entries like it
 */
public record ServiceView(
    Frame frame,
    Service service,
    @Nullable String notice,
    List<Site> sites,
    List<Fact> facts,
    List<Link> needs,
    @Nullable String report,
    @Nullable String checked,
    List<Link> similar) {

  /** Whether a phone number, an address to write to or a site of theirs is known. */
  public boolean isReachable() {
    Organization organization = service.organization();
    return service.contacts().stream()
            .anyMatch(contact -> !contact.phones().isEmpty() || contact.email() != null)
        || service.email() != null
        || Say.web(service.url()).isPresent()
        || (organization != null && Say.web(organization.website()).isPresent());
  }

  /**
   * A thing that is known.
   *
   * @param label of what
   * @param value what
   */
  public record Fact(String label, String value) {}

  /**
   * One of its sites.
   *
   * @param title what to call it
   * @param address lines of its address, empty where it has none
   * @param open whether it is open now
   * @param week the hours of the next seven days, today first
   * @param words what its schedules say in words
   * @param access how it can be reached and used
   * @param map where it is among the towns, null where not known
   */
  public record Site(
      String title,
      List<String> address,
      HitView.Open open,
      List<Day> week,
      List<String> words,
      List<String> access,
      @Nullable Locator map) {}

  /**
   * A day's hours.
   *
   * @param date the day
   * @param name of the day, such as Saturday 21 November
   * @param today whether it is today
   * @param hours in words
   */
  public record Day(LocalDate date, String name, boolean today, String hours) {}
}
