package org.burydirectory.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.burydirectory.model.DataProblem;
import org.burydirectory.model.InvalidDataException;
import org.burydirectory.place.Boundaries;
import org.burydirectory.place.BoundaryImport;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads outlines of wards from a GeoJSON file, one feature in the heap at a time besides what is
 * kept. A feature's ward is told by its properties: a GSS code of a ward under a name such as
 * {@code WD23CD}, else under any.
 */
public final class BoundaryReader {

  private static final Pattern NAME = Pattern.compile("(?i)wd\\d\\dcd|ward_?code|gss_?code|code");
  private static final Pattern WARD = Pattern.compile("[EWNS](?:05|13|08|10|36)\\d{6}");
  private static final int PROBLEMS_KEPT = 20;

  private final Report report;
  private final List<Boundaries.Area> areas = new ArrayList<>();
  private final List<DataProblem> left = new ArrayList<>();
  private int features;
  private int leftOut;

  private BoundaryReader(Report report) {
    this.report = report;
  }

  /**
   * Reads a file. Features that cannot be read are left out and counted.
   *
   * @throws InvalidDataException if it is no GeoJSON, or no feature of it is an outline of a ward
   * @throws IOException if it cannot be opened or read
   */
  public static BoundaryImport read(Path file) throws IOException {
    Path name = file.getFileName();
    var problems = new Problems();
    var reader =
        new BoundaryReader(new Report(name == null ? file.toString() : name.toString(), problems));
    try (InputStream in = new Utf8Input(Files.newInputStream(file), OpenFolder.JSON_LIMIT);
        JsonParser parser = JsonTree.parser(in)) {
      reader.collection(parser);
    } catch (RefusedInput e) {
      reader.refused(e);
    } catch (JacksonException e) {
      reader.refused(e);
    }
    problems.refuseIfAny();
    return reader.finish();
  }

  private void refused(RefusedInput e) {
    report.line(
        e.line(),
        e.reason().startsWith("the file is over")
            ? e.reason() + ", or take generalised boundaries (ONS's BGC or BSC)"
            : e.reason());
  }

  private void refused(JacksonException e) throws IOException {
    if (e.getCause() instanceof RefusedInput refused) {
      refused(refused);
    } else if (e.getCause() instanceof IOException io) {
      throw io;
    } else {
      JsonTree.refuse(e, report);
    }
  }

  private void collection(JsonParser parser) {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      report.line(1, "the file must be a GeoJSON FeatureCollection");
      return;
    }
    boolean found = false;
    var tree = new JsonTree(parser, report);
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      boolean list = parser.currentName().equals("features");
      if (parser.nextToken() == JsonToken.START_ARRAY && list) {
        found = true;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          feature(tree.value());
        }
      } else {
        parser.skipChildren();
      }
    }
    if (!found) {
      report.file("no 'features'; the file must be a GeoJSON FeatureCollection");
    }
  }

  private void feature(@org.jspecify.annotations.Nullable Object value) {
    int index = features++;
    try {
      if (!(value instanceof Map<?, ?> feature)) {
        throw new IllegalArgumentException("is no feature");
      }
      String code =
          feature.get("properties") instanceof Map<?, ?> properties
              ? code(properties)
                  .orElseThrow(
                      () ->
                          new IllegalArgumentException(
                              "no property has a ward's GSS code such as E05014160; found "
                                  + String.join(", ", names(properties))))
              : noProperties();
      var area = new Boundaries.Area(code, GeoJson.polygons(feature.get("geometry")));
      Boundaries.of(List.of(area)); // checks its rings
      areas.add(area);
    } catch (IllegalArgumentException e) {
      leftOut++;
      if (left.size() < PROBLEMS_KEPT) {
        left.add(
            new DataProblem(report.file(), "/features/" + index, String.valueOf(e.getMessage())));
      }
    }
  }

  private static String noProperties() {
    throw new IllegalArgumentException("it has no properties, so its ward is not known");
  }

  private static Set<String> names(Map<?, ?> properties) {
    var names = new TreeSet<String>();
    properties.keySet().forEach(name -> names.add(String.valueOf(name)));
    return names;
  }

  private static Optional<String> code(Map<?, ?> properties) {
    Optional<String> any = Optional.empty();
    for (Map.Entry<?, ?> property : properties.entrySet()) {
      String text = String.valueOf(property.getValue()).strip();
      if (WARD.matcher(text).matches()) {
        if (NAME.matcher(String.valueOf(property.getKey())).matches()) {
          return Optional.of(text);
        }
        any = any.or(() -> Optional.of(text));
      }
    }
    return any;
  }

  private BoundaryImport finish() {
    if (areas.isEmpty()) {
      left.add(
          0,
          new DataProblem(
              report.file(),
              null,
              "no outline of a ward in its "
                  + features
                  + " features; give ward boundaries as GeoJSON in WGS 84, such as ONS's Wards BGC"));
      throw new InvalidDataException(left);
    }
    return new BoundaryImport(areas, leftOut, left);
  }
}
