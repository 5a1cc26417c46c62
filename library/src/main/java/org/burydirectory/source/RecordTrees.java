package org.burydirectory.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.burydirectory.model.InvalidDataException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads JSON of any layout that holds records, one record at a time: an array of them, an object
 * with a list of them, one of them, or one a line.
 */
public final class RecordTrees {

  /** Longest text that a record may have in the end, in chars. */
  public static final int LONGEST_TEXT = JsonTree.LONGEST_TEXT;

  private static final Set<String> LISTS =
      Set.of("contents", "content", "services", "items", "results", "data");

  private final JsonParser parser;
  private final Report report;
  private final Sink sink;
  private final Map<String, @Nullable Object> envelope = new TreeMap<>();
  private boolean listed;

  private RecordTrees(JsonParser parser, Report report, Sink sink) {
    this.parser = parser;
    this.report = report;
    this.sink = sink;
  }

  /** Takes records as they are read. */
  @FunctionalInterface
  public interface Sink {
    /**
     * A record.
     *
     * @param where which it is, such as {@code /contents/3} or {@code line 7}
     * @param record its members; null where an item of the list is no object
     */
    void record(String where, @Nullable Map<String, @Nullable Object> record) throws IOException;
  }

  /**
   * Reads all records.
   *
   * @param limit the most bytes
   * @return the members that stood beside a list of records, such as {@code total_pages}
   * @throws InvalidDataException if the bytes are not UTF-8 JSON within the limits of imports
   */
  public static Map<String, @Nullable Object> read(
      InputStream in, String file, long limit, Sink sink) throws IOException {
    var problems = new Problems();
    var report = new Report(file, problems);
    var envelope = new TreeMap<String, @Nullable Object>();
    try (InputStream text = new Utf8Input(in, limit);
        JsonParser parser = JsonTree.foreignParser(text)) {
      var trees = new RecordTrees(parser, report, sink);
      trees.all();
      envelope.putAll(trees.envelope);
    } catch (RefusedInput e) {
      report.line(e.line(), e.reason());
    } catch (JacksonException e) {
      refuse(e, report);
    }
    problems.refuseIfAny();
    return envelope;
  }

  private static void refuse(JacksonException e, Report report) throws IOException {
    if (e.getCause() instanceof RefusedInput refused) {
      report.line(refused.line(), refused.reason());
    } else if (e.getCause() instanceof IOException io) {
      throw io;
    } else {
      JsonTree.refuse(e, report);
    }
  }

  private void all() throws IOException {
    boolean any = false;
    for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
      any = true;
      int line = parser.currentTokenLocation().getLineNr();
      switch (token) {
        case START_ARRAY -> items("");
        case START_OBJECT -> object(line);
        default ->
            report.line(line, "there must be a JSON object or a list of them, and nothing else");
      }
      report.problems().refuseIfAny();
    }
    if (!any) {
      report.file("there is nothing in it; expected a JSON list of services");
    }
  }

  private void object(int line) throws IOException {
    Map<String, @Nullable Object> members = new TreeMap<>();
    boolean list = false;
    var tree = new JsonTree(parser, report);
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      if (!listed && LISTS.contains(name) && value == JsonToken.START_ARRAY) {
        list = true;
        listed = true;
        items("/" + name);
      } else {
        Object read = tree.value();
        if (!JsonTree.isAbsent(read)) {
          members.put(name, read);
        }
      }
    }
    if (list) {
      envelope.putAll(members);
    } else {
      sink.record("line " + line, members);
    }
  }

  private void items(String pointer) throws IOException {
    var tree = new JsonTree(parser, report);
    int index = 0;
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      Object item = tree.value();
      report.problems().refuseIfAny();
      sink.record(pointer + "/" + index++, members(item));
    }
  }

  @SuppressWarnings("unchecked") // the trees have texts as keys
  private static @Nullable Map<String, @Nullable Object> members(@Nullable Object item) {
    return item instanceof Map ? (Map<String, @Nullable Object>) item : null;
  }

  /**
   * The object that a JSON text is.
   *
   * @throws InvalidDataException if it is none
   */
  public static Map<String, @Nullable Object> object(String json, String file) {
    var problems = new Problems();
    Map<String, @Nullable Object> object = JsonTree.object(json, new Report(file, problems));
    problems.refuseIfAny();
    return object;
  }

  /**
   * Members to set over those of another object; those to be taken away are null.
   *
   * @throws InvalidDataException if the text is no JSON object
   */
  public static Map<String, @Nullable Object> patch(String json, String file) {
    var problems = new Problems();
    var report = new Report(file, problems);
    Map<String, @Nullable Object> members = new TreeMap<>();
    try (JsonParser parser =
        JsonTree.foreignParser(
            new java.io.ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)))) {
      if (parser.nextToken() == JsonToken.START_OBJECT) {
        var tree = new JsonTree(parser, report);
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
          String name = parser.currentName();
          parser.nextToken();
          members.put(name, tree.value());
        }
      } else {
        report.file("'" + file + "' must be a JSON object");
      }
    } catch (JacksonException e) {
      JsonTree.refuse(e, report);
    }
    problems.refuseIfAny();
    return members;
  }

  /** The object that canonical JSON is. */
  public static Map<String, @Nullable Object> object(byte[] json) {
    return object(new String(json, StandardCharsets.UTF_8), "JSON");
  }

  /** The canonical JSON of an object. */
  public static byte[] json(Map<String, @Nullable Object> object) {
    return CanonicalJson.of(object);
  }
}
