package org.burydirectory.server.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsReaderTest {

  private static final String TOKEN = "0123456789abcdef".repeat(4);

  @TempDir private Path folder;

  private Path file(String yaml) throws IOException {
    return Files.writeString(folder.resolve("bury.yaml"), yaml);
  }

  private static Settings read(Map<SettingKey, String> options) {
    return SettingsReader.read(null, Map.of(), options);
  }

  private static String refusal(Path file, Map<String, String> environment) {
    return assertThrows(
            InvalidSettingsException.class, () -> SettingsReader.read(file, environment, Map.of()))
        .getMessage();
  }

  @Test
  void nothingSetIsTheStandard() {
    Settings settings = read(Map.of());

    assertEquals(8080, settings.port());
    assertEquals("127.0.0.1", settings.host());
    assertEquals(Optional.empty(), settings.adminServer());
    assertEquals(Optional.empty(), settings.dataFolder());
    assertEquals(Path.of("bury-index"), settings.index());
    assertEquals(new Rate(20, 60), settings.rates().standard());
    assertTrue(settings.illustrative());
    assertTrue(settings.allowedHosts().containsAll(List.of("localhost", "127.0.0.1", "[::1]")));
  }

  @Test
  void optionsGoOverTheEnvironmentAndThatOverTheFile() throws IOException {
    Path file = file("port: 1\nhost: 10.0.0.1\nindex: from-file\n");
    Map<String, String> environment = Map.of("BURY_PORT", "2", "BURY_HOST", "10.0.0.2", "X", "y");

    Settings settings = SettingsReader.read(file, environment, Map.of(SettingKey.PORT, "3"));

    assertEquals(3, settings.port());
    assertEquals("10.0.0.2", settings.host());
    assertEquals(Path.of("from-file"), settings.index());
  }

  @Test
  void listsMayBeListsOrHaveCommas() throws IOException {
    Settings settings =
        SettingsReader.read(
            file("allowed_hosts: [a.example, B.example]\nproxies: 10.0.0.1, 10.1.0.0/16\n"),
            Map.of(),
            Map.of());

    assertTrue(settings.allowedHosts().containsAll(List.of("a.example", "b.example")));
    assertEquals(
        List.of(Network.parse("10.0.0.1"), Network.parse("10.1.0.0/16")), settings.proxies());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "port: [",
        "- port",
        "port: 1\nport: 2",
        "port: {a: 1}",
        "port:",
        "&a port: 1\n*a : 2",
        "x"
      })
  void aFileThatIsNotInOrderIsRefusedWithItsLine(String yaml) throws IOException {
    assertTrue(refusal(file(yaml), Map.of()).contains("bury.yaml, line "));
  }

  @Test
  void aMissingFileIsNamed() {
    assertTrue(refusal(folder.resolve("none.yaml"), Map.of()).contains("none.yaml"));
  }

  @Test
  void everyProblemIsNamedWithItsPlace() throws IOException {
    String refusal =
        refusal(
            file("prot: 1\nproxies: a.example\n"),
            Map.of("BURY_RATE_BURST", "lots", "BURY_ALOWED_HOSTS", "a"));

    assertTrue(
        refusal.contains("line 1: there is no setting 'prot'; did you mean 'port'?"), refusal);
    assertTrue(refusal.contains("line 2, proxies: 'a.example' is no network"), refusal);
    assertTrue(refusal.contains("BURY_RATE_BURST: 'lots'"), refusal);
    assertTrue(refusal.contains("BURY_ALOWED_HOSTS; did you mean BURY_ALLOWED_HOSTS?"), refusal);
  }

  @Test
  void withATokenTheAdminServerIsOn() {
    Settings settings = SettingsReader.read(null, Map.of("BURY_ADMIN_TOKEN", TOKEN), Map.of());

    Settings.Admin admin = settings.adminServer().orElseThrow();
    assertEquals(8081, admin.port());
    assertEquals("127.0.0.1", admin.host());
    assertTrue(admin.token().matches(TOKEN));
    assertFalse(settings.toString().contains(TOKEN));
  }

  @Test
  void portZeroTurnsTheAdminServerOff() {
    Map<String, String> environment = Map.of("BURY_ADMIN_TOKEN", TOKEN, "BURY_ADMIN_PORT", "0");

    assertEquals(Optional.empty(), SettingsReader.read(null, environment, Map.of()).adminServer());
  }

  @Test
  void anAdminPortWithoutATokenIsRefused() {
    assertTrue(refusal(null, Map.of("BURY_ADMIN_PORT", "9000")).contains("BURY_ADMIN_TOKEN"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "secret",
        "0123456789abcdef",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
      })
  void aWeakTokenIsRefusedAndNotRepeated(String token) {
    assertFalse(refusal(null, Map.of("BURY_ADMIN_TOKEN", token)).contains(token));
  }

  @Test
  void theHashOfATokenWillDo() {
    // The SHA-256 of 64 characters, 0123456789abcdef four times over.
    String hash = "a8ae6e6ee929abea3afcfc5258c8ccd6f85273e0d4626d26c7279f3250f77c8e";

    assertTrue(AdminToken.parse("sha256:" + hash).matches(TOKEN));
  }

  @Test
  void theFirstNetworkThatHoldsTheClientCounts() {
    RateLimits rates =
        read(Map.of(
                SettingKey.RATE_NETWORKS,
                "10.1.2.0/24=unlimited, 10.0.0.0/8=200/600, 2001:db8::/32=5/6"))
            .rates();

    assertEquals(Optional.empty(), rates.of(Network.parse("10.1.2.3").address()));
    assertEquals(Optional.of(new Rate(200, 600)), rates.of(Network.parse("10.9.9.9").address()));
    assertEquals(Optional.of(new Rate(5, 6)), rates.of(Network.parse("2001:db8::1").address()));
    assertEquals(Optional.of(new Rate(20, 60)), rates.of(Network.parse("192.0.2.1").address()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"10.0.0.0/33", "::/129", "10.0.0", "localhost", "10.0.0.0/x", "", "/8"})
  void whatIsNoNetworkIsRefused(String text) {
    assertThrows(IllegalArgumentException.class, () -> Network.parse(text));
  }
}
