package org.burydirectory.server.command;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.burydirectory.DirectoryConfig;
import org.burydirectory.ServiceDirectory;
import org.burydirectory.search.SearchResult;
import org.burydirectory.server.api.ParameterProblem;
import org.burydirectory.server.api.Problem;
import org.burydirectory.server.api.ProblemException;
import org.burydirectory.server.api.Query;
import org.burydirectory.server.api.SearchParameters;
import org.burydirectory.server.api.Searches;
import org.burydirectory.server.config.Settings;
import org.burydirectory.server.json.ByteSink;
import org.burydirectory.server.render.SearchJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Searches from the command line, with the parameters of the search API. */
@Command(
    name = "search",
    description = "Searches the index, or the data itself where there is no index.")
final class SearchCommand extends DirectoryCommand {

  /**
   * A process that ends after one search never gets fast; its answer must be whole all the same.
   */
  private static final DirectoryConfig PATIENT =
      DirectoryConfig.defaults().deadline(Duration.ofMinutes(1));

  @Parameters(paramLabel = "WORDS", arity = "0..*", description = "what is looked for")
  private List<String> words = new ArrayList<>();

  @Option(
      names = {"-p", "--param"},
      paramLabel = "NAME=VALUE",
      description =
          "a parameter of /v1/search, such as near=M26, within=2mi, need=carers.break or"
              + " sort=distance; may be repeated")
  private List<String> parameters = new ArrayList<>();

  SearchCommand(Map<String, String> environment) {
    super(environment);
  }

  @Override
  public Integer call() throws IOException {
    Settings settings = settings();
    Query query = query();
    try (ServiceDirectory directory = Progress.during("Opening", () -> open(settings))) {
      SearchResult result = Searches.run(directory, asked(query, directory));
      if (json()) {
        var sink = new ByteSink();
        SearchJson.write(result, sink);
        print(sink);
      } else {
        ResultText.lines(result).forEach(this::print);
      }
    }
    return DONE;
  }

  private static ServiceDirectory open(Settings settings) throws IOException {
    return new IndexFolder(settings).exists()
        ? ServiceDirectory.open(settings.index(), PATIENT)
        : ServiceDirectory.openInMemory(Data.source(settings), PATIENT);
  }

  private Query query() {
    var values = new TreeMap<String, List<String>>();
    if (!words.isEmpty()) {
      values.put("q", List.of(String.join(" ", words)));
    }
    for (String parameter : parameters) {
      int equals = parameter.indexOf('=');
      if (equals < 1) {
        throw new ProblemException(
            Problem.parameters(
                List.of(ParameterProblem.value("--param", parameter, "NAME=VALUE"))));
      }
      values
          .computeIfAbsent(parameter.substring(0, equals), unused -> new ArrayList<>())
          .add(parameter.substring(equals + 1));
    }
    return new Query(values);
  }

  private static SearchParameters.Asked asked(Query query, ServiceDirectory directory) {
    List<String> facetNames = SearchParameters.facetNames(directory);
    SearchParameters.Asked asked = SearchParameters.read(query, facetNames);
    var problems = new ArrayList<>(query.unknown(SearchParameters.names(facetNames)));
    problems.addAll(asked.problems());
    return new SearchParameters.Asked(asked.request(), asked.format(), problems);
  }
}
