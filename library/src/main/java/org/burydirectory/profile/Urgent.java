package org.burydirectory.profile;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Words of crisis and whom to call.
 *
 * @param slots sets of words and short phrases that patterns name, by name
 * @param panels most serious first
 */
public record Urgent(Map<String, List<String>> slots, List<UrgentPanel> panels) {

  /** Copies the list. */
  public Urgent {
    panels = List.copyOf(panels);
  }

  /** No crisis is known. */
  public static Urgent none() {
    return new Urgent(Map.of(), List.of());
  }

  /** The contacts, by panel and name, that were last checked more than a year before a day. */
  public List<String> unchecked(LocalDate day) {
    LocalDate oldest = day.minusYears(1);
    return panels.stream()
        .flatMap(
            panel ->
                panel.contacts().stream()
                    .filter(contact -> contact.checked().isBefore(oldest))
                    .map(
                        contact ->
                            panel.id()
                                + ": "
                                + contact.name()
                                + ", last checked "
                                + contact.checked()))
        .toList();
  }
}
