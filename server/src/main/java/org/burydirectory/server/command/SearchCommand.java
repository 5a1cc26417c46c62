package org.burydirectory.server.command;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.burydirectory.IncompatibleIndexException;
import org.burydirectory.ServiceDirectory;
import org.burydirectory.search.SearchResult;
import org.burydirectory.server.api.Known;
import org.burydirectory.server.api.ParameterProblem;
import org.burydirectory.server.api.Problem;
import org.burydirectory.server.api.ProblemException;
import org.burydirectory.server.api.Query;
import org.burydirectory.server.api.SearchParameters;
import org.burydirectory.server.api.Searches;
import org.burydirectory.server.api.TypedText;
import org.burydirectory.server.config.Settings;
import org.burydirectory.server.json.ByteSink;
import org.burydirectory.server.render.SearchJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Searches from the command line, with the parameters of the search API. */
@Command(
    name = "search",
    description =
        "Searches the index, or the data itself where there is no index or the data has changed since.")
final class SearchCommand extends DirectoryCommand {

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
      SearchResult result = Searches.run(directory, asked(query, directory), Clock.systemUTC());
      if (json()) {
        var sink = new ByteSink();
        SearchJson.write(result, sink);
        print(sink);
      } else {
        ResultText.lines(result, directory.gazetteer().borough().zone()).forEach(this::print);
      }
    }
    return DONE;
  }

  /** The index or, where there is none or it is not of the data, the data itself. */
  static ServiceDirectory open(Settings settings) throws IOException {
    if (new IndexFolder(settings).upToDate()) {
      try {
        return ServiceDirectory.open(settings.index(), PATIENT);
      } catch (IncompatibleIndexException e) {
        // An index of another version is as good as none.
      }
    }
    return ServiceDirectory.openInMemory(Data.source(settings), PATIENT);
  }

  private Query query() {
    var values = new TreeMap<String, List<String>>();
    if (!words.isEmpty()) {
      values.put("q", List.of(TypedText.clean(String.join(" ", words))));
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
          .add(TypedText.clean(parameter.substring(equals + 1)));
    }
    return new Query(values);
  }

  private static SearchParameters.Asked asked(Query query, ServiceDirectory directory) {
    Known known = Known.of(directory);
    SearchParameters.Asked asked = SearchParameters.read(query, known);
    var problems = new ArrayList<>(query.unknown(SearchParameters.names(known)));
    problems.addAll(asked.problems());
    return new SearchParameters.Asked(asked.request(), asked.format(), problems);
  }
}
