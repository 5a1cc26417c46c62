package org.burydirectory.server.page;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.burydirectory.search.FacetCount;
import org.burydirectory.search.FacetCounts;
import org.burydirectory.search.Hidden;
import org.burydirectory.search.Relaxed;
import org.burydirectory.search.SearchRequest;
import org.burydirectory.search.SearchResult;
import org.burydirectory.search.Understood;
import org.burydirectory.server.api.Query;
import org.burydirectory.server.page.SearchView.Chip;
import org.burydirectory.server.page.SearchView.FacetBox;
import org.burydirectory.server.page.SearchView.Field;
import org.burydirectory.server.page.SearchView.Link;
import org.burydirectory.server.page.SearchView.Notice;
import org.burydirectory.server.page.SearchView.Option;
import org.burydirectory.server.page.SearchView.Value;

/** Puts a search's result into what its page shows. */
final class FoundView {

  /** More checkboxes than this are scrolled past; further values are had by searching. */
  private static final int MOST_VALUES_WITHOUT_ORDER = 15;

  /** Links to pages on either side of the current one. */
  private static final int NEIGHBOURS = 2;

  private static final Link NEEDS = Link.to("Look through what people need", "/needs");
  private static final String RELAXED = "relaxed";
  private static final String SPELLING = "spelling";
  private static final String PAGE = "page";

  private static final Map<String, String> KINDS =
      Map.of(
          "need", "Need",
          "place", "Place",
          "audience", "For",
          "age", "Age",
          "time", "When",
          "cost", "Cost",
          "access", "How");
  private static final Map<String, String> OPEN =
      Map.of(
          "now", "Open now",
          "today", "Open today",
          "evening", "Open this evening",
          "weekend", "Open at the weekend");
  private static final String AGE = "age";

  /** What can be told of a person besides the age, in the words of the form. */
  private record PersonFact(String name, String label, List<String> answers) {
    String said(String code) {
      return code.substring(0, 1).toUpperCase(Locale.ROOT) + code.substring(1);
    }
  }

  private static final List<String> YES_NO = List.of("yes", "no");
  private static final List<PersonFact> ABOUT_PERSON =
      List.of(
          new PersonFact("gender", "Gender", List.of("woman", "man", "non-binary")),
          new PersonFact("carer", "Looks after someone, unpaid", YES_NO),
          new PersonFact("gp_registered", "Has a GP", YES_NO),
          new PersonFact("referral", "Referred by a professional", YES_NO));
  private static final List<String> OPEN_ORDER = List.of("now", "today", "evening", "weekend");
  private static final List<String> DISTANCES = List.of("0.5mi", "1mi", "3mi", "5mi", "10mi");
  private static final List<String> KEPT_HIDDEN =
      List.of("show", "without", "at", "updated_after", "sort", "per_page");

  private final Query query;
  private final SearchResult result;
  private final List<String> facetNames;
  private final ZoneId zone;

  FoundView(LenientSearch.Outcome outcome, List<String> facetNames, ZoneId zone) {
    query = outcome.query();
    result = outcome.result();
    this.facetNames = facetNames;
    this.zone = zone;
  }

  SearchView.Answer answer() {
    return new SearchView.Answer(
        status(),
        notices(),
        chips(),
        query.first("near").isEmpty() ? List.of() : within(),
        open(),
        person(),
        result.facets().stream().filter(FoundView::worthShowing).map(FoundView::box).toList(),
        sorts(),
        result.hits().stream().map(hit -> HitView.of(hit, result.at(), zone)).toList(),
        (result.page() - 1) * result.perPage() + 1,
        pages());
  }

  /** What goes along when the form is sent again. */
  List<Field> hidden() {
    return KEPT_HIDDEN.stream()
        .flatMap(name -> query.all(name).stream().map(value -> new Field(name, value)))
        .toList();
  }

  private String status() {
    return result.totalItems() == 0
        ? "No results"
        : Say.count(result.totalItems(), "result", "results")
            + (result.page() > 1 && result.totalPages() > 1
                ? ", page " + result.page() + " of " + Say.number(result.totalPages())
                : "");
  }

  private static String href(Query query) {
    String canonical = query.canonical();
    return canonical.isEmpty() ? "/" : "/?" + canonical;
  }

  private Query fromFirstPage() {
    return query.without(PAGE);
  }

