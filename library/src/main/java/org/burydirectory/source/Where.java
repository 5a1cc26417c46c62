package org.burydirectory.source;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Where a value stands in its file; its text is what a message shows. */
sealed interface Where {

  /** Where a member of the object that stands here is. */
  Where member(String key);

  /** Where an item of the list that stands here is. */
  Where item(int index);

  /** Whether scalars are the text as written, as in YAML, rather than typed as in JSON. */
  boolean scalarsAreText();

  /** A place in JSON, by RFC 6901. */
  record Pointer(@Nullable Pointer parent, String step) implements Where {

    static final Pointer ROOT = new Pointer(null, "");

    @Override
    public Where member(String key) {
      return new Pointer(this, key.replace("~", "~0").replace("/", "~1"));
    }

    @Override
    public Where item(int index) {
      return new Pointer(this, Integer.toString(index));
    }

    @Override
    public boolean scalarsAreText() {
      return false;
    }

    @Override
    public String toString() {
      return parent == null ? "" : parent + "/" + step;
    }
  }

  /** A place in YAML, by line from 1. */
  record Line(Node node, int number) implements Where {

    static Line of(Node node) {
      return new Line(node, lineOf(node));
    }

    static int lineOf(Node node) {
      return node.getStartMark().getLine() + 1;
    }

    @Override
    public Where member(String key) {
      if (node instanceof MappingNode mapping) {
        for (NodeTuple tuple : mapping.getValue()) {
          if (tuple.getKeyNode() instanceof ScalarNode name && name.getValue().equals(key)) {
            return new Line(tuple.getValueNode(), lineOf(name));
          }
        }
      }
      return this;
    }

    @Override
    public Where item(int index) {
      return node instanceof SequenceNode list && index < list.getValue().size()
          ? of(list.getValue().get(index))
          : this;
    }

    @Override
    public boolean scalarsAreText() {
      return true;
    }

    @Override
    public String toString() {
      return "line " + number;
    }
  }
}
