package org.burydirectory.source;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * YAML as maps, lists and texts. Scalars stay as written, so that {@code no} in a list of words is
 * a word and {@code 2026-04} is no sum. Nothing is constructed from tags.
 */
final class YamlTree {

  private static final int DEPTH = 50;
  private static final Set<Tag> TAGS = Set.of(Tag.STR, Tag.NULL, Tag.SEQ, Tag.MAP);

  private final Report report;

  private YamlTree(Report report) {
    this.report = report;
  }

  /** The object that a text is; null, and reported, where it is none. */
  static @Nullable Fields read(String text, Report report) {
    try {
      Node root = compose(text);
      if (root instanceof MappingNode mapping) {
        return new Fields(new YamlTree(report).map(mapping), Where.Line.of(root), report);
      }
      report.file(root == null ? "the file is empty" : "the file must be keys with values");
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine();
      report.line(line + 1L, "no YAML: " + e.getProblem());
    } catch (ReaderException e) {
      report.line(lineAt(text, e.getPosition()), "no YAML: special characters are not allowed");
    } catch (YAMLException e) {
      report.file("no YAML: " + e.getMessage());
    }
    return null;
  }

  private static @Nullable Node compose(String text) {
    var options = new LoaderOptions();
    options.setNestingDepthLimit(DEPTH);
    options.setMaxAliasesForCollections(0);
    options.setAllowDuplicateKeys(false);
    options.setTagInspector(tag -> true); // so that they are all found, and refused, below
    options.setCodePointLimit(OpenFolder.YAML_LIMIT);
    var parser = new ParserImpl(new StreamReader(text), options);
    return new Composer(parser, new OnlyNulls(), options).getSingleNode();
  }

  /** Tells nothing of a plain scalar but that it is null, which is most of the speed. */
  private static final class OnlyNulls extends Resolver {
    @Override
    protected void addImplicitResolvers() {
      addImplicitResolver(Tag.NULL, EMPTY, "");
      addImplicitResolver(Tag.NULL, NULL, "~nN\0");
    }
  }

  private static long lineAt(String text, int position) {
    return 1 + text.codePoints().limit(position).filter(c -> c == '\n').count();
  }

  private @Nullable Object value(Node node) {
    if (node.getAnchor() != null) {
      refuse(node, "anchors and aliases are not allowed; write it out");
      return null;
    }
    if (!TAGS.contains(node.getTag())) {
      refuse(node, "the tag " + node.getTag() + " is not allowed; leave it out");
      return null;
    }
    return switch (node) {
      case MappingNode mapping -> map(mapping);
      case SequenceNode list -> list(list);
      case ScalarNode scalar -> scalar(scalar);
      default -> null;
    };
  }

  private void refuse(Node node, String message) {
    report.line(Where.Line.lineOf(node), message);
  }

  private Map<String, @Nullable Object> map(MappingNode mapping) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    Set<String> keys = new HashSet<>();
    for (NodeTuple tuple : mapping.getValue()) {
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        refuse(tuple.getKeyNode(), "a key must be text");
        continue;
      }
      if (!keys.add(key.getValue())) {
        refuse(key, "'" + key.getValue() + "' is here twice; keep one");
      }
      Object value = value(tuple.getValueNode());
      if (!JsonTree.isAbsent(value)) {
        map.put(key.getValue(), value);
      }
    }
    return map;
  }

  private List<@Nullable Object> list(SequenceNode sequence) {
    List<@Nullable Object> list = new ArrayList<>(sequence.getValue().size());
    for (Node item : sequence.getValue()) {
      list.add(value(item));
    }
    return list;
  }

  private @Nullable String scalar(ScalarNode scalar) {
    String text = scalar.getValue();
    if (scalar.isPlain() && scalar.getTag().equals(Tag.NULL)) {
      return null;
    }
    if (CleanText.hasLoneSurrogate(text)) {
      refuse(scalar, "half of a surrogate pair; write the character itself");
      return null;
    }
    return CleanText.of(text).strip();
  }
}
