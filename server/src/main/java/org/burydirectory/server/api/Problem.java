package org.burydirectory.server.api;

import java.util.List;
import org.burydirectory.search.InvalidSearchException;
import org.burydirectory.server.json.ByteSink;
import org.burydirectory.server.json.JsonWriter;

/**
 * Why a request was not answered, as RFC 9457 writes it.
 *
 * @param code names the kind of problem; the last part of its {@code type}
 * @param title the kind in words
 * @param status the HTTP status
 * @param detail what is wrong this time and what to do
 * @param errors parameters at fault
 */
public record Problem(
    String code, String title, int status, String detail, List<ParameterProblem> errors) {

  /** The media type of the written form. */
  public static final String MEDIA_TYPE = "application/problem+json";

  private static final String TYPE = "urn:bury-directory:problem:";

  /** Copies the list. */
  public Problem {
    errors = List.copyOf(errors);
  }

  /** A problem without parameters at fault. */
  public static Problem of(int status, String code, String title, String detail) {
    return new Problem(code, title, status, detail, List.of());
  }

  /** Parameters that cannot be used. */
  public static Problem parameters(List<ParameterProblem> errors) {
    String detail =
        errors.size() == 1
            ? "One parameter cannot be used; see errors."
            : errors.size() + " parameters cannot be used; see errors.";
    return new Problem("invalid-parameters", "Invalid parameters", 400, detail, errors);
  }

  /** A value that the library refuses. */
  public static Problem parameter(InvalidSearchException refusal) {
    return parameters(List.of(ParameterProblem.of(refusal)));
  }

  /** Something that does not exist. */
  public static Problem notFound(String detail) {
    return of(404, "not-found", "Not found", detail);
  }

  /** A request that is not in order. */
  public static Problem badRequest(String detail) {
    return of(400, "bad-request", "Bad request", detail);
  }

  /** The written form. */
  public ByteSink json() {
    var sink = new ByteSink();
    var json = new JsonWriter(sink).object();
    json.member("type", TYPE + code).member("title", title).member("status", status);
    json.member("detail", detail);
    if (!errors.isEmpty()) {
      json.array("errors");
      errors.forEach(error -> write(json, error));
      json.endArray();
    }
    json.endObject();
    return sink;
  }

  private static void write(JsonWriter json, ParameterProblem error) {
    json.object()
        .member("parameter", error.parameter())
        .member("value", error.value())
        .member("allowed", error.allowed())
        .member("did_you_mean", error.didYouMean())
        .endObject();
  }
}
