package org.burydirectory.engine;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
  private final TextQuery text;

  Reasons(Snapshot snapshot, Segment segment, int doc, TextQuery text) {
    this.snapshot = snapshot;
    this.segment = segment;
    this.doc = doc;
    this.text = text;
  }

  List<Reason> of(
      @Nullable Distance distance,
      Optional<Located> located,
      @Nullable Boolean standsThere,
      List<Choice> places) {
    var reasons = new ArrayList<Reason>();
    if (!text.isEmpty()) {
      words(reasons);
    }
    if (standsThere != null) {
      reasons.add(new Reason("place", (standsThere ? "in " : "serves ") + labels(places)));
    }
    if (distance != null && located.isPresent()) {
      reasons.add(
          new Reason(
              "distance",
              (located.get().approximate() ? "about " : "")
                  + spoken(distance.inMetres())
                  + " from "
                  + located.get().label()));
    }
    return reasons;
  }

  private void words(List<Reason> reasons) {
    List<WordMap.Marked> marked = segment.words(doc);
    Set<String> inName = found(marked.get(0));
    Set<String> inText = found(marked.get(1));
    inText.removeAll(inName);
    if (!inName.isEmpty()) {
      reasons.add(new Reason("name", "“" + String.join("”, “", inName) + "” in its name"));
    }
    if (!inText.isEmpty()) {
      reasons.add(new Reason("words", "“" + String.join("”, “", inText) + "” in its description"));
    }
    if (inName.isEmpty() && inText.isEmpty()) {
      reasons.add(new Reason("need", "for " + needs()));
    }
  }

  private Set<String> found(WordMap.Marked marked) {
    Set<Integer> hashes = text.marked().stream().map(WordMap::hash).collect(Collectors.toSet());
    var found = new LinkedHashSet<String>();
    for (int i = 0; i < marked.hashes().length; i++) {
      if (hashes.contains(marked.hashes()[i])) {
        found.add(
            marked
                .text()
                .substring(marked.bounds()[2 * i], marked.bounds()[2 * i + 1])
                .toLowerCase(Locale.ROOT));
      }
    }
    return found;
  }

  private String needs() {
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
