package org.burydirectory.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.burydirectory.source.ProfileReader;

/**
 * The settings of a generated directory: Bury's places and facets, 150 made-up needs in two levels,
 * 8 audiences, 4 costs, and weights under which scores are plain BM25 over all words.
 */
final class GeneratedPlace {

  static final int AUDIENCES = 8;
  static final int COSTS = 4;
  private static final int TOP_NEEDS = 15;
  private static final int NEEDS_BELOW = 9;

  /** What makes the order that of BM25 alone and every word one that matches. */
  private static final Map<String, String> NEUTRAL =
      Map.of(
          "match.share", "0",
          "need.missing", "1",
          "proximity.near", "0",
          "coverage.outside", "1",
          "trust.illustrative", "1",
          "trust.fresh", "0",
          "status.closed", "1",
          "phrase.adjacent", "0",
          "name.exact", "0");

  private GeneratedPlace() {}

  /** The ids of the needs of the lower level. */
  static List<String> needs() {
    var ids = new ArrayList<String>();
    for (int top = 0; top < TOP_NEEDS; top++) {
      for (int below = 0; below < NEEDS_BELOW; below++) {
        ids.add("need" + top + ".below" + below);
      }
    }
    return ids;
  }

  static void write(Path folder) throws IOException {
    Files.createDirectories(folder.resolve("services"));
    Files.createDirectories(folder.resolve("guides"));
    for (String file : ProfileReader.FILES) {
      Files.writeString(folder.resolve(file), text(file));
    }
  }

  private static String text(String file) throws IOException {
    return switch (file) {
      case "needs.yaml" -> needsYaml();
      case "ranking.yaml" -> ranking();
      case "language.yaml" -> "synonyms: []\n";
      case "urgent.yaml" -> "panels: []\n";
      default -> shipped(file);
    };
  }

  private static String shipped(String name) throws IOException {
    try (InputStream in = GeneratedPlace.class.getResourceAsStream("/bury/" + name)) {
      if (in == null) {
        throw new IOException("bury/" + name + " is not on the class path; add index-data's jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String ranking() throws IOException {
    String text = shipped("ranking.yaml");
    for (var neutral : NEUTRAL.entrySet()) {
      Matcher weight =
          Pattern.compile("(name: " + Pattern.quote(neutral.getKey()) + "\\s+weight: )\\S+")
              .matcher(text);
      if (!weight.find()) {
        throw new IOException("ranking.yaml has no weight " + neutral.getKey());
      }
      text = weight.replaceFirst("$1" + neutral.getValue());
    }
    return text;
  }

  private static String needsYaml() {
    var yaml = new StringBuilder("needs:\n");
    for (int top = 0; top < TOP_NEEDS; top++) {
      need(yaml, "  ", "need" + top);
      yaml.append("    children:\n");
      for (int below = 0; below < NEEDS_BELOW; below++) {
        need(yaml, "      ", "need" + top + ".below" + below);
      }
    }
    terms(yaml, "audiences", "audience", AUDIENCES);
    terms(yaml, "costs", "cost", COSTS);
    return yaml.append(
            """
            access: [{id: in-person, label: You go there}]
            accessibility: [{id: step-free, label: Step-free}]
            themes: []
            """)
        .toString();
  }

  /** A need without phrases, so that no made-up word is understood to mean it. */
  private static void need(StringBuilder yaml, String indent, String id) {
    yaml.append(indent).append("- id: ").append(id).append('\n');
    yaml.append(indent).append("  label: ").append(id.replace('.', '-')).append('\n');
    yaml.append(indent).append("  description: ").append(id.replace('.', '-')).append('\n');
  }

  private static void terms(StringBuilder yaml, String list, String term, int count) {
    yaml.append(list).append(":\n");
    for (int i = 0; i < count; i++) {
      yaml.append("  - {id: ").append(term).append(i);
      yaml.append(", label: ").append(term).append(' ').append(i).append("}\n");
    }
  }
}
