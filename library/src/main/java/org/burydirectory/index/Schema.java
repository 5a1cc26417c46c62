package org.burydirectory.index;

/** The names of an index's fields and the version of their meaning. */
final class Schema {

  /** Goes up whenever an index written before could no longer be read. */
  static final int VERSION = 4;

  /** The entry's id: indexed, and as sorted doc values. */
  static final String ID = "id";

  /** Every word of an entry, its frequency being weighted by the field that it stands in. */
  static final String TEXT = "text";

  /** Every two words of meaning that stand side by side, weighted likewise. */
  static final String PAIRS = "pairs";

  /** The words of meaning in an entry's name, each once. */
  static final String NAME = "name";

  /** The name as orders compare it, as one term. */
  static final String NAME_EXACT = "name_exact";

  /** Facet values, sites, dates and flags, packed by {@link RecordCodec}. */
  static final String RECORD = "record";

  /** The static part of a hit's JSON. */
  static final String CARD = "card";

  /** The canonical JSON whole. */
  static final String JSON = "json";

  /** Where the words of name and description stand, packed by {@link WordMap}. */
  static final String WORDS = "words";

  /** The name of the source that it was imported from, where it was: indexed, and as doc values. */
  static final String SOURCE = "source";

  /** The name as orders compare it. */
  static final String NAME_KEY = "name_key";

  /** By what an Open Referral feed finds services: {@link FeedKey}s. */
  static final String FEED = "feed";

  /** By what it narrows them: {@link FeedFacts}. Only services have it. */
  static final String FEED_FACTS = "feed_facts";

  /** The id of a service's organization. */
  static final String ORGANIZATION = "organization";

  private Schema() {}
}
