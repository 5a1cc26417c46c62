package org.burydirectory.model;

import java.time.LocalDate;
import java.util.List;

/**
 * Something to read: information or advice. Lists are never null.
 *
 * @param id letters, digits and hyphens
 * @param kind {@code information} (how things are) or {@code advice} (what to do)
 * @param title what it is about
 * @param summary in a sentence or two
 * @param sections the text
 * @param needs ids of needs
 * @param audiences codes of audiences
 * @param themes ids of themes
 * @param places ids of neighbourhoods or wards, empty where it holds for the whole borough
 * @param services ids of related services
 * @param reviewed when it was last checked
 * @param sources where its facts come from
 */
public record Guide(
    String id,
    String kind,
    String title,
    String summary,
    List<Section> sections,
    List<String> needs,
    List<String> audiences,
    List<String> themes,
    List<String> places,
    List<String> services,
    LocalDate reviewed,
    List<Provenance> sources) {

  /** Copies the lists; null stands for none. */
  public Guide {
    sections = Lists.copy(sections);
    needs = Lists.copy(needs);
    audiences = Lists.copy(audiences);
    themes = Lists.copy(themes);
    places = Lists.copy(places);
    services = Lists.copy(services);
    sources = Lists.copy(sources);
  }

  /**
   * A part of a guide.
   *
   * @param heading a question or a title
   * @param text plain text; an empty line parts paragraphs
   * @param links where to go on
   */
  public record Section(String heading, String text, List<Link> links) {

    /** Copies the list; null stands for none. */
    public Section {
      links = Lists.copy(links);
    }
  }

  /**
   * A link.
   *
   * @param label what it leads to
   * @param url where
   */
  public record Link(String label, String url) {}
}
