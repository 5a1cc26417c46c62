/** The Bury Directory search library: information, advice and services by need and place. */
module org.burydirectory {
  requires org.apache.lucene.core;
  requires org.apache.lucene.analysis.common;
  requires tools.jackson.core;
  requires org.yaml.snakeyaml;
  requires org.jsoup;
  requires com.google.i18n.phonenumbers.libphonenumber;
  requires de.siegmar.fastcsv;
  requires static transitive org.jspecify;

  exports org.burydirectory;
  exports org.burydirectory.feed;
  exports org.burydirectory.model;
  exports org.burydirectory.need;
  exports org.burydirectory.person;
  exports org.burydirectory.place;
  exports org.burydirectory.search;
  exports org.burydirectory.time;
}
