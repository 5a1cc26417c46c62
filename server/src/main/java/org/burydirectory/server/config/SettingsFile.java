package org.burydirectory.server.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.burydirectory.server.words.Closest;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Settings of a YAML file: one mapping from keys to texts, numbers or lists of these. */
final class SettingsFile {

  private static final int LARGEST_BYTES = 1 << 20;
  private static final int DEEPEST = 50;

  private final Path file;
  private final List<String> problems;
  private final Map<SettingKey, GivenSetting> settings = new EnumMap<>(SettingKey.class);

  private SettingsFile(Path file, List<String> problems) {
    this.file = file;
    this.problems = problems;
  }

  /** Reads a file; what is wrong with it is added to the problems, each with its line. */
  static Map<SettingKey, GivenSetting> read(Path file, List<String> problems) {
    var reader = new SettingsFile(file, problems);
    reader.read();
    return reader.settings;
  }

  private void read() {
    try {
      Node root = compose();
      if (root instanceof MappingNode mapping) {
        mapping.getValue().forEach(this::member);
      } else if (root != null) {
        problems.add(at(root) + "a mapping is expected, such as 'port: 8080'");
      }
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      problems.add(file + ", line " + line + ": this is not YAML: " + e.getProblem());
    } catch (IOException | YAMLException e) {
      problems.add(file + ": the settings cannot be read; give a readable UTF-8 YAML file");
    }
  }

  private @Nullable Node compose() throws IOException {
    var options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    options.setMaxAliasesForCollections(0);
    options.setNestingDepthLimit(DEEPEST);
    options.setCodePointLimit(LARGEST_BYTES);
    try (var text = Files.newBufferedReader(file)) {
      return new Yaml(new SafeConstructor(options)).compose(text);
    }
  }

  private void member(NodeTuple tuple) {
    String name = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
    Optional<SettingKey> key = SettingKey.ofKey(name);
    if (key.isEmpty()) {
      problems.add(at(tuple.getKeyNode()) + unknown(name));
    } else if (settings.containsKey(key.get())) {
      problems.add(at(tuple.getKeyNode()) + name + " is set twice; keep one");
    } else {
      value(name, tuple.getValueNode())
          .ifPresent(
              value ->
                  settings.put(
                      key.get(), new GivenSetting(value, place(tuple.getKeyNode()) + ", " + name)));
    }
  }

  private Optional<String> value(String name, Node node) {
    List<Node> nodes = node instanceof SequenceNode list ? list.getValue() : List.of(node);
    var texts = new ArrayList<String>();
    for (Node item : nodes) {
      if (!(item instanceof ScalarNode scalar) || scalar.getTag().equals(Tag.NULL)) {
        problems.add(at(item) + name + " takes a text, a number or a list of these");
        return Optional.empty();
      }
      texts.add(scalar.getValue().strip());
    }
    return Optional.of(String.join(",", texts));
  }

  private static String unknown(String name) {
    return "there is no setting '"
        + name
        + "'"
        + Closest.to(name, SettingKey.keys())
            .map(near -> "; did you mean '" + near + "'?")
            .orElse(";")
        + " known: "
        + String.join(", ", SettingKey.keys());
  }

  private String at(Node node) {
    return place(node) + ": ";
  }

  private String place(Node node) {
    return file + ", line " + (node.getStartMark().getLine() + 1);
  }
}
