package org.burydirectory.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.http.HttpResponse;
import java.util.Map;
import org.burydirectory.server.TestServer;
import org.burydirectory.server.config.Network;
import org.burydirectory.server.config.SettingKey;
import org.junit.jupiter.api.Test;

class RateLimitTest {

  /** One request a second and two at once: the third in a row is one too many. */
  private static TestServer strict(Map<SettingKey, String> more) throws IOException {
    var settings = new java.util.HashMap<SettingKey, String>();
    settings.put(SettingKey.RATE_NETWORKS, "203.0.113.0/24=unlimited,127.0.0.0/8=1/2");
    settings.put(SettingKey.RATE_PER_SECOND, "1");
    settings.put(SettingKey.RATE_BURST, "2");
    settings.putAll(more);
    return TestServer.start(TestServer.directory(), settings);
  }

  private static int statusAfter(TestServer server, int before, String... headers) {
    for (int i = 0; i < before; i++) {
      server.get("/llms.txt", headers);
    }
    return server.get("/llms.txt", headers).statusCode();
  }

  @Test
  void whoAsksTooOftenIsToldWhenToComeBack() throws IOException {
    try (var server = strict(Map.of())) {
      HttpResponse<String> answer = server.get("/llms.txt");
      for (int i = 0; i < 50 && answer.statusCode() == 200; i++) {
        answer = server.get("/llms.txt");
      }
      assertEquals(429, answer.statusCode());
      assertTrue(Integer.parseInt(answer.headers().firstValue("Retry-After").orElse("0")) >= 1);
    }
  }

  @Test
  void healthIsNotLimited() throws IOException {
    try (var server = strict(Map.of())) {
      for (int i = 0; i < 20; i++) {
        assertEquals(200, server.get("/health/live").statusCode());
      }
    }
  }

  @Test
  void aStrangersHeaderIsNotBelieved() throws IOException {
    try (var server = strict(Map.of())) {
      assertEquals(429, statusAfter(server, 20, "X-Forwarded-For", "203.0.113.9"));
    }
  }

  @Test
  void behindAProxyTheLastStrangerCounts() throws IOException {
    try (var server = strict(Map.of(SettingKey.PROXIES, "127.0.0.1,10.0.0.0/8"))) {
      assertEquals(
          200, statusAfter(server, 20, "X-Forwarded-For", "198.51.100.1, 203.0.113.9, 10.1.1.1"));
      assertEquals(429, statusAfter(server, 20, "X-Forwarded-For", "203.0.113.9, 198.51.100.1"));
    }
  }

  @Test
  void anIpv6NetworkIsOneClient() {
    InetAddress one = Network.parse("2001:db8:1:2::1").address();
    InetAddress same = Network.parse("2001:db8:1:2:ffff::9").address();
    InetAddress other = Network.parse("2001:db8:1:3::1").address();

    assertEquals(RateLimiter.key(one), RateLimiter.key(same));
    assertNotEquals(RateLimiter.key(one), RateLimiter.key(other));
  }
}
