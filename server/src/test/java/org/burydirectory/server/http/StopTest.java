package org.burydirectory.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.burydirectory.server.RawAnswer;
import org.burydirectory.server.TestServer;
import org.burydirectory.server.config.SettingKey;
import org.burydirectory.server.config.Settings;
import org.junit.jupiter.api.Test;

class StopTest {

  private static final byte[] READY =
      "GET /health/ready HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

  @Test
  void whileItStopsItIsUnreadyAndClosesConnections() throws Exception {
    var traffic = new Traffic();
    assertTrue(traffic.ready());
    traffic.announceStop();
    assertFalse(traffic.ready());
    traffic.awaitQuiet(Duration.ofSeconds(30));
  }

  @Test
  void anOpenConnectionIsAnsweredUntilTheEnd() throws Exception {
    Settings settings = TestServer.settings(Map.of());
    var slow =
        new Timing(
            TestServer.USUAL.request(),
            Duration.ofSeconds(20),
            Duration.ofSeconds(20),
            Duration.ofSeconds(20),
            Duration.ofSeconds(2),
            Duration.ofSeconds(5));
    DirectoryServer server =
        DirectoryServer.start(TestServer.directory(), settings, slow, Clock.systemUTC());
    int port = server.address().getPort();
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(30_000);
      Thread stopping = Thread.ofPlatform().start(server::close);
      String answer = untilUnready(socket, port);
      stopping.join();

      assertTrue(answer.startsWith("HTTP/1.1 503"), answer);
      assertTrue(answer.contains("Connection: close"), answer);
    }
    assertThrows(
        ConnectException.class, () -> new Socket(InetAddress.getLoopbackAddress(), port).close());
  }

  private static String untilUnready(Socket first, int port) throws IOException {
    String answer = ask(first);
    while (answer.startsWith("HTTP/1.1 200")) {
      try (var next = new Socket(InetAddress.getLoopbackAddress(), port)) {
        answer = ask(next);
      }
    }
    return answer;
  }

  private static String ask(Socket socket) throws IOException {
    socket.getOutputStream().write(READY);
    return RawAnswer.head(socket.getInputStream());
  }

  @Test
  void stoppingTwiceIsStoppingOnce() throws IOException {
    var server = TestServer.start();
    server.close();
    server.close();
  }

  @Test
  void aPortInUseIsNamed() throws IOException {
    try (var server = TestServer.start()) {
      int port = server.server().address().getPort();
      Settings same = TestServer.settings(Map.of(SettingKey.PORT, String.valueOf(port)));

      var early = assertThrows(PortInUseException.class, () -> FreePorts.require(same));
      var late =
          assertThrows(
              PortInUseException.class,
              () ->
                  DirectoryServer.start(
                      TestServer.directory(), same, TestServer.USUAL, Clock.systemUTC()));

      assertTrue(early.getMessage().contains("127.0.0.1:" + port), early.getMessage());
      assertEquals(early.getMessage(), late.getMessage());
    }
  }
}
