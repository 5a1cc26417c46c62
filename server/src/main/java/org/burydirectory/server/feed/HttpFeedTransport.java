package org.burydirectory.server.feed;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.burydirectory.feed.FeedAnswer;
import org.burydirectory.feed.FeedException;
import org.burydirectory.feed.FeedTransport;
import org.jspecify.annotations.Nullable;

/** Fetches feeds with the JDK's client. Each redirect is looked at as the first address was. */
public final class HttpFeedTransport implements FeedTransport, AutoCloseable {

  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
  private static final int MOST_REDIRECTS = 3;
  private static final Duration WHOLE_ANSWER = Duration.ofSeconds(30);
  private static final Duration CONNECT = Duration.ofSeconds(10);

  private final AddressRules rules;
  private final Duration limit;
  private final Set<String> pinned = new HashSet<>();
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(CONNECT)
          .build();

  /** Fetches what the rules allow, each answer within thirty seconds. */
  public HttpFeedTransport(AddressRules rules) {
    this(rules, WHOLE_ANSWER);
  }

  HttpFeedTransport(AddressRules rules, Duration limit) {
    this.rules = rules;
    this.limit = limit;
  }

  @Override
  public FeedAnswer get(URI address, Map<String, String> headers) throws IOException {
    URI at = address;
    for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
      if (pinned.add(String.valueOf(at.getHost())) || hop > 0) {
        rules.allow(at);
      }
      HttpResponse<byte[]> response = send(at, headers);
      if (!REDIRECTS.contains(response.statusCode())) {
        return answer(response);
      }
      URI from = at;
      String to =
          response
              .headers()
              .firstValue("location")
              .orElseThrow(() -> new FeedException(from + " leads on to nowhere"));
      try {
        at = from.resolve(to.strip());
      } catch (IllegalArgumentException e) {
        throw new FeedException(from + " leads on to what is no address", e);
      }
    }
    throw new FeedException(address + " leads on more than " + MOST_REDIRECTS + " times");
  }

  private HttpResponse<byte[]> send(URI address, Map<String, String> headers) throws IOException {
    HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(limit).GET();
    headers.forEach(request::header);
    request.header("User-Agent", "bury-directory");
    CompletableFuture<HttpResponse<byte[]>> coming =
        client.sendAsync(request.build(), info -> new CappedBody());
    try {
      return coming.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      coming.cancel(true);
      throw new IOException("no whole answer came within " + limit.toSeconds() + " s", e);
    } catch (InterruptedException e) {
      coming.cancel(true);
      Thread.currentThread().interrupt();
      throw (IOException) new InterruptedIOException("interrupted").initCause(e);
    } catch (ExecutionException e) {
      throw failure(e.getCause() == null ? e : e.getCause());
    }
  }

  private static IOException failure(Throwable cause) {
    for (@Nullable Throwable why = cause; why != null; why = why.getCause()) {
      if (why instanceof FeedException refused) {
        return refused;
      }
    }
    String message = cause.getMessage();
    return new IOException(
        message == null
            ? "the connection failed (" + cause.getClass().getSimpleName() + ")"
            : message,
        cause);
  }

  private static FeedAnswer answer(HttpResponse<byte[]> response) {
    var headers = new HashMap<String, String>();
    response.headers().map().forEach((name, values) -> headers.put(name, values.getFirst()));
    return new FeedAnswer(
        response.statusCode(), headers, new ByteArrayInputStream(response.body()));
  }

  @Override
  public void close() {
    pinned.forEach(PinnedNames::unpin);
    client.shutdownNow();
  }
}
