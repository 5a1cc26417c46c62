package org.burydirectory.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.burydirectory.model.Guide;
import org.burydirectory.model.Organization;
import org.burydirectory.model.Service;
import org.burydirectory.need.Need;
import org.burydirectory.profile.Profile;
import org.burydirectory.profile.Taxonomies;
import org.burydirectory.search.Facet;
import org.burydirectory.source.Card;
import org.burydirectory.source.CardWriter;
import org.burydirectory.source.Entry;

/** Makes the one Lucene document of an entry. Used by one thread at a time. */
final class EntryDocument {

  private static final FieldType TEXT = new FieldType();

  static {
    TEXT.setTokenized(true);
    TEXT.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    TEXT.freeze();
  }

  private final Profile profile;
  private final Words words;
  private final FacetValues values;
  private final RecordMaker records;
  private final VocabularyCount vocabulary;
  private final FeedFields feed;

  /**
   * @param values facet values, to which those of entries are added
   * @param vocabulary words, to which those of entries are added
   */
  EntryDocument(Profile profile, Words words, FacetValues values, VocabularyCount vocabulary) {
    this.profile = profile;
    this.words = words;
    this.values = values;
    this.records = new RecordMaker(profile, values);
    this.vocabulary = vocabulary;
    this.feed = new FeedFields(Taxonomies.of(profile), words);
  }

  /**
   * The document of an entry of the directory's own.
   *
   * @param home number of the borough whose data it came with
   */
  Document of(Entry entry, int home) throws IOException {
    return of(entry, home, "");
  }

  /**
   * The document of an entry.
   *
   * @param home number of the borough whose data it came with
   * @param source name of the source that it was imported from; blank for the directory's own
   */
  Document of(Entry entry, int home, String source) throws IOException {
    vocabulary.add(entry);
    Texts texts = texts(entry);
    Set<String> named = named(texts.name());
    PackedRecord record = records.record(entry, home, named.size());
    var document = new Document();
    document.add(new StringField(Schema.ID, entry.id(), Field.Store.NO));
    document.add(new SortedDocValuesField(Schema.ID, new BytesRef(entry.id())));
    document.add(new SortedDocValuesField(Schema.NAME_KEY, new BytesRef(NameKey.of(texts.name()))));
    document.add(new BinaryDocValuesField(Schema.RECORD, RecordCodec.encode(record)));
    document.add(new BinaryDocValuesField(Schema.JSON, new BytesRef(entry.json())));
    document.add(new BinaryDocValuesField(Schema.CARD, new BytesRef(card(entry, record))));
    if (!source.isEmpty()) {
      document.add(new StringField(Schema.SOURCE, source, Field.Store.NO));
      document.add(new SortedDocValuesField(Schema.SOURCE, new BytesRef(source)));
    }
    addWords(document, texts);
    if (entry instanceof Entry.OfService service) {
      feed.add(document, service.service(), records.isAreaDeclared(service.service()));
    }
    for (String term : named) {
      document.add(new StringField(Schema.NAME, term, Field.Store.NO));
    }
    return document;
  }

  private byte[] card(Entry entry, PackedRecord record) {
    List<String> neighbourhoods =
        Arrays.stream(record.ordinals())
            .mapToObj(ordinal -> values.all().get(ordinal))
            .filter(value -> value.facet().equals(Facet.NEIGHBOURHOOD))
            .map(FacetValues.Value::value)
            .toList();
    return CardWriter.card(entry, new Card(RecordMaker.kind(entry), neighbourhoods), profile);
  }

  private void addWords(Document document, Texts texts) throws IOException {
    var nameWords = words.of(texts.name());
    var textWords = words.of(texts.description());
    var terms = new WeightedTerms();
    terms.add(nameWords, weight("field.name"));
    terms.add(textWords, weight("field.description"));
    terms.add(words.of(texts.more()), weight("field.description"));
    terms.add(words.of(texts.organization()), weight("field.organization"));
    var pairs = new WeightedTerms();
    pairs.addPairs(words.content(texts.name()), weight("field.name"));
    pairs.addPairs(words.content(texts.description()), weight("field.description"));
    pairs.addPairs(words.content(texts.more()), weight("field.description"));
    for (String id : texts.needs()) {
      addNeed(terms, pairs, id);
    }
    document.add(new StringField(Schema.NAME_EXACT, NameKey.of(texts.name()), Field.Store.NO));
    add(document, Schema.TEXT, terms);
    add(document, Schema.PAIRS, pairs);
    document.add(
        new BinaryDocValuesField(
            Schema.WORDS, WordMap.encode(texts.name(), nameWords, texts.description(), textWords)));
  }

  /** The words by which an entry is called: without the mark of an invented one. */
  private Set<String> named(String name) {
    return words.content(name.replace(Entry.EXAMPLE_MARK, "")).stream()
        .map(Words.Word::term)
        .collect(Collectors.toSet());
  }

  private static void add(Document document, String field, WeightedTerms terms) {
    if (!terms.isEmpty()) {
      document.add(new Field(field, terms.stream(), TEXT));
    }
  }

  private void addNeed(WeightedTerms terms, WeightedTerms pairs, String id) {
    Optional<Need> found = profile.needs().find(id);
    if (found.isPresent()) {
      Need need = found.get();
      int weight = weight("field.needs");
      terms.add(words.of(need.label()), weight);
      pairs.addPairs(words.content(need.label()), weight);
      var once = new TreeMap<String, Words.Word>();
      for (String phrase : need.phrases()) {
        words.of(phrase).forEach(word -> once.put(word.term(), word));
        pairs.addPairs(words.content(phrase), weight);
      }
      terms.add(once.values(), weight);
    }
  }

  private int weight(String name) {
    return Math.max(1, (int) Math.round(profile.ranking().weight(name)));
  }

  private static Texts texts(Entry entry) {
    return switch (entry) {
      case Entry.OfService service -> texts(service.service());
      case Entry.OfGuide guide -> texts(guide.guide());
    };
  }

  private static Texts texts(Service service) {
    Organization provider = service.organization();
    return new Texts(
        service.name(),
        Optional.ofNullable(service.description()).orElse(""),
        "",
        provider == null ? "" : provider.name(),
        service.terms("need").toList());
  }

  private static Texts texts(Guide guide) {
    var more = new StringBuilder();
    for (Guide.Section section : guide.sections()) {
      more.append(section.heading()).append('\n').append(section.text()).append('\n');
    }
    return new Texts(guide.title(), guide.summary(), more.toString(), "", guide.needs());
  }

  /** What is read of an entry. */
  private record Texts(
      String name, String description, String more, String organization, List<String> needs) {}
}
