package org.burydirectory.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.burydirectory.index.Columns;
import org.burydirectory.index.FacetValues;
import org.burydirectory.index.Segment;
import org.burydirectory.index.Snapshot;
import org.burydirectory.index.WordMap;
import org.burydirectory.place.CoverageLevel;
import org.burydirectory.place.Distance;
import org.burydirectory.place.Located;
import org.burydirectory.place.Place;
import org.burydirectory.place.PlaceKind;
import org.burydirectory.search.Facet;
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
      List<Choice> places,
      Border border) {
    var reasons = new ArrayList<Reason>();
    needs(intent, reasons);
    if (!words.isEmpty()) {
      words(reasons);
    }
    wishes(intent, reasons);
    if (standsThere != null && !places.isEmpty()) {
      reasons.add(new Reason("place", (standsThere ? "in " : "serves ") + labels(places)));
    }
    coverage(border, reasons);
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

  /** What an entry has to do with where the person is. */
  private void coverage(Border border, List<Reason> reasons) {
    Columns columns = segment.columns();
    if (border.how() == Serving.How.COVERS && columns.coverage(doc) >= 0) {
      reasons.add(new Reason("coverage", "serves " + reach(border.spot())));
    } else if (border.how() == Serving.How.EXCLUDES) {
      reasons.add(new Reason("outside", "only for people in " + ownArea()));
    }
    if (border.site() >= 0 && border.spot().isKnown()) {
      across(border).ifPresent(text -> reasons.add(new Reason("border", text)));
    }
  }

  /** The narrowest named area by which an entry takes a spot in. */
  private String reach(Spot spot) {
    int level = segment.columns().coverage(doc);
    if (level == CoverageLevel.NATION.width()) {
      return "the whole country";
    }
    if (level == CoverageLevel.REGION.width()) {
      return region();
    }
    if (level == CoverageLevel.BOROUGH.width() || level == CoverageLevel.SITE.width()) {
      return "all of " + labels(spot.boroughs());
    }
    return labels(level == CoverageLevel.WARD.width() ? spot.wards() : spot.neighbourhoods());
  }

  private String region() {
    return snapshot.about().profile().gazetteer().places(PlaceKind.AREA).stream()
        .filter(this::isRegion)
        .map(Place::name)
        .findFirst()
        .orElse("the region");
  }

  private boolean isRegion(Place area) {
    return snapshot.about().profile().gazetteer().level(area).orElse(null) == CoverageLevel.REGION;
  }

  /** What an entry says it is for: the region or boroughs that it covers whole, else its parts. */
  private String ownArea() {
    int level = segment.columns().coverage(doc);
    if (level == CoverageLevel.REGION.width()) {
      return region();
    }
    if (level >= CoverageLevel.BOROUGH.width()) {
      return labels(own(Facet.BOROUGH));
    }
    int[] parts = own(level == CoverageLevel.WARD.width() ? Facet.WARD : Facet.NEIGHBOURHOOD);
    return parts.length == 0 ? "its own area" : labels(parts);
  }

  /** The values of a facet that an entry's area has. */
  private int[] own(Facet facet) {
    Columns columns = segment.columns();
    boolean several = columns.multiSite().get(doc);
    return snapshot.about().values().of(facet).stream()
        .mapToInt(FacetValues.Value::ordinal)
        .filter(ordinal -> several ? areaHas(ordinal) : columns.has(doc, ordinal))
        .toArray();
  }

  private boolean areaHas(int ordinal) {
    Columns columns = segment.columns();
    for (int site = columns.firstSite(doc); site < columns.firstSite(doc + 1); site++) {
      if (columns.isArea(site) && columns.siteHas(site, ordinal)) {
        return true;
      }
    }
    return false;
  }

  /** That the site which answers stands in another borough than the person is in. */
  private Optional<String> across(Border border) {
    Columns columns = segment.columns();
    boolean several = columns.multiSite().get(doc);
    for (FacetValues.Value borough : snapshot.about().values().of(Facet.BOROUGH)) {
      boolean there =
          several
              ? columns.siteHas(border.site(), borough.ordinal())
              : columns.has(doc, borough.ordinal());
      if (there) {
        return has(border.spot().boroughs(), borough.ordinal())
            ? Optional.empty()
            : Optional.of("in " + borough.label());
      }
    }
    int[] own = border.spot().boroughs();
    return own.length == 0 ? Optional.empty() : Optional.of("outside " + labels(own));
  }

  private static boolean has(int[] ordinals, int one) {
    for (int ordinal : ordinals) {
      if (ordinal == one) {
        return true;
      }
    }
    return false;
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
      reasons.add(new Reason("words", ownNeeds()));
    }
  }

  private String ownNeeds() {
    int[] ordinals = segment.columns().ordinals();
    int[] starts = segment.columns().ordinalStarts();
    var labels = new ArrayList<String>();
    for (int i = starts[doc]; i < starts[doc + 1]; i++) {
      FacetValues.Value value = snapshot.about().values().get(ordinals[i]);
      if (value.facet().equals(Facet.NEED) && value.parent() >= 0) {
        labels.add(value.label());
      }
    }
    return labels.isEmpty()
        ? "its text has words that you typed"
        : "listed under " + String.join("; ", labels);
  }

  private String labels(List<Choice> places) {
    return labels(
        places.stream()
            .flatMapToInt(choice -> java.util.Arrays.stream(choice.ordinals()))
            .toArray());
  }

  private String labels(int[] ordinals) {
    if (ordinals.length == 1) {
      return snapshot.about().values().get(ordinals[0]).label();
    }
    return java.util.Arrays.stream(ordinals)
        .mapToObj(ordinal -> snapshot.about().values().get(ordinal).label())
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static String spoken(double metres) {
    if (metres < SHORT_METRES) {
      return Math.max(10, Math.round(metres / 10) * 10) + " metres";
    }
    long tenths = Math.round(metres / METRES_A_MILE * 10);
    return tenths / 10 + "." + tenths % 10 + (tenths == 10 ? " mile" : " miles");
  }
}
