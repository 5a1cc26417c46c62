module org.burydirectory {
  requires org.apache.lucene.core;
  requires org.apache.lucene.analysis.common;
  requires tools.jackson.databind;
  requires org.yaml.snakeyaml;
  requires static transitive org.jspecify;
}