  private List<Notice> notices() {
    var notices = new ArrayList<Notice>();
    if (result.truncated()) {
      notices.add(
          new Notice("partial", "Only the beginning of what you typed was read.", List.of()));
    }
    if (result.partial()) {
      notices.add(
          new Notice(
              "partial",
              "This took too long, so some results may be missing.",
              List.of(Link.to("Try again", href(query)))));
    }
    result.understood().stream()
        .filter(piece -> piece.kind().equals(SPELLING))
        .map(this::spelling)
        .forEach(notices::add);
    result.relaxed().forEach(relaxed -> notices.add(relaxed(relaxed)));
    if (result.hidden() != null) {
      notices.add(hidden(result.hidden()));
    }
    if (result.totalItems() == 0) {
      notices.add(empty());
    } else if (result.hits().isEmpty()) {
      notices.add(
          new Notice(
              "empty",
              "There is nothing on this page.",
              List.of(Link.to("Go to the first page", href(fromFirstPage())))));
    }
    return notices;
  }

  private Notice spelling(Understood piece) {
    String instead = piece.instead();
    return new Notice(
        SPELLING,
        "We searched for “" + piece.label() + "”.",
        instead == null
            ? List.of()
            : List.of(
                Link.to(
                    "Search for “" + piece.text() + "” instead",
                    href(fromFirstPage().with("q", instead)))));
  }

  private static Notice relaxed(Relaxed relaxed) {
    String because = relaxed.because();
    String sentence = because.substring(0, 1).toUpperCase(Locale.ROOT) + because.substring(1);
    return relaxed.dropped().equals("q")
        ? new Notice(
            RELAXED,
            sentence + ". Below is everything else that fits.",
            List.of(NEEDS, Link.to("Start again", "/")))
        : new Notice(RELAXED, sentence + ", so we looked more widely.", List.of());
  }

  private Notice hidden(Hidden hidden) {
    return new Notice(
        "hidden",
        Say.count(hidden.count(), "more is", "more are") + " left out: " + hidden.because() + ".",
        List.of(
            Link.to(
                hidden.count() == 1 ? "Show it too" : "Show them too",
                href(fromFirstPage().with("show", "ineligible")))));
  }

  private Notice empty() {
    var links = new ArrayList<Link>();
    boolean filtered =
        facetNames.stream().anyMatch(name -> query.first(name).isPresent())
            || query.first("open").isPresent()
            || query.first("within").isPresent();
    if (filtered) {
      Query plain = query.only(List.of("q", "near", "without"));
      links.add(Link.to("Search again without the choices you made", href(plain)));
    }
    links.add(NEEDS);
    links.add(Link.to("See everything in the directory", "/?sort=name"));
    return new Notice(
        "empty",
        "We found nothing that fits. Try fewer or plainer words, such as “food” or “someone to talk"
            + " to”.",
        links);
  }

  private List<Chip> chips() {
    return Stream.of(
            near(),
            result.understood().stream()
                .filter(piece -> !piece.kind().equals(SPELLING))
                .map(this::chip),
            chosenOpen(),
            chosenPerson(),
            chosenValues())
        .flatMap(chips -> chips)
        .toList();
  }

  private Stream<Chip> near() {
    Query without = fromFirstPage().without("near").without("within").without("sort", "distance");
    return query.first("near").stream()
        .map(
            place ->
                new Chip(
                    "Near: " + (result.located() == null ? place : result.located().label()),
                    href(without)));
  }

  private Chip chip(Understood piece) {
    String kind = KINDS.get(piece.kind());
    return new Chip(
        kind == null ? piece.label() : kind + ": " + piece.label(),
        href(fromFirstPage().plus("without", piece.id())));
  }

  private Stream<Chip> chosenOpen() {
    return query.first("open").stream()
        .map(
            code -> new Chip(OPEN.getOrDefault(code, code), href(fromFirstPage().without("open"))));
  }

  private Stream<Chip> chosenPerson() {
    return Stream.concat(
        query.first(AGE).stream().map(age -> new Chip("Age: " + age, withoutPerson(AGE))),
        ABOUT_PERSON.stream()
            .flatMap(
                fact ->
                    query.first(fact.name()).stream()
                        .map(
                            code ->
                                new Chip(
                                    fact.label() + ": " + fact.said(code),
                                    withoutPerson(fact.name())))));
  }

  private String withoutPerson(String fact) {
    return href(fromFirstPage().without(fact).without("show"));
  }

  private SearchView.Person person() {
    return new SearchView.Person(
        query.first(AGE).orElse(""), ABOUT_PERSON.stream().map(this::choice).toList());
  }

