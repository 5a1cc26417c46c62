package org.burydirectory.search;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom to call at once, shown above everything else to someone whose words speak of a crisis.
 *
 * @param id which crisis, such as {@code domestic-abuse}
 * @param title what it says first
 * @param quickExit whether to offer a way to leave the page at once
 * @param contacts whom to call, the best first
 */
public record CrisisPanel(String id, String title, boolean quickExit, List<Contact> contacts) {

  /** Copies the list. */
  public CrisisPanel {
    contacts = List.copyOf(contacts);
  }

  /**
   * Someone to call.
   *
   * @param name who answers
   * @param phone the number, as people write it
   * @param text how to reach them by text message
   * @param url their pages
   * @param hours when they answer
   * @param note what else to know
   * @param source where the number was found
   * @param checked the day on which it was last checked
   */
  public record Contact(
      String name,
      @Nullable String phone,
      @Nullable String text,
      @Nullable String url,
      @Nullable String hours,
      @Nullable String note,
      String source,
      LocalDate checked) {}
}
