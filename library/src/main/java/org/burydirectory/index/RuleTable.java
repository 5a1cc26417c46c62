package org.burydirectory.index;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.burydirectory.person.EligibilityRule;

/**
 * Whom the documents of a segment take. Documents with equal rules share one, so that a question
 * about a person is asked once a rule and answered for all its documents together. Immutable.
 */
public final class RuleTable {

  private final EligibilityRule[] rules;
  private final DocSet[] docs;
  private final int[] ruleOf;

  private RuleTable(EligibilityRule[] rules, DocSet[] docs, int[] ruleOf) {
    this.rules = rules;
    this.docs = docs;
    this.ruleOf = ruleOf;
  }

  /** A table of the rules of documents, in their order. */
  static RuleTable of(List<EligibilityRule> ofDocuments) {
    Map<EligibilityRule, List<Integer>> docsOf = new LinkedHashMap<>();
    for (int doc = 0; doc < ofDocuments.size(); doc++) {
      docsOf.computeIfAbsent(ofDocuments.get(doc), rule -> new ArrayList<>()).add(doc);
    }
    var ruleOf = new int[ofDocuments.size()];
    var sets = new DocSet[docsOf.size()];
    int number = 0;
    for (List<Integer> having : docsOf.values()) {
      int[] docs = having.stream().mapToInt(Integer::intValue).toArray();
      for (int doc : docs) {
        ruleOf[doc] = number;
      }
      sets[number++] = DocSet.of(docs, docs.length, ruleOf.length);
    }
    return new RuleTable(docsOf.keySet().toArray(EligibilityRule[]::new), sets, ruleOf);
  }

  /** How many different rules there are. */
  public int size() {
    return rules.length;
  }

  /** A rule by its number, from 0. */
  public EligibilityRule rule(int number) {
    return rules[number];
  }

  /** The number of a document's rule. */
  public int ruleOf(int doc) {
    return ruleOf[doc];
  }

  /** The documents of a rule. */
  public DocSet docs(int number) {
    return docs[number];
  }
}
