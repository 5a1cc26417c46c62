package org.burydirectory.server.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.burydirectory.ServiceDirectory;
import org.burydirectory.search.CrisisPanel;
import org.burydirectory.search.EntrySummary;
import org.burydirectory.search.Hit;
import org.burydirectory.search.SearchRequest;
import org.burydirectory.server.TestServer;
import org.burydirectory.server.config.SettingKey;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PagesTest {

  private static final int MOST_BYTES_OF_RESULTS = 30 * 1024;
  private static final String BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8";
  private static final Pattern LINK = Pattern.compile("(?:href|src|action)=\"([^\"]*)\"");

  private static TestServer server;
  private static String service;
  private static String guide;

  @BeforeAll
  static void start() throws IOException {
    server =
        TestServer.start(
            TestServer.directory(),
            Map.of(
                SettingKey.PUBLIC_URL,
                "https://directory.example/",
                SettingKey.CONTACT,
                "mistakes@council.example"));
    service =
        id(
            entry ->
                entry.kind().equals("service") && entry.phone() != null && !entry.illustrative());
    guide = id(entry -> entry.kind().equals("advice"));
  }

  private static String id(java.util.function.Predicate<EntrySummary> wanted) {
    return TestServer.directory().summaries().stream()
        .filter(wanted)
        .map(EntrySummary::id)
        .findFirst()
        .orElseThrow();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static HttpResponse<String> get(String target) {
    return server.get(target, "Accept", BROWSER);
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  static Stream<String> pages() {
    return Stream.of(
        "/",
        "/?q=carers+break&near=M26",
        "/?q=want+to+kill+myself",
        "/?q=zzzzqqqq",
        "/?sort=name&page=3",
        "/services/" + service,
        "/guides/" + guide,
        "/needs",
        "/needs/carers.break",
        "/places",
        "/places/west",
        "/places/radcliffe",
        "/about",
        "/widget/demo",
        "/developers");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void pagesRunUnderAStrictPolicy(String target) {
    HttpResponse<String> answer = get(target);

    assertEquals(200, answer.statusCode());
    assertEquals("text/html; charset=utf-8", header(answer, "Content-Type"));
    assertTrue(header(answer, "Content-Security-Policy").startsWith("default-src 'none'; "));
    assertFalse(header(answer, "Content-Security-Policy").contains("unsafe"));
    assertEquals("no-referrer", header(answer, "Referrer-Policy"));
    assertEquals("", header(answer, "Set-Cookie"));
    assertFalse(answer.body().contains(" style="));
    assertFalse(answer.body().contains("<style"));
    assertFalse(
        Pattern.compile("<script(?! type=\"(?:module\" src=|application/ld))")
            .matcher(answer.body())
            .find());
    assertFalse(Pattern.compile("\\son[a-z]+=").matcher(answer.body()).find());
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everythingThatAPageLoadsAndEveryPageItLeadsToIsThere(String target) {
    List<String> missing = new ArrayList<>();
    LINK.matcher(get(target).body())
        .results()
        .map(match -> match.group(1).replace("&amp;", "&"))
        .filter(link -> link.startsWith("/"))
        .distinct()
        .limit(60)
        .forEach(
            link -> {
              if (get(link.replaceFirst("#.*", "")).statusCode() != 200) {
                missing.add(link);
              }
            });

    assertEquals(List.of(), missing);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void nothingIsLoadedFromElsewhere(String target) {
    Pattern loaded =
        Pattern.compile("<(?:script|img|iframe|link rel=\"(?:stylesheet|icon|modulepreload))[^>]*");

    assertEquals(
        List.of(),
        loaded
            .matcher(get(target).body())
            .results()
            .map(MatchResult::group)
            .filter(tag -> tag.contains("http"))
            .toList());
  }

  @Test
  void whatWasTypedIsNeverKept() {
    for (String target : List.of("/?q=debt", "/?near=M26", "/?need=carers", "/?q=%20debt&page=2")) {
      assertEquals("no-store", header(get(target), "Cache-Control"), target);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/needs", "/places/west", "/about", "/robots.txt", "/sitemap.xml"})
  void whatIsTheSameForEveryoneIsKnownAgain(String target) {
    String tag = header(get(target), "ETag");

    HttpResponse<String> again = server.get(target, "If-None-Match", tag);

    assertEquals(304, again.statusCode());
    assertEquals("", again.body());
    assertTrue(header(again, "Cache-Control").startsWith("public"));
  }

  @Test
  void headIsAnsweredWithoutABody() throws IOException {
    String head = server.raw("HEAD /needs HTTP/1.1\r\nHost: localhost\r\n\r\n");

    assertTrue(head.startsWith("HTTP/1.1 200"), head);
    assertTrue(head.contains("Content-Type: text/html"), head);
  }

  @Test
  void resultsAreAFormThatKeepsWhatWasAsked() {
    String page =
        get("/?q=walking+group&near=M26&need=active&cost=free&open=weekend&within=3mi").body();

    assertTrue(page.contains("value=\"walking group\""));
    assertTrue(page.contains("name=\"near\" value=\"M26\""));
    assertTrue(page.contains("name=\"need\" value=\"active\" checked"));
    assertTrue(page.contains("name=\"cost\" value=\"free\" checked"));
    assertTrue(page.contains("<option value=\"weekend\" selected>"));
    assertTrue(page.contains("<option value=\"3mi\" selected>"));
  }

  @Test
  void everyFacetWithAChoiceIsInTheForm() {
    JsonNode facets = server.json("/v1/search?q=carers&per_page=1").get("facets");
    String page = get("/?q=carers").body();

    for (JsonNode facet : facets) {
      if (facet.get("values").size() > 1) {
        String name = facet.get("name").asString();
        assertTrue(page.contains("data-facet=\"" + name + "\""), name);
      }
    }
  }

  @Test
  void chipsTakeBackWhatWasUnderstoodAndChosen() {
    String page = get("/?q=need+a+break+in+radcliffe&cost=free").body();

    assertTrue(
        page.contains(
            "href=\"/?cost=free&amp;q=need+a+break+in+radcliffe&amp;without=need%3Acarers.break\""),
        page);
    assertTrue(page.contains("href=\"/?q=need+a+break+in+radcliffe\""), page);
    assertFalse(
        get("/?q=need+a+break+in+radcliffe&without=need:carers.break")
            .body()
            .contains("Need: Taking a break"));
  }

  @Test
  void pagesOfResultsLeadOnAndBack() {
    String page = get("/?sort=name&page=2").body();

    assertTrue(page.contains("href=\"/?sort=name\" rel=\"prev\""), page);
    assertTrue(page.contains("href=\"/?page=3&amp;sort=name\" rel=\"next\""), page);
    assertTrue(page.contains("start=\"21\""), page);
  }

  @Test
  void aCrisisIsAboveEverything() {
    String page = get("/?q=want+to+kill+myself").body();

    assertTrue(page.indexOf("bd-crisis") < page.indexOf("id=\"bd-form\""));
    assertTrue(page.contains("href=\"tel:116123\""));
    assertTrue(get("/?q=he+hits+me").body().contains("Leave this page now"));
  }

  @Test
  void everyNumberOfACrisisSaysWhereItIsFromAndWhenItWasChecked() {
    String page = get("/?q=want+to+kill+myself").body();
    String panel = page.substring(page.indexOf("bd-crisis"), page.indexOf("id=\"bd-form\""));

    CrisisPanel urgent =
        TestServer.directory().search(SearchRequest.of("want to kill myself")).urgent();
    for (CrisisPanel.Contact contact : urgent.contacts()) {
      assertTrue(panel.contains(contact.name() + ": " + contact.source()), contact.name());
      assertTrue(panel.contains("Checked " + Say.date(contact.checked())), contact.name());
    }
  }

  @Test
  void whatIsToldOfThePersonStaysInTheFormAndCanBeTakenBack() {
    String page = get("/?q=lunch+club&age=16&carer=yes").body();

    assertTrue(page.contains("<details class=\"bd-facet bd-person\" open>"), page);
    assertTrue(page.contains("name=\"age\" form=\"bd-form\""), page);
    assertTrue(page.contains("<option value=\"yes\" selected>Yes</option>"), page);
    assertTrue(page.contains("</span>Age: 16 "), page);
    assertTrue(page.contains("href=\"/?age=16&amp;q=lunch+club\""), page);
    assertTrue(page.contains("left out: "), page);
    assertTrue(get("/?q=lunch+club").body().contains("<details class=\"bd-facet bd-person\">"));
  }

  @Test
  void whatWasNotChosenCannotBeTakenBackAsIfItWere() {
    String page = get("/?q=xylophone+repair&day=sunday&language=ti").body();

    assertTrue(page.contains("Nothing here has those words"), page);
    assertFalse(page.contains("</span>What you need: Housing and home"), page);
    assertTrue(page.contains("</span>Languages spoken: Tigrinya"), page);
  }

  @Test
  void aServiceThatCannotBeReachedSaysSo() {
    String unreachable = page("Medi Home Pharmacy");

    assertTrue(unreachable.contains("We have no phone number, email or website for them."));
    assertFalse(page("Samaritans").contains("We have no phone number"));
  }

  private static String page(String name) {
    Hit found = TestServer.directory().search(SearchRequest.of(name)).hits().getFirst();
    assertEquals(name, found.name());
    return get(HitView.path(found.summary())).body();
  }

  @Test
  void aPlaceThatIsNotKnownIsSaidAndTheRestIsSearched() {
    HttpResponse<String> answer = get("/?q=chemist&near=Nowherebury&sort=distance&within=3mi");

    assertEquals(200, answer.statusCode());
    assertTrue(answer.body().contains("We do not know the place “Nowherebury”"), answer.body());
    assertTrue(answer.body().contains("name=\"near\" value=\"Nowherebury\""));
    assertTrue(answer.body().contains("class=\"bd-hit\""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/?q=chemist&page=0",
        "/?q=chemist&page=x",
        "/?q=chemist&open=sometimes",
        "/?need=nonsense",
        "/?q=chemist&within=3mi",
        "/?q=chemist&sort=distance",
        "/?q=chemist&utm_source=poster&fbclid=1",
        "/?q=chemist&near=M26&near=M45",
        "/?page=9999999",
        "/?format=csv&q=chemist"
      })
  void whatCannotBeUsedDoesNotStopASearch(String target) {
    HttpResponse<String> answer = get(target);

    assertEquals(200, answer.statusCode());
    assertTrue(answer.body().contains("id=\"bd-form\""));
  }

  @Test
  void nothingFoundSaysWhereToGoOn() {
    String page = get("/?q=zzzzqqqq+aaabbbb&accessibility=changing-places&language=yi").body();

    assertTrue(page.contains("No results"));
    assertTrue(page.contains("Search again without the choices you made"));
    assertTrue(page.contains("href=\"/needs\""));
  }

  @Test
  void aMissingPageHelps() {
    for (String target :
        List.of("/nothing", "/services/nothing", "/guides/nothing", "/needs/x", "/places/x")) {
      HttpResponse<String> answer = get(target);

      assertEquals(404, answer.statusCode(), target);
      assertTrue(answer.body().contains("id=\"bd-form\""), target);
      assertTrue(answer.body().contains("/needs/money"), target);
      assertEquals("no-store", header(answer, "Cache-Control"));
    }
  }

  @Test
  void programsAreToldInJsonThatThereIsNothing() {
    HttpResponse<String> answer = server.get("/nothing");

    assertEquals(404, answer.statusCode());
    assertEquals("application/problem+json", header(answer, "Content-Type"));
    assertEquals("application/problem+json", header(get("/v1/nothing"), "Content-Type"));
  }

  @Test
  void theWeightOfResultsIsSmall() throws IOException {
    String page = get("/?q=me+mum+has+dementia+need+a+break&near=M26+2SP").body();
    String style = page.replaceFirst("(?s).*rel=\"stylesheet\" href=\"([^\"]*)\".*", "$1");

    int bytes = gzip(page) + gzip(get(style).body());

    assertTrue(bytes < MOST_BYTES_OF_RESULTS, bytes + " bytes");
  }

  private static int gzip(String text) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(out)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return out.size();
  }

  @Test
  void whatIsTypedIsShownAsText() {
    String page =
        get("/?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E&near=%27%22%3E%3Cimg%20src=x%3E").body();

    assertFalse(page.contains("<script>alert"));
    assertFalse(page.contains("<img"));
  }

  @Test
  void hostileDataIsShownAsText() throws IOException {
    String hostile = "</script><script>alert(1)</script><img src=x onerror=alert(2)>\u2028";
    try (ServiceDirectory directory = TestServer.newDirectory()) {
      JsonNode json =
          JsonMapper.shared().readTree(directory.json(service).map(PagesTest::text).orElseThrow());
      var changed = (tools.jackson.databind.node.ObjectNode) json;
      changed.put("name", hostile);
      changed.put("description", hostile);
      changed.put("url", "javascript:alert(3)");
      changed.put("fees", hostile);
      changed.put("alert", hostile);
      String refused = "";
      try {
        directory.apply(List.of(org.burydirectory.model.Change.put(service, changed.toString())));
      } catch (org.burydirectory.model.InvalidDataException e) {
        refused = e.getMessage();
        changed.remove("url");
        directory.apply(List.of(org.burydirectory.model.Change.put(service, changed.toString())));
      }
      try (TestServer hostileServer = TestServer.start(directory, Map.of())) {
        for (String target : List.of("/services/" + service, "/?q=alert", "/?sort=name")) {
          String page = hostileServer.get(target, "Accept", BROWSER).body();

          assertFalse(page.contains("<script>alert"), target + refused);
          assertFalse(page.contains("<img"), target);
          assertFalse(page.contains("javascript:"), target);
        }
        String page = hostileServer.get("/services/" + service, "Accept", BROWSER).body();
        assertTrue(page.contains("&lt;img src=x"));
        assertTrue(structured(page).contains("\\u003cimg src=x"), page);
        assertFalse(structured(page).contains("\u2028"));
      }
    }
  }

  private static String text(java.nio.ByteBuffer bytes) {
    return StandardCharsets.UTF_8.decode(bytes).toString();
  }

  @Test
  void whatIsInventedSaysSoAndClaimsNoCheck() {
    EntrySummary example =
        TestServer.directory().summaries().stream()
            .filter(EntrySummary::illustrative)
            .findFirst()
            .orElseThrow();
    String page = get("/services/" + example.id()).body();
    assertTrue(page.contains("This is an example"), page);
    assertFalse(page.contains("Last checked on"), page);
    String name = example.name().replace(" (example)", "").replace(' ', '+');
    String results = get("/?q=" + name.replaceAll("[^A-Za-z+]", "")).body();
    assertTrue(results.contains("Invented as an example"), results);
  }

  @Test
  void aServicePageTellsWhatIsKnown() {
    String id =
        TestServer.directory().summaries().stream()
            .filter(entry -> !entry.illustrative())
            .map(EntrySummary::id)
            .filter(
                other ->
                    TestServer.directory()
                        .service(other)
                        .filter(
                            found ->
                                found.schedules().size() > 2
                                    || found.serviceAtLocations().stream()
                                        .anyMatch(site -> site.schedules().size() > 2))
                        .filter(found -> !found.serviceAtLocations().isEmpty())
                        .isPresent())
            .findFirst()
            .orElseThrow();
    String page = get("/services/" + id).body();

    assertTrue(page.contains("<table>"), page);
    assertEquals(
        1,
        page.split("aria-current=\"date\"", -1).length
            - 1
            - (page.split("<table>", -1).length - 2));
    assertTrue(page.contains("Last checked on") || page.contains("We do not know when"), page);
    assertTrue(page.contains("mailto:mistakes@council.example?subject="), page);
    assertTrue(page.contains("https://directory.example/services/" + id), page);
  }

  private static String structured(String page) {
    return page.replaceFirst("(?s).*<script type=\"application/ld\\+json\">(.*?)</script>.*", "$1");
  }

  @Test
  void structuredDataIsJson() {
    String page = get("/services/" + service).body();

    JsonNode read = JsonMapper.shared().readTree(structured(page));

    assertEquals("https://schema.org", read.get("@context").asString());
    assertEquals("Service", read.get("@type").asString());
  }

  @Test
  void theSitemapListsRealEntriesOnly() {
    String sitemap = get("/sitemap.xml").body();
    List<String> paths =
        Pattern.compile("<loc>https://directory\\.example([^<]*)</loc>")
            .matcher(sitemap)
            .results()
            .map(match -> match.group(1))
            .toList();

    for (EntrySummary entry : TestServer.directory().summaries()) {
      assertNotEquals(entry.illustrative(), paths.contains(HitView.path(entry)), entry.name());
    }
    assertTrue(
        get("/robots.txt").body().contains("Sitemap: https://directory.example/sitemap.xml"));
    for (int i = 0; i < paths.size(); i += 20) {
      assertEquals(200, get(paths.get(i)).statusCode(), paths.get(i));
    }
  }
}
