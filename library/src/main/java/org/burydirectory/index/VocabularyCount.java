package org.burydirectory.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.burydirectory.model.Guide;
import org.burydirectory.model.Location;
import org.burydirectory.model.Organization;
import org.burydirectory.model.Service;
import org.burydirectory.model.ServiceAtLocation;
import org.burydirectory.place.GeoPoint;
import org.burydirectory.place.Postcode;
import org.burydirectory.source.Entry;
import org.burydirectory.understand.Vocabulary;

/** Counts the words of a directory as they are written, and gathers the names in it. */
final class VocabularyCount {

  private static final int LONGEST_WORD = 40;
  private static final String NAMES = "\n"; // no word
  private static final String NEED = "\nneed "; // no word either

  private final Words words;
  private final Map<String, Integer> frequencies = new HashMap<>();
  private final Set<String> names = new LinkedHashSet<>();
  private final Map<String, OfNeed> byNeed = new TreeMap<>();
  private final Map<String, GeoPoint> postcodes = new ConcurrentHashMap<>();

  VocabularyCount(Words words) {
    this.words = words;
  }

  /** How many words and names there are. */
  int size() {
    return frequencies.size() + names.size();
  }

  /** Counts an entry. */
  void add(Entry entry) {
    var seen = new HashSet<String>();
    for (String text : texts(entry)) {
      for (Words.Word word : words.of(text)) {
        String written = text.substring(word.start(), word.end()).toLowerCase(Locale.ROOT);
        if (written.length() <= LONGEST_WORD && seen.add(written)) {
          frequencies.merge(written, 1, Integer::sum);
        }
      }
    }
    List<String> needs = needs(entry);
    for (String need : needs) {
      byNeed.computeIfAbsent(need, id -> new OfNeed()).add(seen, 1f / needs.size());
    }
  }

  private static List<String> needs(Entry entry) {
    return switch (entry) {
      case Entry.OfService service -> service.service().terms("need").toList();
      case Entry.OfGuide guide -> guide.guide().needs();
    };
  }

  /** How many entries with a need have each word, those with several needs in part. */
  private static final class OfNeed {
    private static final int MOST_WORDS = 1000;

    private final Map<String, Float> words = new HashMap<>();
    private float entries;

    void add(Set<String> seen, float part) {
      seen.forEach(word -> words.merge(word, part, Float::sum));
      entries += part;
    }

    /** The share of the entries that have each word, the words that most have. */
    Map<String, Float> shares() {
      var shares = new HashMap<String, Float>();
      most().forEach((word, having) -> shares.put(word, Vocabulary.share(having, entries)));
      return shares;
    }

    private Map<String, Float> most() {
      if (words.size() <= MOST_WORDS) {
        return words;
      }
      var most = new HashMap<String, Float>();
      words.entrySet().stream()
          .sorted(
              Map.Entry.<String, Float>comparingByValue()
                  .reversed()
                  .thenComparing(Map.Entry.comparingByKey()))
          .limit(MOST_WORDS)
          .forEach(word -> most.put(word.getKey(), word.getValue()));
      return most;
    }

    String pack() {
      var packed = new StringBuilder().append(entries);
      most().forEach((word, having) -> packed.append('\n').append(word).append(' ').append(having));
      return packed.toString();
    }

    static OfNeed unpack(String packed) {
      var need = new OfNeed();
      List<String> lines = packed.lines().toList();
      need.entries = Float.parseFloat(lines.getFirst());
      for (String line : lines.subList(1, lines.size())) {
        int gap = line.lastIndexOf(' ');
        need.words.put(line.substring(0, gap), Float.valueOf(line.substring(gap + 1)));
      }
      return need;
    }
  }

  private List<String> texts(Entry entry) {
    return switch (entry) {
      case Entry.OfService service -> texts(service.service());
      case Entry.OfGuide guide -> texts(guide.guide());
    };
  }

  private void place(Service service) {
    for (ServiceAtLocation site : service.serviceAtLocations()) {
      Location location = site.location();
      Double lat = location == null ? null : location.latitude();
      Double lon = location == null ? null : location.longitude();
      if (location != null && lat != null && lon != null) {
        location.addresses().stream()
            .flatMap(address -> Stream.ofNullable(address.postalCode()))
            .flatMap(text -> Postcode.find(text).stream())
            .filter(Postcode::isUnit)
            .forEach(code -> postcodes.putIfAbsent(code.text(), new GeoPoint(lat, lon)));
      }
    }
  }

  /** The points of the postcodes at which real entries stand, growing with edits. */
  Map<String, GeoPoint> postcodes() {
    return postcodes;
  }

  private List<String> texts(Service service) {
    if (!service.illustrative()) {
      place(service);
    }
    var texts = new ArrayList<String>();
    texts.add(service.name());
    names.add(service.name());
    if (service.description() != null) {
      texts.add(service.description());
    }
    Organization provider = service.organization();
    if (provider != null) {
      texts.add(provider.name());
      names.add(provider.name());
    }
    return texts;
  }

  private List<String> texts(Guide guide) {
    names.add(guide.title());
    var texts = new ArrayList<>(List.of(guide.title(), guide.summary()));
    guide
        .sections()
        .forEach(
            section -> {
              texts.add(section.heading());
              texts.add(section.text());
            });
    return texts;
  }

  /** What there is now. */
  Vocabulary vocabulary() {
    var shares = new HashMap<String, Map<String, Float>>();
    byNeed.forEach((need, words) -> shares.put(need, words.shares()));
    return new Vocabulary(frequencies, List.copyOf(names), shares);
  }

  /** The postcodes as text, for a sidecar. */
  Map<String, String> packPostcodes() {
    var packed = new HashMap<String, String>();
    postcodes.forEach((code, point) -> packed.put(code, point.lat() + " " + point.lon()));
    return packed;
  }

  /** Takes in postcodes that were packed. */
  void unpackPostcodes(Map<String, String> packed) {
    packed.forEach(
        (code, point) -> {
          int gap = point.indexOf(' ');
          postcodes.put(
              code,
              new GeoPoint(
                  Double.parseDouble(point.substring(0, gap)),
                  Double.parseDouble(point.substring(gap + 1))));
        });
  }

  /** Everything as text, for a sidecar. */
  Map<String, String> pack() {
    var packed = new HashMap<String, String>();
    frequencies.forEach((word, count) -> packed.put(word, String.valueOf(count)));
    packed.put(NAMES, String.join("\n", names));
    byNeed.forEach((need, words) -> packed.put(NEED + need, words.pack()));
    return packed;
  }

  /** Takes in what was packed. */
  void unpack(Map<String, String> packed) {
    packed.forEach(
        (word, count) -> {
          if (word.equals(NAMES)) {
            names.addAll(List.of(count.split("\n")));
          } else if (word.startsWith(NEED)) {
            byNeed.put(word.substring(NEED.length()), OfNeed.unpack(count));
          } else {
            frequencies.put(word, Integer.valueOf(count));
          }
        });
  }
}
