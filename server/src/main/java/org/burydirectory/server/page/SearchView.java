package org.burydirectory.server.page;

import java.util.List;
import org.burydirectory.need.Need;
import org.burydirectory.search.CrisisPanel;
import org.jspecify.annotations.Nullable;

/**
 * The page that searches.
 *
 * @param frame what surrounds it
 * @param form what is in the form
 * @param urgent whom to call at once, null where nothing speaks of a crisis
 * @param needs what to begin from where nothing was asked, else empty
 * @param answer what was found, null where nothing was asked
 */
public record SearchView(
    Frame frame,
    Form form,
    @Nullable CrisisPanel urgent,
    List<Need> needs,
    @Nullable Answer answer) {

  /**
   * What is in the form.
   *
   * @param q the words
   * @param near the place
   * @param mistakes what cannot be used of what was sent
   * @param hidden what goes along with the next search
   */
  public record Form(String q, String near, List<Mistake> mistakes, List<Field> hidden) {

    static final Form EMPTY = new Form("", "", List.of(), List.of());

    /** What is wrong with a field, null where nothing is. */
    public @Nullable String mistake(String field) {
      return mistakes.stream()
          .filter(mistake -> mistake.field().equals(field))
          .map(Mistake::text)
          .findFirst()
          .orElse(null);
    }
  }

  /**
   * A field that is not shown.
   *
   * @param name its name
   * @param value its value
   */
  public record Field(String name, String value) {}

  /**
   * Something that cannot be used.
   *
   * @param field which parameter
   * @param text what is wrong and what to do
   */
  public record Mistake(String field, String text) {}

  /**
   * What was found.
   *
   * @param status how many, in words
   * @param notices what to know about the answer
   * @param chips what was understood or chosen, each to be taken back
   * @param within distances to choose from, empty where no place was given
   * @param open times to choose from
   * @param person what is known of the person
   * @param facets values to choose from
   * @param sorts orders to choose from
   * @param hits this page's
   * @param first the position of the first
   * @param pages links to pages, empty where there is only one
   */
  public record Answer(
      String status,
      List<Notice> notices,
      List<Chip> chips,
      List<Option> within,
      List<Option> open,
      Person person,
      List<FacetBox> facets,
      List<Link> sorts,
      List<HitView> hits,
      int first,
      List<Link> pages) {

    /** How many values of facets are chosen. */
    public long chosen() {
      return facets.stream().mapToLong(FacetBox::chosen).sum();
    }
  }

  /**
   * Something to know about an answer.
   *
   * @param kind {@code relaxed}, {@code spelling}, {@code hidden}, {@code partial} or {@code empty}
   * @param text what
   * @param links where to go on
   */
  public record Notice(String kind, String text, List<Link> links) {}

  /**
   * A piece that can be taken back.
   *
   * @param text what it is
   * @param href the search without it
   */
  public record Chip(String text, String href) {}

  /**
   * A value of a list.
   *
   * @param value as sent
   * @param label as read
   * @param selected whether it is chosen
   */
  public record Option(String value, String label, boolean selected) {}

  /**
   * A link.
   *
   * @param text what it says
   * @param href where it leads
   * @param rel how it leads on, as HTML names it; null where it does not
   * @param current whether it leads to where one is
   */
  public record Link(String text, String href, @Nullable String rel, boolean current) {

    static Link to(String text, String href) {
      return new Link(text, href, null, false);
    }
  }

  /**
   * What is known of the person that something is looked for.
   *
   * @param age in years, empty where not known
   * @param choices what else can be told
   */
  public record Person(String age, List<Choice> choices) {

    /** Whether anything is known. */
    public boolean isTold() {
      return !age.isEmpty()
          || choices.stream()
              .flatMap(choice -> choice.options().stream())
              .anyMatch(option -> option.selected() && !option.value().isEmpty());
    }
  }

  /**
   * Something to be told by choosing.
   *
   * @param name as sent
   * @param label as read
   * @param options what there is to choose from
   */
  public record Choice(String name, String label, List<Option> options) {}

  /**
   * A facet.
   *
   * @param name as sent
   * @param label as read
   * @param values its values
   * @param more whether there are values beyond those
   */
  public record FacetBox(String name, String label, List<Value> values, boolean more) {

    /** How many of its values are chosen. */
    public long chosen() {
      return values.stream().filter(Value::selected).count();
    }
  }

  /**
   * A value of a facet.
   *
   * @param value as sent
   * @param label as read
   * @param count how many results it would leave
   * @param selected whether it is chosen
   * @param level 0 or, below another value, 1
   */
  public record Value(String value, String label, int count, boolean selected, int level) {}
}
