package org.burydirectory.server.feed;

import java.io.IOException;
import java.lang.System.Logger;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.burydirectory.feed.ImportReport;
import org.burydirectory.server.config.FeedSetting;

/** Imports feeds from time to time, each whole or not at all. */
public final class FeedSchedule implements AutoCloseable {

  private static final Logger LOGGER = System.getLogger("org.burydirectory.server");
  private static final int FIRST_SECONDS = 5; // let the server answer first

  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("feeds").daemon().factory());

  private FeedSchedule() {}

  /** Starts importing. */
  public static FeedSchedule start(List<FeedSetting> feeds, Imports imports) {
    var schedule = new FeedSchedule();
    for (FeedSetting feed : feeds) {
      var unused =
          schedule.clock.scheduleWithFixedDelay(
              () -> run(feed, imports), FIRST_SECONDS, feed.every().toSeconds(), TimeUnit.SECONDS);
    }
    return schedule;
  }

  private static void run(FeedSetting feed, Imports imports) {
    String name = feed.origin().name();
    try {
      ImportReport report = imports.feed(feed.origin(), feed.address());
      LOGGER.log(
          Logger.Level.INFO,
          () ->
              "feed %s: %s, %d services (%d added, %d changed, %d removed)%s"
                  .formatted(
                      name,
                      report.outcome().code(),
                      report.services(),
                      report.added(),
                      report.changed(),
                      report.removed(),
                      report.stopped() == null ? "" : ": " + report.stopped()));
    } catch (IOException | RuntimeException e) {
      LOGGER.log(Logger.Level.WARNING, () -> "feed " + name + ": not imported: " + e.getMessage());
    }
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }
}
