package org.burydirectory.server.feed;

import java.io.IOException;
import java.net.URI;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.burydirectory.DataSource;
import org.burydirectory.ServiceDirectory;
import org.burydirectory.feed.FeedOrigin;
import org.burydirectory.feed.ImportOption;
import org.burydirectory.feed.ImportReport;
import org.burydirectory.feed.ImportRequest;
import org.burydirectory.server.config.Settings;

/** Imports into one directory, one after the other. Safe for concurrent use. */
public final class Imports {

  private final ServiceDirectory directory;
  private final DataSource data;
  private final AddressRules rules;
  private final Map<String, String> last = new ConcurrentSkipListMap<>();

  /**
   * @param data read where an import builds the index anew
   * @param rules which feeds may be fetched
   */
  public Imports(ServiceDirectory directory, DataSource data, AddressRules rules) {
    this.directory = directory;
    this.data = data;
    this.rules = rules;
  }

  /** Imports as settings say. */
  public static Imports of(ServiceDirectory directory, Settings settings) {
    return new Imports(directory, settings.source(), rules(settings));
  }

  /** Which addresses may be fetched: those of the feeds, and what is named besides. */
  public static AddressRules rules(Settings settings) {
    var hosts = new HashSet<>(settings.feedHosts());
    settings.feeds().forEach(feed -> hosts.add(feed.address().getHost().toLowerCase(Locale.ROOT)));
    return new AddressRules(hosts, settings.feedNetworks());
  }

  /** Imports what a request names. */
  public synchronized ImportReport run(ImportRequest request) throws IOException {
    try {
      ImportReport report = directory.importFrom(request, data);
      last.put(request.origin().name(), report.outcome().code());
      return report;
    } catch (IOException | RuntimeException e) {
      last.put(request.origin().name(), "failed");
      throw e;
    }
  }

  /** Imports a feed. */
  public ImportReport feed(FeedOrigin origin, URI address, ImportOption... options)
      throws IOException {
    try (var transport = new HttpFeedTransport(rules)) {
      ImportRequest request = ImportRequest.feed(origin, address, transport);
      for (ImportOption option : options) {
        request = request.with(option);
      }
      return run(request);
    }
  }

  /** How the last import of each source ended, as long as this process runs. */
  public Map<String, String> last() {
    return last;
  }
}
