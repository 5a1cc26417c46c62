package org.burydirectory.server.browser;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.burydirectory.server.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a browser has to fetch, compressed as with {@code gzip -9}. */
class WidgetSizeTest {

  /** The aim is 14; nothing above 16 is let through. */
  private static final int FIRST = 16 * 1024;

  /** With all that results need, once someone turns to the widget. */
  private static final int WHOLE = 24 * 1024;

  private static final int MAP = 10 * 1024;

  /** The words of a crisis, fetched in the background after the page stands. */
  private static final int WORDS = 44 * 1024;

  private static final Pattern IN_PAGE =
      Pattern.compile("(?:src|href)=\"(/widget/[^\"]+\\.(?:js|css))\"");
  private static final Pattern STATIC =
      Pattern.compile("(?:from|import)\\s*['\"]\\./([^'\"]+)['\"]");

  private static TestServer server;

  @BeforeAll
  static void start() throws IOException {
    server = TestServer.start();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void theFirstLoadIsSmall() {
    Map<String, Integer> sizes = sizes(firstLoad());
    int sum = sum(sizes);

    assertTrue(sum <= FIRST, sum + " bytes: " + sizes);
    assertTrue(sizes.size() > 4, "too few files were seen: " + sizes);
  }

  @Test
  void allThatResultsNeedIsSmall() {
    Set<String> files = firstLoad();
    reach(path("element", "search"), files);
    int sum = sum(sizes(files));

    assertTrue(sum <= WHOLE, sum + " bytes: " + sizes(files));
  }

  @Test
  void theMapIsSmall() {
    Set<String> map = new LinkedHashSet<>();
    Set<String> search = firstLoad();
    reach(path("element", "search"), search);
    reach(path("view", "map"), map);
    map.removeAll(search);
    int sum = sum(sizes(map));

    assertTrue(sum > 0 && sum <= MAP, sum + " bytes");
  }

  @Test
  void theWordsOfACrisisAreNotInTheFirstLoad() {
    Set<String> files = new LinkedHashSet<>();
    reach(path("search", "crisis-words"), files);
    int sum = sum(sizes(files));

    assertTrue(sum <= WORDS, sum + " bytes");
    assertFalse(firstLoad().stream().anyMatch(files::contains));
  }

  /** The address of a module that another one loads on demand. */
  private static String path(String from, String name) {
    var reference =
        Pattern.compile("import\\(['\"]\\./(" + name + "\\.[^'\"]+)['\"]\\)")
            .matcher(server.get(find(from)).body());
    assertTrue(reference.find(), from + " does not load " + name);
    return "/widget/" + reference.group(1);
  }

  private static String find(String name) {
    Set<String> all = firstLoad();
    for (String entry : Set.copyOf(all)) {
      if (entry.startsWith("/widget/" + name + ".")) {
        return entry;
      }
    }
    reach(path("element", "search"), all);
    return all.stream()
        .filter(each -> each.startsWith("/widget/" + name + "."))
        .findFirst()
        .orElseThrow();
  }

  private static Set<String> firstLoad() {
    Set<String> files = new LinkedHashSet<>();
    IN_PAGE
        .matcher(server.get("/widget/demo").body())
        .results()
        .forEach(at -> reach(at.group(1), files));
    return files;
  }

  private static void reach(String path, Set<String> files) {
    if (files.add(path) && path.endsWith(".js")) {
      STATIC
          .matcher(server.get(path).body())
          .results()
          .forEach(at -> reach("/widget/" + at.group(1), files));
    }
  }

  private static Map<String, Integer> sizes(Set<String> files) {
    Map<String, Integer> sizes = new TreeMap<>();
    files.forEach(file -> sizes.put(file, gzipped(server.get(file).body())));
    return sizes;
  }

  private static int sum(Map<String, Integer> sizes) {
    return sizes.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static int gzipped(String text) {
    var bytes = new ByteArrayOutputStream();
    try (OutputStream out =
        new GZIPOutputStream(bytes) {
          {
            def.setLevel(Deflater.BEST_COMPRESSION);
          }
        }) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return bytes.size();
  }
}
