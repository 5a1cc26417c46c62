package org.burydirectory.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.burydirectory.profile.Language;
import org.jspecify.annotations.Nullable;

/**
 * Splits text into the terms that are indexed and searched: lower case, accents folded, British
 * spelling, English stems (KStem, which keeps career and carer, council and counsel apart). Safe
 * for concurrent use.
 */
public final class Words {

  /** Longest word that is kept whole. */
  private static final int LONGEST_WORD = 64;

  private final Analyzer analyzer;
  private final Map<String, String> spellings;
  private final Set<String> stops;

  /** Splits as the language of a place asks. */
  public Words(Language language) {
    spellings = Map.copyOf(language.spellings());
    stops = Set.copyOf(language.stopWords());
    analyzer =
        new Analyzer() {
          @Override
          protected TokenStreamComponents createComponents(String fieldName) {
            var tokens = new StandardTokenizer();
            tokens.setMaxTokenLength(LONGEST_WORD);
            TokenStream stream = new EnglishPossessiveFilter(new LowerCaseFilter(tokens));
            stream = new Spelling(new ASCIIFoldingFilter(stream));
            return new TokenStreamComponents(tokens, new KStemFilter(stream));
          }
        };
  }

  /**
   * A word of a text.
   *
   * @param term as it is indexed
   * @param start where it starts in the text, in chars
   * @param end where it ends
   */
  public record Word(String term, int start, int end) {}

  /** The words of a text, in order. */
  public List<Word> of(String text) {
    var words = new ArrayList<Word>();
    try (TokenStream stream = analyzer.tokenStream(Schema.TEXT, text)) {
      var term = stream.addAttribute(CharTermAttribute.class);
      var offsets = stream.addAttribute(OffsetAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        words.add(new Word(term.toString(), offsets.startOffset(), offsets.endOffset()));
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }

  /** The words of a text that carry meaning, in order: all but the language's stop words. */
  public List<Word> content(String text) {
    var words = of(text);
    words.removeIf(
        word -> stops.contains(text.substring(word.start(), word.end()).toLowerCase(Locale.ROOT)));
    return words;
  }

  /** The term for two words side by side. */
  public static String pair(String first, String second) {
    return first + ' ' + second;
  }

  /** Puts known misspellings and American spellings right before stems are taken. */
  private final class Spelling extends TokenFilter {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    Spelling(TokenStream input) {
      super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
      if (!input.incrementToken()) {
        return false;
      }
      String right = spellings.get(term.toString());
      if (right != null && right.indexOf(' ') < 0) {
        term.setEmpty().append(right);
      }
      return true;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(this);
    }
  }
}
