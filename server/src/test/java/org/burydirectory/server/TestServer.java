package org.burydirectory.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.burydirectory.DataSource;
import org.burydirectory.DirectoryConfig;
import org.burydirectory.ServiceDirectory;
import org.burydirectory.server.config.AdminToken;
import org.burydirectory.server.config.SettingKey;
import org.burydirectory.server.config.Settings;
import org.burydirectory.server.config.SettingsReader;
import org.burydirectory.server.http.DirectoryServer;
import org.burydirectory.server.http.Timing;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A server on free ports over the shipped data, and a client of it. */
public final class TestServer implements AutoCloseable {

  public static final String TOKEN =
      "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";

  /** The standard, but for the time that a stop is announced. */
  public static final Timing USUAL =
      new Timing(
          Timing.STANDARD.request(),
          Timing.STANDARD.firstRequest(),
          Timing.STANDARD.idle(),
          Timing.STANDARD.io(),
          Duration.ZERO,
          Timing.STANDARD.drain());

  /** Timeouts that a test can wait for. */
  private static final Timing QUICK =
      new Timing(
          Duration.ofMillis(400),
          Duration.ofMillis(400),
          Duration.ofMillis(800),
          Duration.ofMillis(600),
          Duration.ZERO,
          Duration.ofSeconds(5));

  /** The first searches of a process are slow; no test is about that. */
  public static final DirectoryConfig PATIENT =
      DirectoryConfig.defaults().deadline(Duration.ofMinutes(1));

  /** Never waited for: it only ends a test that would else hang. */
  private static final int HANGING_MILLIS = 30_000;

  private static final JsonMapper MAPPER = JsonMapper.shared();

  private final DirectoryServer server;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private TestServer(DirectoryServer server) {
    this.server = server;
  }

  private static final class Shared {
    static final ServiceDirectory DIRECTORY = newDirectory();
  }

  /** The shipped data in memory, for tests that only read. */
  public static ServiceDirectory directory() {
    return Shared.DIRECTORY;
  }

  /** The shipped data in memory, for a test that changes it. */
  public static ServiceDirectory newDirectory() {
    try {
      return ServiceDirectory.openInMemory(DataSource.classpath("bury"), PATIENT);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static TestServer start() throws IOException {
    return start(directory(), Map.of());
  }

  public static TestServer start(ServiceDirectory directory, Map<SettingKey, String> settings)
      throws IOException {
    return start(directory, settings, Clock.systemUTC());
  }

  /** A server that goes by this clock. */
  public static TestServer start(
      ServiceDirectory directory, Map<SettingKey, String> settings, Clock clock)
      throws IOException {
    return new TestServer(DirectoryServer.start(directory, settings(settings), USUAL, clock));
  }

  /** A server that soon gives up on a slow client. */
  public static TestServer startImpatient() throws IOException {
    return new TestServer(
        DirectoryServer.start(directory(), settings(Map.of()), QUICK, Clock.systemUTC()));
  }

  /** Settings with free ports, an admin server and no limit of the rate. */
  public static Settings settings(Map<SettingKey, String> changes) {
    var options = new HashMap<SettingKey, String>();
    options.put(SettingKey.RATE_NETWORKS, "127.0.0.0/8=unlimited");
    options.put(SettingKey.PORT, "0");
    options.putAll(changes);
    Settings read = SettingsReader.read(null, Map.of(), options);
    return new Settings(
        read.host(),
        read.port(),
        new Settings.Admin("127.0.0.1", 0, AdminToken.parse(TOKEN)),
        read.data(),
        read.index(),
        read.illustrative(),
        read.allowedHosts(),
        read.proxies(),
        read.rates(),
        read.pages(),
        read.feeds(),
        read.feedHosts(),
        read.feedNetworks());
  }

  public DirectoryServer server() {
    return server;
  }

  public URI uri(String target) {
    return URI.create("http://127.0.0.1:" + server.address().getPort() + target);
  }

  public URI adminUri(String target) {
    return URI.create("http://127.0.0.1:" + server.adminAddress().orElseThrow().getPort() + target);
  }

  /** GETs a target with headers given as name, value, name, value. */
  public HttpResponse<String> get(String target, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(uri(target));
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  /** GETs JSON. */
  public JsonNode json(String target) {
    return MAPPER.readTree(get(target).body());
  }

  /** Asks the admin server with the right token. */
  public HttpResponse<String> admin(String method, String target, String body) {
    return send(
        HttpRequest.newBuilder(adminUri(target))
            .header("Authorization", "Bearer " + TOKEN)
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body)));
  }

  public HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** A connection to the public server. */
  public Socket connect() throws IOException {
    var socket = new Socket();
    socket.setSoTimeout(HANGING_MILLIS);
    socket.connect(server.address());
    return socket;
  }

  /**
   * Sends bytes as they are and reads until the server closes or the head of an answer is whole.
   */
  public String raw(byte[] request) throws IOException {
    try (Socket socket = connect()) {
      socket.getOutputStream().write(request);
      return RawAnswer.head(socket.getInputStream());
    }
  }

  public String raw(String request) throws IOException {
    return raw(request.getBytes(StandardCharsets.ISO_8859_1));
  }

  @Override
  public void close() {
    client.close();
    server.close();
  }
}
