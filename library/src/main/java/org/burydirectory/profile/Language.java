package org.burydirectory.profile;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How the people of a place write.
 *
 * @param synonyms groups of words and short phrases of equal meaning
 * @param oneWay what else is shown to someone who writes the key
 * @param spellings known misspellings and American spellings with the British one
 * @param dialect local speech with the standard words
 * @param protectedWords groups of near words that are never taken for one another
 * @param stopWords words that carry no meaning in a search
 * @param stopPhrases phrases that carry none
 */
public record Language(
    List<List<String>> synonyms,
    Map<String, List<String>> oneWay,
    Map<String, String> spellings,
    Map<String, String> dialect,
    List<List<String>> protectedWords,
    Set<String> stopWords,
    List<String> stopPhrases) {}