  private SearchView.Choice choice(PersonFact fact) {
    String chosen = query.first(fact.name()).orElse("");
    return new SearchView.Choice(
        fact.name(),
        fact.label(),
        Stream.concat(
                Stream.of(new Option("", "Not said", chosen.isEmpty())),
                fact.answers().stream()
                    .map(code -> new Option(code, fact.said(code), code.equals(chosen))))
            .toList());
  }

  private Stream<Chip> chosenValues() {
    return result.facets().stream()
        .flatMap(
            counts ->
                counts.values().stream()
                    .filter(value -> query.all(counts.facet().name()).contains(value.value()))
                    .map(
                        value ->
                            new Chip(
                                counts.label() + ": " + value.label(),
                                href(
                                    fromFirstPage()
                                        .without(counts.facet().name(), value.value())))));
  }

  private List<Option> within() {
    String chosen = query.first("within").orElse("");
    return Stream.concat(
            Stream.of(new Option("", "Any distance", chosen.isEmpty())),
            Stream.concat(DISTANCES.stream(), Stream.of(chosen).filter(other -> !other.isEmpty()))
                .distinct()
                .map(
                    code ->
                        new Option(
                            code, "Within " + code.replace("mi", " miles"), code.equals(chosen))))
        .map(option -> option.value().equals("1mi") ? mile(option) : option)
        .toList();
  }

  private static Option mile(Option option) {
    return new Option(option.value(), "Within 1 mile", option.selected());
  }

  private List<Option> open() {
    String chosen = query.first("open").orElse("");
    return Stream.concat(
            Stream.of(new Option("", "At any time", chosen.isEmpty())),
            OPEN_ORDER.stream()
                .map(code -> new Option(code, OPEN.getOrDefault(code, code), code.equals(chosen))))
        .toList();
  }

  /** A choice of one is none. */
  private static boolean worthShowing(FacetCounts counts) {
    return counts.values().size() > 1 || counts.values().stream().anyMatch(FacetCount::selected);
  }

  private static FacetBox box(FacetCounts counts) {
    boolean unordered =
        counts.more() || counts.facet().equals(org.burydirectory.search.Facet.PROVIDER);
    int most = unordered ? MOST_VALUES_WITHOUT_ORDER : Integer.MAX_VALUE;
    List<Value> shown =
        IntStream.range(0, counts.values().size())
            .filter(i -> i < most || counts.values().get(i).selected())
            .filter(i -> isOpen(counts.values().get(i), counts.values()))
            .mapToObj(i -> value(counts.values().get(i)))
            .toList();
    return new FacetBox(
        counts.facet().name(), counts.label(), shown, most < counts.values().size());
  }

  /** What is below a value shows once that or something below it is chosen. */
  private static boolean isOpen(FacetCount value, List<FacetCount> all) {
    String parent = value.parent();
    return parent == null
        || all.stream()
            .filter(FacetCount::selected)
            .anyMatch(chosen -> chosen.value().equals(parent) || parent.equals(chosen.parent()));
  }

  private static Value value(FacetCount count) {
    return new Value(
        count.value(),
        count.label(),
        count.count(),
        count.selected(),
        count.parent() == null ? 0 : 1);
  }

  private List<Link> sorts() {
    var sorts = new ArrayList<Link>();
    sorts.add(sort("relevance", "Best match"));
    if (query.first("near").isPresent()) {
      sorts.add(sort("distance", "Nearest"));
    }
    sorts.add(sort("name", "A to Z"));
    sorts.add(sort("updated", "Newest"));
    return sorts;
  }

  private Link sort(String code, String text) {
    boolean current = query.first("sort").orElse("relevance").equals(code);
    return new Link(text, href(fromFirstPage().with("sort", code)), null, current);
  }

  private List<Link> pages() {
    int last = Math.min(result.totalPages(), SearchRequest.MAX_DEPTH / result.perPage());
    if (last < 2) {
      return List.of();
    }
    int here = Math.min(result.page(), last);
    var links = new ArrayList<Link>();
    if (result.page() > 1) {
      links.add(page("Previous", Math.max(1, result.page() - 1), "prev"));
    }
    IntStream.rangeClosed(1, last)
        .filter(page -> page == 1 || page == last || Math.abs(page - here) <= NEIGHBOURS)
        .forEach(page -> links.add(page(Say.number(page), page, null)));
    if (result.page() < last) {
      links.add(page("Next", result.page() + 1, "next"));
    }
    return links;
  }

  private Link page(String text, int page, @org.jspecify.annotations.Nullable String rel) {
    Query target = page == 1 ? fromFirstPage() : query.with(PAGE, String.valueOf(page));
    return new Link(text, href(target), rel, rel == null && page == result.page());
  }
}
