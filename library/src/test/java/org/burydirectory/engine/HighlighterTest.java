package org.burydirectory.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.burydirectory.index.WordMap;
import org.junit.jupiter.api.Test;

class HighlighterTest {

  private static final Highlighter SOUP = new Highlighter(Set.of("soup", "a"));
  private static final String LONG = "word ".repeat(100); // of 500 characters

  private static WordMap.Marked marked(String text) {
    var found = Pattern.compile("\\w+").matcher(text).results().toList();
    int[] hashes =
        found.stream()
            .mapToInt(each -> WordMap.hash(each.group().toLowerCase(java.util.Locale.ROOT)))
            .toArray();
    int[] bounds =
        found.stream()
            .flatMapToInt(each -> java.util.stream.IntStream.of(each.start(), each.end()))
            .toArray();
    return new WordMap.Marked(text, hashes, bounds);
  }

  private static String snippet(String text) {
    return SOUP.snippet(marked(text)).orElseThrow();
  }

  private static String plain(String html) {
    return html.replace("<mark>", "").replace("</mark>", "").replace("…", "");
  }

  @Test
  void everySearchedWordIsMarked() {
    assertEquals(
        Optional.of("<mark>Soup</mark> and <mark>a</mark> bowl of <mark>soup</mark>."),
        SOUP.whole(marked("Soup and a bowl of soup.")));
  }

  @Test
  void nothingIsShownWhereNothingIsMarked() {
    assertEquals(Optional.empty(), SOUP.whole(marked("Bread")));
    assertEquals(Optional.empty(), SOUP.snippet(marked("Bread")));
    assertEquals(Optional.empty(), SOUP.snippet(marked("")));
    assertEquals(Set.of(), SOUP.words(marked("Bread")));
  }

  @Test
  void textIsEscaped() {
    assertEquals(
        Optional.of("&lt;b&gt; &amp; &quot;<mark>soup</mark>&quot; &#39;n&#39; <mark>a</mark>&gt;"),
        SOUP.whole(marked("<b> & \"soup\" 'n' a>")));
  }

  @Test
  void aShortTextIsItsOwnSnippet() {
    String text = "x".repeat(215) + " soup"; // 220 characters
    assertEquals("x".repeat(215) + " <mark>soup</mark>", snippet(text));
  }

  @Test
  void aLongTextIsCutAroundTheFirstMark() {
    String cut = snippet(LONG + "soup " + LONG);
    assertTrue(cut.startsWith("…word "), cut);
    assertTrue(cut.endsWith(" word…"), cut);
    assertEquals(60, cut.indexOf("<mark>") - 1);
    assertEquals(224, plain(cut).length());
  }

  @Test
  void aMarkNearTheStartLeavesTheStart() {
    String cut = snippet("word ".repeat(11) + "soup " + LONG);
    assertTrue(cut.startsWith("word word "), cut);
    assertTrue(cut.endsWith("word…"), cut);
    assertEquals(224, plain(cut).length());
  }

  @Test
  void aMarkNearTheEndLeavesTheEnd() {
    String cut = snippet(LONG + "soup in the end.");
    assertTrue(cut.startsWith("…word "), cut);
    assertTrue(cut.endsWith("<mark>soup</mark> in the end."), cut);
  }

  @Test
  void aLongWordIsNotCut() {
    String cut = snippet(LONG + "soup " + "word ".repeat(40) + "z".repeat(300) + " end");
    assertTrue(cut.endsWith("word word…"), cut);
    cut = snippet(LONG + "soup " + "word ".repeat(20) + "z".repeat(300) + " end");
    assertTrue(cut.endsWith("word " + "z".repeat(300) + "…"), cut);
    cut = snippet("y".repeat(100) + " soup " + LONG);
    assertTrue(cut.startsWith("y".repeat(100) + " <mark>soup</mark>"), cut);
  }

  @Test
  void aMarkBehindAnUnbrokenRunIsShown() {
    for (String run : List.of("x".repeat(300), "x".repeat(300) + "-", "😀".repeat(150))) {
      for (String between : List.of(" ", ", ", "/")) {
        String cut = snippet(run + between + "soup " + LONG);
        assertEquals(List.of("soup"), marks(cut), cut);
        assertTrue(cut.startsWith("…"), cut);
        assertTrue(plain(cut).length() <= 230, cut);
        assertTrue(plain(cut).codePoints().noneMatch(each -> each >= 0xD800 && each < 0xE000));
      }
    }
  }

  @Test
  void wordsOfASnippetThatStickOutAreNotMarked() {
    String cut = snippet(LONG + "soup " + LONG + "soup");
    assertEquals(cut.indexOf("<mark>"), cut.lastIndexOf("<mark>"));
    assertEquals(List.of("soup"), marks(snippet("soup " + LONG + "a")));
  }

  private static List<String> marks(String html) {
    return Pattern.compile("<mark>(.*?)</mark>")
        .matcher(html)
        .results()
        .map(each -> each.group(1))
        .toList();
  }

  @Test
  void severalWordsOfASnippetAreMarked() {
    assertEquals(List.of("soup", "a", "soup"), marks(snippet(LONG + "soup, a soup " + LONG)));
  }

  @Test
  void wordsAreListedOnceInLowerCaseInTheirOrder() {
    assertEquals(List.of("soup", "a"), List.copyOf(SOUP.words(marked("Soup, A bowl of a SOUP"))));
  }
}
