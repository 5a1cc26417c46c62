package org.burydirectory.server.api;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the route of a path. Paths are compared as they were sent, before any decoding. */
public final class RouteTable {

  private static final String VARIABLE = "{id}";
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,127}");

  private final List<Route> routes;
  private final @Nullable Route missing;

  /** The routes of one server. */
  public RouteTable(List<Route> routes) {
    this(routes, null);
  }

  private RouteTable(List<Route> routes, @Nullable Route missing) {
    this.routes = List.copyOf(routes);
    this.missing = missing;
  }

  /** With further routes, tried after these. */
  public RouteTable plus(List<Route> more) {
    return new RouteTable(Stream.concat(routes.stream(), more.stream()).toList(), missing);
  }

  /** With what a browser is answered where no route leads. */
  public RouteTable missing(Endpoint page) {
    return new RouteTable(routes, Route.page("/{missing}", page));
  }

  /** What a browser is answered where no route leads, if that is set. */
  public Optional<Route> missing() {
    return Optional.ofNullable(missing);
  }

  /**
   * A route that answers a path.
   *
   * @param route which
   * @param id what stands for {@code {id}}, empty where there is none
   */
  public record Match(Route route, String id) {}

  /** All routes, in order. */
  public List<Route> routes() {
    return routes;
  }

  /** The route for a method and path. */
  public Optional<Match> find(String method, String path) {
    return matches(path).stream()
        .filter(match -> match.route().method().equals(method))
        .findFirst();
  }

  /** The methods that a path answers to; empty where there is no such path. */
  public Set<String> methods(String path) {
    var methods = new TreeSet<String>();
    for (Match match : matches(path)) {
      methods.add(match.route().method());
      if (match.route().method().equals("GET")) {
        methods.add("HEAD");
      }
    }
    return methods;
  }

  private List<Match> matches(String path) {
    return routes.stream().flatMap(route -> match(route, path).stream()).toList();
  }

  private static Optional<Match> match(Route route, String path) {
    int variable = route.path().indexOf(VARIABLE);
    if (variable < 0) {
      return route.path().equals(path) ? Optional.of(new Match(route, "")) : Optional.empty();
    }
    String before = route.path().substring(0, variable);
    String after = route.path().substring(variable + VARIABLE.length());
    if (!path.startsWith(before)
        || !path.endsWith(after)
        || path.length() <= before.length() + after.length()) {
      return Optional.empty();
    }
    String id = path.substring(before.length(), path.length() - after.length());
    return ID.matcher(id).matches() ? Optional.of(new Match(route, id)) : Optional.empty();
  }
}
