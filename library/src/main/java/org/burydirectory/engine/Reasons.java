package org.burydirectory.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.burydirectory.index.FacetValues;
import org.burydirectory.index.Segment;
import org.burydirectory.index.Snapshot;
import org.burydirectory.index.WordMap;
import org.burydirectory.place.Distance;
import org.burydirectory.place.Located;
import org.burydirectory.search.Reason;
import org.jspecify.annotations.Nullable;

/** Says why one entry answers: from the same parts that its score was made of. */
final class Reasons {

  private static final double METRES_A_MILE = 1609.344;
  private static final int SHORT_METRES = 400;

  private final Snapshot snapshot;
  private final Segment segment;
  private final int doc;
  private final List<WordMap.Marked> words;
  private final Highlighter highlighter;

  /**
   * @param words the entry's name and description, empty where no words were searched
   */
  Reasons(
      Snapshot snapshot,
      Segment segment,
      int doc,
      List<WordMap.Marked> words,
      Highlighter highlighter) {
    this.snapshot = snapshot;
    this.segment = segment;
    this.doc = doc;
    this.words = words;
    this.highlighter = highlighter;
  }

  /** Why the entry answers, the strongest reason first. */
  List<Reason> of(
      Intent intent,
      @Nullable Distance distance,
      @Nullable Boolean standsThere,
      List<Choice> places) {
    var reasons = new ArrayList<Reason>();
    needs(intent, reasons);
    if (!words.isEmpty()) {
      words(reasons);
    }
    wishes(intent, reasons);
    if (standsThere != null) {
      reasons.add(new Reason("place", (standsThere ? "in " : "serves ") + labels(places)));
    }
    Located located = intent.near().orElse(null);
    if (distance != null && located != null) {
      reasons.add(
          new Reason(
              "distance",
              (located.approximate() ? "about " : "")
                  + spoken(distance.inMetres())
                  + " from "
                  + located.label()));
    }
    return reasons;
  }

  private void needs(Intent intent, List<Reason> reasons) {
    for (Intent.NeedWish need : intent.needs()) {
      if (segment.columns().has(doc, need.ordinal())) {
        reasons.add(
            new Reason("need", "for " + snapshot.about().values().get(need.ordinal()).label()));
      }
    }
  }

  private void wishes(Intent intent, List<Reason> reasons) {
    for (Intent.Wish wish : intent.wishes()) {
      for (int ordinal : wish.ordinals()) {
        if (segment.columns().has(doc, ordinal)) {
          FacetValues.Value value = snapshot.about().values().get(ordinal);
          reasons.add(new Reason(value.facet().name(), value.label()));
        }
      }
    }
  }

  private void words(List<Reason> reasons) {
    Set<String> inName = highlighter.words(words.get(0));
    Set<String> inText = highlighter.words(words.get(1));
    inText.removeAll(inName);
    if (!inName.isEmpty()) {
      reasons.add(new Reason("name", "“" + String.join("”, “", inName) + "” in its name"));
    }
    if (!inText.isEmpty()) {
      reasons.add(new Reason("words", "“" + String.join("”, “", inText) + "” in its description"));
    }
    if (reasons.isEmpty()) {
      reasons.add(new Reason("words", "words for " + ownNeeds()));
    }
  }

  private String ownNeeds() {
    int[] ordinals = segment.columns().ordinals();
    int[] starts = segment.columns().ordinalStarts();
    var labels = new ArrayList<String>();
    for (int i = starts[doc]; i < starts[doc + 1]; i++) {
      FacetValues.Value value = snapshot.about().values().get(ordinals[i]);
      if (value.facet().equals(org.burydirectory.search.Facet.NEED) && value.parent() >= 0) {
        labels.add(value.label());
      }
    }
    return labels.isEmpty() ? "what you typed" : String.join("; ", labels);
  }

  private String labels(List<Choice> places) {
    return places.stream()
        .flatMapToInt(choice -> java.util.Arrays.stream(choice.ordinals()))
        .mapToObj(ordinal -> snapshot.about().values().get(ordinal).label())
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static String spoken(double metres) {
    if (metres < SHORT_METRES) {
      return Math.max(10, Math.round(metres / 10) * 10) + " metres";
    }
    double miles = Math.round(metres / METRES_A_MILE * 10) / 10.0;
    return String.format(Locale.UK, "%.1f", miles) + (miles == 1 ? " mile" : " miles");
  }
}
