package org.burydirectory.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.burydirectory.need.Need;
import org.burydirectory.need.Needs;
import org.burydirectory.need.Term;
import org.burydirectory.profile.Profile;

/** The codes of a place's taxonomies by the words that people write for them. */
final class Words {

  private final Map<String, Map<String, Code>> taxonomies = new HashMap<>();

  Words(Profile profile) {
    Needs needs = profile.needs();
    var byWord = new HashMap<String, Code>();
    for (Need need : needs.all()) {
      add(byWord, new Code(need.id(), need.label()), need.phrases());
    }
    taxonomies.put("need", byWord);
    terms("audience", needs.audiences());
    terms("cost", needs.costs());
    terms("access", needs.access());
    terms("accessibility", needs.accessibility());
  }

  /**
   * A term of a taxonomy.
   *
   * @param id its code
   * @param label what people are shown
   */
  record Code(String id, String label) {}

  private void terms(String taxonomy, List<Term> terms) {
    var byWord = new HashMap<String, Code>();
    for (Term term : terms) {
      add(byWord, new Code(term.id(), term.label()), term.phrases());
    }
    taxonomies.put(taxonomy, byWord);
  }

  private static void add(Map<String, Code> byWord, Code code, List<String> phrases) {
    byWord.put(code.id(), code);
    byWord.put(code.label().toLowerCase(Locale.ROOT), code);
    phrases.forEach(phrase -> byWord.putIfAbsent(phrase.toLowerCase(Locale.ROOT), code));
  }

  /** The term that a word stands for: its code, its label or one of its phrases. */
  Optional<Code> code(String taxonomy, String word) {
    Map<String, Code> byWord = taxonomies.getOrDefault(taxonomy, Map.of());
    return Optional.ofNullable(byWord.get(word.strip().toLowerCase(Locale.ROOT)));
  }

  Optional<String> accessibility(String word) {
    return code("accessibility", word).map(Code::id);
  }

  String accessibilityLabel(String id) {
    return code("accessibility", id).map(Code::label).orElse(id);
  }
}
