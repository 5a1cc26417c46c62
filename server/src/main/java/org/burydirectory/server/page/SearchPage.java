package org.burydirectory.server.page;

import java.time.Clock;
import java.util.List;
import org.burydirectory.ServiceDirectory;
import org.burydirectory.server.api.Answer;
import org.burydirectory.server.api.Call;
import org.burydirectory.server.api.Endpoint;
import org.burydirectory.server.api.ParameterProblem;
import org.burydirectory.server.api.Query;

/** The first page: the search form, and what was found. */
final class SearchPage implements Endpoint {

  private final ServiceDirectory directory;
  private final Site site;
  private final Pages pages;
  private final LenientSearch search;

  SearchPage(ServiceDirectory directory, Clock clock, Site site, Pages pages) {
    this.directory = directory;
    this.site = site;
    this.pages = pages;
    search = new LenientSearch(directory, clock);
  }

  @Override
  public Answer answer(Call call) {
    Query asked = search.asked(call.query());
    return search.asksAnything(asked)
        ? pages.personal("search", found(asked))
        : pages.shared("search", welcome(), Answer.A_MINUTE);
  }

  private SearchView welcome() {
    return new SearchView(
        frame(Frame.of(site, "/", "Find help and support in " + site.place(), about())),
        SearchView.Form.EMPTY,
        null,
        directory.needs().tops(),
        null);
  }

  private String about() {
    return "Services, activities, information and advice in "
        + site.place()
        + ", by what you need and where you are.";
  }

  private static Frame frame(Frame frame) {
    return frame.withWidget();
  }

  private SearchView found(Query asked) {
    LenientSearch.Outcome outcome = search.run(asked);
    var found = new FoundView(outcome, search.facets(), directory.gazetteer().borough().zone());
    String q = asked.first("q").orElse("");
    // Browsers keep titles: words of a crisis stay out of them.
    boolean isTold = !q.isEmpty() && outcome.result().urgent() == null;
    String title = isTold ? q + " - search results" : "Search results";
    return new SearchView(
        frame(Frame.of(site, "/", title, null).unlisted()),
        new SearchView.Form(
            q,
            asked.first("near").orElse(""),
            outcome.problems().stream().map(SearchPage::mistake).toList(),
            found.hidden()),
        outcome.result().urgent(),
        List.of(),
        found.answer());
  }

  private static SearchView.Mistake mistake(ParameterProblem problem) {
    String text =
        problem.parameter().equals("near")
            ? "We do not know the place “"
                + problem.value()
                + "”"
                + meant(problem)
                + ". Try a postcode such as M26 2SP, or the name of a town. These results are from"
                + " everywhere."
            : "“"
                + problem.value()
                + "” cannot be used for "
                + problem.parameter()
                + meant(problem)
                + ", so it was left out.";
    return new SearchView.Mistake(problem.parameter(), text);
  }

  private static String meant(ParameterProblem problem) {
    return problem.didYouMean() == null ? "" : " (did you mean “" + problem.didYouMean() + "”?)";
  }
}
