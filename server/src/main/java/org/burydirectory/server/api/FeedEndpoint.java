package org.burydirectory.server.api;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.burydirectory.ServiceDirectory;
import org.burydirectory.search.FeedInfo;
import org.burydirectory.search.FeedList;
import org.burydirectory.search.FeedPage;
import org.burydirectory.search.FeedRequest;
import org.burydirectory.search.FeedSink;
import org.burydirectory.server.json.ByteSink;
import org.burydirectory.server.render.FeedJson;

/** Answers with a list of the Open Referral UK feed: a page, or all of it as it is read. */
final class FeedEndpoint implements Endpoint {

  private static final String NDJSON = "application/x-ndjson";

  private final ServiceDirectory directory;
  private final FeedList list;

  FeedEndpoint(ServiceDirectory directory, FeedList list) {
    this.directory = directory;
    this.list = list;
  }

  @Override
  public Answer answer(Call call) {
    Edition edition = Edition.of(directory);
    FeedParameters.Asked asked =
        FeedParameters.read(call.query(), list, directory.gazetteer().borough().zone());
    Answer answer;
    if (asked.ndjson() || asked.whole()) {
      directory.feed(
          asked.request().perPage(1)); // what is refused must be refused before it starts
      answer =
          asked.ndjson()
              ? Answer.stream(NDJSON, out -> lines(asked.request(), out))
              : Answer.stream(Answer.JSON, out -> whole(asked, out));
    } else {
      answer = page(asked, call);
    }
    return answer.cached(
        Answer.A_MINUTE, EntityTag.of(edition, call.path(), call.query().canonical()));
  }

  private Answer page(FeedParameters.Asked asked, Call call) {
    FeedPage page = directory.feed(asked.request());
    var sink = new ByteSink();
    FeedJson.page(page, asked.ignored(), sink);
    return Answer.json(sink)
        .header("Link", PageLinks.of(call.path(), call.query(), page.page(), page.totalPages()));
  }

  private void lines(FeedRequest request, OutputStream out) throws IOException {
    directory.feed(request, json -> write(json, out, '\n'));
  }

  private static void write(ByteBuffer json, OutputStream out, char end) throws IOException {
    Channels.newChannel(out).write(json);
    out.write(end);
  }

  private void whole(FeedParameters.Asked asked, OutputStream out) throws IOException {
    directory.feed(asked.request(), new Whole(asked.ignored(), out));
    out.write("]}".getBytes(StandardCharsets.US_ASCII));
  }

  /** Writes the items of a page that holds everything. */
  private static final class Whole implements FeedSink {
    private final List<String> ignored;
    private final OutputStream out;
    private boolean further;

    Whole(List<String> ignored, OutputStream out) {
      this.ignored = ignored;
      this.out = out;
    }

    @Override
    public void begin(int totalItems, FeedInfo about) throws IOException {
      var sink = new ByteSink();
      FeedJson.beginWhole(totalItems, about, ignored, sink);
      Channels.newChannel(out).write(sink.view());
    }

    @Override
    public void accept(ByteBuffer json) throws IOException {
      if (further) {
        out.write(',');
      }
      further = true;
      Channels.newChannel(out).write(json);
    }
  }
}
