package org.burydirectory.doctor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.burydirectory.model.Service;

/**
 * Finds records that may be of one service. Only records that share something rare are compared - a
 * number, an address, a postcode with a word of the name, two words of the name - so that it costs
 * little more than one look at each.
 */
public final class Duplicates {

  /** What more records than this share tells them apart no better than chance. */
  private static final int LARGEST_BLOCK = 60;

  private static final double PROPOSED = 0.9;
  private static final double MOST = 1.75;
  private static final double LEAST_NAME = 0.6;

  /** Names that differ by no more than a slip. */
  private static final double SAME_NAME = 0.94;

  /** A number that more records have is that of an organization, not of a service. */
  private static final int MOST_SHARING = 10;

  private final List<Traits> all = new ArrayList<>();
  private final Map<String, List<Integer>> blocks = new HashMap<>();

  private Duplicates(Collection<Service> services) {
    for (Service service : services) {
      all.add(Traits.of(service));
    }
    for (int i = 0; i < all.size(); i++) {
      for (String key : keys(all.get(i))) {
        blocks.computeIfAbsent(key, it -> new ArrayList<>()).add(i);
      }
    }
  }

  /** The pairs among services that may be of one, the likest first. */
  public static List<DuplicatePair> among(Collection<Service> services) {
    return new Duplicates(services).pairs();
  }

  private static Set<String> keys(Traits traits) {
    var keys = new HashSet<String>();
    traits.phones().forEach(phone -> keys.add("p " + phone));
    traits.links().forEach(link -> keys.add("l " + link));
    List<String> name = traits.name();
    for (String word : name) {
      traits.postcodes().forEach(code -> keys.add("c " + code + ' ' + stem(word)));
    }
    for (int i = 0; i < name.size(); i++) {
      for (int j = i + 1; j < Math.min(name.size(), i + 4); j++) {
        String a = stem(name.get(i));
        String b = stem(name.get(j));
        keys.add("n " + (a.compareTo(b) < 0 ? a + ' ' + b : b + ' ' + a));
      }
    }
    keys.add("w " + String.join(" ", name));
    return keys;
  }

  /** The beginning of a word, which slips and endings often spare. */
  private static String stem(String word) {
    return word.substring(0, Math.min(4, word.length()));
  }

  private List<DuplicatePair> pairs() {
    var compared = new HashSet<Long>();
    var pairs = new ArrayList<DuplicatePair>();
    for (List<Integer> block : blocks.values()) {
      if (block.size() > LARGEST_BLOCK) {
        continue;
      }
      for (int i = 0; i < block.size(); i++) {
        for (int j = i + 1; j < block.size(); j++) {
          if (compared.add((long) block.get(i) << 32 | block.get(j))) {
            compare(all.get(block.get(i)), all.get(block.get(j)), pairs);
          }
        }
      }
    }
    pairs.sort(
        Comparator.comparingDouble((DuplicatePair pair) -> -pair.score())
            .thenComparing(DuplicatePair::first)
            .thenComparing(DuplicatePair::second));
    return pairs;
  }

  private void compare(Traits a, Traits b, List<DuplicatePair> pairs) {
    double name = name(a, b);
    if (name < LEAST_NAME || (name < SAME_NAME && haveTwoPages(a, b))) {
      return;
    }
    var why = new ArrayList<String>();
    why.add(name > 0.99 ? "the same name" : "names that are alike");
    double score = name;
    boolean one = meet(a.phones(), b.phones(), "p ") || meet(a.pages(), b.pages(), "l ");
    score += both(a.phones(), b.phones(), 0.25, -0.12, "number", why);
    score += postcodes(a, b, one, why);
    score += both(a.links(), b.links(), 0.2, -0.05, "web or e-mail address", why);
    score += organizations(a, b, one, why);
    if (why.size() > 1 && score > PROPOSED) {
      pairs.add(
          new DuplicatePair(a.id(), b.id(), Math.min(1, score / MOST), String.join(", ", why)));
    }
  }

  /** The likeness of two names, with or without what their organizations are called. */
  private static double name(Traits a, Traits b) {
    boolean slip =
        Likeness.oneSlip(a.plain(), b.plain()) && digits(a.plain()).equals(digits(b.plain()));
    double alike = Math.max(slip ? 0.95 : 0, Likeness.of(a.name(), b.name()));
    if (alike >= SAME_NAME) {
      return alike;
    }
    List<String> providers = new ArrayList<>(a.organization());
    providers.addAll(b.organization());
    return Math.max(alike, Likeness.of(without(a.name(), providers), without(b.name(), providers)));
  }

  private static String digits(String text) {
    return text.replaceAll("[^0-9]", "");
  }

  private static List<String> without(List<String> name, List<String> words) {
    return name.stream().filter(word -> !words.contains(word)).toList();
  }

  /** Whether each has a page of its own on the site that both are on, as two services have. */
  private static boolean haveTwoPages(Traits a, Traits b) {
    Set<String> pages = a.pages();
    return Collections.disjoint(pages, b.pages())
        && pages.stream()
            .map(page -> page.substring(0, page.indexOf('/') + 1))
            .anyMatch(site -> b.pages().stream().anyMatch(page -> page.startsWith(site)));
  }

  /** Whether two have something in common that few others have. */
  private boolean meet(Set<String> a, Set<String> b, String kind) {
    return a.stream()
        .anyMatch(
            it ->
                b.contains(it) && blocks.getOrDefault(kind + it, List.of()).size() <= MOST_SHARING);
  }

  /** A service may have moved, or its postcode may be mistyped. */
  private static double postcodes(Traits a, Traits b, boolean one, List<String> why) {
    double score = both(a.postcodes(), b.postcodes(), 0.2, one ? -0.2 : -0.45, "postcode", why);
    boolean slip =
        score < 0
            && a.postcodes().stream()
                .anyMatch(
                    code -> b.postcodes().stream().anyMatch(it -> Likeness.oneSlip(code, it)));
    if (slip) {
      why.add("nearly the same postcode");
    }
    return slip ? 0.1 : score;
  }

  private static double organizations(Traits a, Traits b, boolean one, List<String> why) {
    if (a.organization().isEmpty() || b.organization().isEmpty()) {
      return 0;
    }
    double alike = Likeness.of(a.organization(), b.organization());
    if (alike > 0.8) {
      why.add("organization");
      return 0.1;
    }
    return alike < 0.4 ? (one ? -0.05 : -0.15) : 0;
  }

  /** What it says that two sets meet, or that they do not. */
  private static double both(
      Set<String> a, Set<String> b, double meet, double apart, String what, List<String> why) {
    if (a.isEmpty() || b.isEmpty()) {
      return 0;
    }
    if (Collections.disjoint(a, b)) {
      return apart;
    }
    why.add(what);
    return meet;
  }
}
