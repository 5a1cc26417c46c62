package org.burydirectory.server.render;

import java.util.Optional;
import java.util.Set;
import org.burydirectory.search.EntrySummary;
import org.jspecify.annotations.Nullable;

/** Where an entry can be read. */
final class EntryLinks {

  private static final Set<String> GUIDES = Set.of("information", "advice");

  private EntryLinks() {}

  static boolean isGuide(EntrySummary entry) {
    return GUIDES.contains(entry.kind());
  }

  /** The entry in this API: a relative URL. */
  static String path(EntrySummary entry) {
    return (isGuide(entry) ? "/v1/guides/" : "/v1/services/") + entry.id();
  }

  /** The entry's own page, if its URL is one that a browser may be sent to. */
  static Optional<String> page(EntrySummary entry) {
    @Nullable String url = entry.url();
    return url != null && (url.startsWith("https://") || url.startsWith("http://"))
        ? Optional.of(url)
        : Optional.empty();
  }

  /** A name for the entry that holds wherever it is served. */
  static String urn(EntrySummary entry) {
    return "urn:bury-directory:entry:" + entry.id();
  }
}
