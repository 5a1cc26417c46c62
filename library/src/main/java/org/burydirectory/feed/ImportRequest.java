package org.burydirectory.feed;

import java.net.URI;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Data to be imported: of a file or of a feed. Immutable; every method gives a changed copy.
 *
 * @param origin whose data it is
 * @param file JSON, one JSON object a line, a tabular data package (a zip, or a folder of CSV
 *     files) or a CSV file; null where it is a feed
 * @param mapping YAML that says what the columns of a CSV file mean; null for all else
 * @param feed address of an Open Referral UK feed, with or without {@code /services} at its end;
 *     null where it is a file
 * @param transport fetches the feed; null where it is a file
 * @param options how to behave
 * @param progress told how many records were read so far, in the thread of the import
 */
public record ImportRequest(
    FeedOrigin origin,
    @Nullable Path file,
    @Nullable Path mapping,
    @Nullable URI feed,
    @Nullable FeedTransport transport,
    Set<ImportOption> options,
    IntConsumer progress) {

  /** Copies the options. */
  public ImportRequest {
    options = Set.copyOf(options);
  }

  /** What a file holds. */
  public static ImportRequest file(FeedOrigin origin, Path file) {
    return new ImportRequest(origin, file, null, null, null, Set.of(), count -> {});
  }

  /** What a feed gives. */
  public static ImportRequest feed(FeedOrigin origin, URI address, FeedTransport transport) {
    return new ImportRequest(origin, null, null, address, transport, Set.of(), count -> {});
  }

  /** With a mapping of a CSV file's columns. */
  public ImportRequest mapping(Path yaml) {
    return new ImportRequest(origin, file, yaml, feed, transport, options, progress);
  }

  /** With one more option. */
  public ImportRequest with(ImportOption option) {
    var more = EnumSet.of(option);
    more.addAll(options);
    return new ImportRequest(origin, file, mapping, feed, transport, more, progress);
  }

  /** With someone who is told of the progress. */
  public ImportRequest progress(IntConsumer listener) {
    return new ImportRequest(origin, file, mapping, feed, transport, options, listener);
  }
}
