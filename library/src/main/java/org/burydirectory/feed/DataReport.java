package org.burydirectory.feed;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was found in data, record by record.
 *
 * @param findings repairs, refusals and suggestions, in the order of the records
 * @param completeness every record's, the least complete first, then by name
 */
public record DataReport(List<Finding> findings, List<Completeness> completeness) {

  /** Copies the lists. */
  public DataReport {
    findings = List.copyOf(findings);
    completeness = List.copyOf(completeness);
  }

  /** How many findings of a sort there are, by their kinds. */
  public Map<String, Integer> counts(Finding.Sort sort) {
    var counts = new TreeMap<String, Integer>();
    for (Finding finding : findings) {
      if (finding.sort() == sort) {
        counts.merge(finding.kind(), 1, Integer::sum);
      }
    }
    return counts;
  }

  /** The findings of a sort. */
  public List<Finding> of(Finding.Sort sort) {
    return findings.stream().filter(finding -> finding.sort() == sort).toList();
  }
}
