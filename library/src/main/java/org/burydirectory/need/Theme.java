package org.burydirectory.need;

import java.util.List;

/**
 * A theme of a strategy, which gathers needs.
 *
 * @param id letters, digits and hyphens
 * @param label what to call it
 * @param group whose theme it is, such as the Carers strategy
 * @param description what is meant
 * @param needs ids of the needs that belong to it
 */
public record Theme(String id, String label, String group, String description, List<String> needs) {

  /** Copies the list. */
  public Theme {
    needs = List.copyOf(needs);
  }
}
