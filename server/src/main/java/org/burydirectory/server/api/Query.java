package org.burydirectory.server.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The parameters of a request, decoded, their values as {@link TypedText} has them. A blank value,
 * as an empty field of a form sends it, counts as absent.
 *
 * @param values by name, each with at least one value
 */
public record Query(NavigableMap<String, List<String>> values) {

  /** Most parameters of one request. */
  public static final int MOST = 64;

  private static final char NUL = 0;

  /** No parameters. */
  public static final Query NONE = new Query(new TreeMap<>());

  /** Keeps an unmodifiable view. */
  public Query {
    values = Collections.unmodifiableNavigableMap(values);
  }

  /**
   * Reads what stands behind the question mark.
   *
   * @throws ProblemException if the encoding is not in order, if there is a NUL or if there are too
   *     many parameters
   */
  public static Query parse(String raw) {
    var values = new TreeMap<String, List<String>>();
    String[] pairs = raw.isEmpty() ? new String[0] : raw.split("&", -1);
    if (pairs.length > MOST) {
      throw new ProblemException(
          Problem.badRequest("The request has more than " + MOST + " parameters; leave some out."));
    }
    for (String pair : pairs) {
      int equals = pair.indexOf('=');
      String name = text(equals < 0 ? pair : pair.substring(0, equals));
      String value = equals < 0 ? "" : TypedText.clean(text(pair.substring(equals + 1)));
      if (!name.isEmpty() && !value.isBlank()) {
        values.computeIfAbsent(name, unused -> new ArrayList<>()).add(value);
      }
    }
    return new Query(values);
  }

  private static String text(String raw) {
    return PercentDecoder.query(raw)
        .filter(text -> text.indexOf(NUL) < 0)
        .orElseThrow(
            () ->
                new ProblemException(
                    Problem.badRequest(
                        "The query is not percent-encoded UTF-8 text, or holds a NUL; encode it as"
                            + " a browser's URLSearchParams does.")));
  }

  /** What is to be said of parameters that are none of the known ones. */
  public List<ParameterProblem> unknown(Collection<String> known) {
    var sorted = new TreeSet<String>(known);
    return values.keySet().stream()
        .filter(name -> !sorted.contains(name))
        .map(name -> ParameterProblem.unknown(name, all(name).getFirst(), sorted))
        .toList();
  }

  /** All values of a parameter. */
  public List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  /** The first value of a parameter. */
  public Optional<String> first(String name) {
    return all(name).stream().findFirst();
  }

  /** With one parameter set to one value. */
  public Query with(String name, String value) {
    var changed = new TreeMap<>(values);
    changed.put(name, List.of(value));
    return new Query(changed);
  }

  /** With one more value of a parameter. */
  public Query plus(String name, String value) {
    var changed = new TreeMap<>(values);
    changed.put(name, Stream.concat(all(name).stream(), Stream.of(value)).distinct().toList());
    return new Query(changed);
  }

  /** Without a parameter. */
  public Query without(String name) {
    var changed = new TreeMap<>(values);
    changed.remove(name);
    return new Query(changed);
  }

  /** Without one value of a parameter. */
  public Query without(String name, String value) {
    var changed = new TreeMap<>(values);
    List<String> left = all(name).stream().filter(other -> !other.equals(value)).toList();
    if (left.isEmpty()) {
      changed.remove(name);
    } else {
      changed.put(name, left);
    }
    return new Query(changed);
  }

  /** With only these parameters. */
  public Query only(Collection<String> names) {
    var changed = new TreeMap<>(values);
    changed.keySet().retainAll(Set.copyOf(names));
    return new Query(changed);
  }

  /** The parameters encoded, by name and then value: equal for requests that ask the same. */
  public String canonical() {
    return values.entrySet().stream()
        .flatMap(
            entry ->
                entry.getValue().stream().sorted().distinct().map(value -> encode(entry, value)))
        .collect(Collectors.joining("&"));
  }

  private static String encode(Map.Entry<String, List<String>> entry, String value) {
    return URLEncoder.encode(entry.getKey(), StandardCharsets.UTF_8)
        + "="
        + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
