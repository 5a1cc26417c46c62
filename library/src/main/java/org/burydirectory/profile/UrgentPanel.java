package org.burydirectory.profile;

import java.util.List;

/**
 * What is shown above the results to someone who writes of a crisis.
 *
 * <p>A pattern is a row of words. {@code a|b} is one word or the other, {@code <name>} a word or
 * phrase of a slot, {@code x?} may be missing, {@code ...} stands for up to four words besides
 * light ones, {@code #} for a number; {@code =x} is the very word and no other form of its verb.
 *
 * @param id letters and hyphens
 * @param title what it says first
 * @param quickExit whether to offer a way to leave the page at once
 * @param certain patterns that mean this crisis whatever else is said
 * @param likely patterns that mean it unless a word of {@code elsewhere} is said too
 * @param unless patterns that, over the same words, mean something else
 * @param elsewhere patterns that take from what is likely, anywhere in the text
 * @param needs ids of the needs that someone in this crisis has
 * @param contacts whom to call, the best first
 */
public record UrgentPanel(
    String id,
    String title,
    boolean quickExit,
    List<String> certain,
    List<String> likely,
    List<String> unless,
    List<String> elsewhere,
    List<String> needs,
    List<UrgentContact> contacts) {

  /** Copies the lists. */
  public UrgentPanel {
    certain = List.copyOf(certain);
    likely = List.copyOf(likely);
    unless = List.copyOf(unless);
    elsewhere = List.copyOf(elsewhere);
    needs = List.copyOf(needs);
    contacts = List.copyOf(contacts);
  }
}
