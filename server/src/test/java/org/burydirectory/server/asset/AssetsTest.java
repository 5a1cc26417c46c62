package org.burydirectory.server.asset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.burydirectory.server.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AssetsTest {

  private static final Pattern REFERENCE = Pattern.compile("['\"]\\./([^'\"]+)['\"]");

  private static TestServer server;
  private static Assets assets;

  @BeforeAll
  static void start() throws IOException {
    server = TestServer.start();
    assets = Assets.of(Map.of(UrgentModule.NAME, UrgentModule.source(TestServer.directory())));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static String text(Asset asset) {
    return StandardCharsets.UTF_8.decode(asset.bytes().duplicate()).toString();
  }

  @Test
  void everyAssetIsServedForEverWithItsTypeAndToAnySite() {
    for (Asset asset : assets.all()) {
      HttpResponse<String> answer = server.get(asset.path());

      assertEquals(200, answer.statusCode(), asset.path());
      assertEquals(text(asset), answer.body());
      assertEquals(
          "public, max-age=31536000, immutable",
          answer.headers().firstValue("Cache-Control").orElse(""));
      assertEquals("*", answer.headers().firstValue("Access-Control-Allow-Origin").orElse(""));
      assertEquals(
          "cross-origin", answer.headers().firstValue("Cross-Origin-Resource-Policy").orElse(""));
      assertEquals(asset.type(), answer.headers().firstValue("Content-Type").orElse(""));
    }
  }

  @Test
  void referencesAreToHashedNamesThatAreThere() {
    for (Asset asset : assets.all()) {
      REFERENCE
          .matcher(text(asset))
          .results()
          .map(match -> match.group(1))
          .forEach(name -> assertTrue(assets.find(name).isPresent(), asset.name() + ": " + name));
    }
  }

  @Test
  void otherBytesHaveAnotherAddressAndSoHasWhatRefersToThem() {
    Map<String, String> before = Map.of("bury-directory.js", "import './a.js';", "a.js", "1;");
    Map<String, String> after = Map.of("bury-directory.js", "import './a.js';", "a.js", "2;");

    assertNotEquals(Assets.of(before).get("a.js").path(), Assets.of(after).get("a.js").path());
    assertNotEquals(
        Assets.of(before).get(Assets.SCRIPT).path(), Assets.of(after).get(Assets.SCRIPT).path());
    assertEquals(Assets.of(before).get("a.js").path(), Assets.of(before).get("a.js").path());
  }

  @Test
  void aCircleIsRefused() {
    Map<String, String> circle =
        Map.of("bury-directory.js", "import './a.js';", "a.js", "import './bury-directory.js';");

    assertTrue(
        assertThrows(IllegalStateException.class, () -> Assets.of(circle))
            .getMessage()
            .contains("a.js"));
  }

  @Test
  void onlyStaticImportsAreLoadedAhead() {
    Assets made =
        Assets.of(
            Map.of(
                "bury-directory.js",
                "import { a } from './a.js';\nconst later = () => import('./b.js');",
                "a.js",
                "export const a = 1;",
                "b.js",
                "export default 2;"));

    assertEquals("a.js", made.imports(Assets.SCRIPT).getFirst().name());
    assertEquals(1, made.imports(Assets.SCRIPT).size());
  }

  @Test
  void whatOnlyPeopleReadIsLeftOut() {
    Assets made =
        Assets.of(
            Map.of("bury-directory.js", "// why\n/* and\n   how */\n  const a = 'x // y';\n\n"));

    assertEquals("const a = 'x // y';\n", text(made.get(Assets.SCRIPT)));
  }

  @Test
  void compressedBytesAreTheSameBytes() throws IOException, InterruptedException {
    Asset style = assets.get(Assets.STYLE);
    try (var client = HttpClient.newHttpClient()) {
      HttpResponse<byte[]> answer =
          client.send(
              HttpRequest.newBuilder(server.uri(style.path()))
                  .header("Accept-Encoding", "gzip, br")
                  .build(),
              HttpResponse.BodyHandlers.ofByteArray());

      assertEquals("gzip", answer.headers().firstValue("Content-Encoding").orElse(""));
      assertEquals(style.gzip().remaining(), answer.body().length);
      byte[] plain = new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes();
      assertEquals(text(style), new String(plain, StandardCharsets.UTF_8));
    }
    assertEquals(
        "",
        server
            .get(style.path(), "Accept-Encoding", "gzip;q=0")
            .headers()
            .firstValue("Content-Encoding")
            .orElse(""));
  }

  @Test
  void theNewestScriptIsTheHashedOneAndKeptForMinutesOnly() {
    HttpResponse<String> newest = server.get("/widget/bury-directory.js");

    assertEquals(text(assets.get(Assets.SCRIPT)), newest.body());
    assertEquals("public, max-age=300", newest.headers().firstValue("Cache-Control").orElse(""));
  }

  @Test
  void integrityIsTheHashOfTheBytes() throws NoSuchAlgorithmException {
    Asset script = assets.get(Assets.SCRIPT);
    byte[] hash =
        MessageDigest.getInstance("SHA-384").digest(text(script).getBytes(StandardCharsets.UTF_8));

    assertEquals("sha384-" + Base64.getEncoder().encodeToString(hash), script.integrity());
    assertTrue(
        server.get("/widget/demo").body().contains("integrity=&#34;" + script.integrity() + "&#34;")
            || server.get("/widget/demo").body().contains(script.integrity()));
  }

  @Test
  void whatIsNotThereIsNotFound() {
    assertEquals(404, server.get("/widget/bury.000000000000.css").statusCode());
    assertEquals(404, server.get("/widget/bury.css").statusCode());
    assertFalse(server.get("/widget/bury.css").body().contains("{--bd"));
  }
}
