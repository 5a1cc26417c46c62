package org.burydirectory.index;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;
import org.burydirectory.model.Attribute;
import org.burydirectory.model.Organization;
import org.burydirectory.model.Service;
import org.burydirectory.model.ServiceAtLocation;
import org.burydirectory.model.TaxonomyTerm;
import org.burydirectory.profile.Taxonomies;
import org.jspecify.annotations.Nullable;

/** Makes the fields by which an Open Referral feed finds and narrows services. */
final class FeedFields {

  private final Taxonomies taxonomies;
  private final Words words;

  FeedFields(Taxonomies taxonomies, Words words) {
    this.taxonomies = taxonomies;
    this.words = words;
  }

  void add(Document document, Service service, boolean areaDeclared) throws IOException {
    var keys = new LinkedHashSet<String>();
    Organization organization = service.organization();
    if (organization != null) {
      keys.add(FeedKey.organization(organization.id()));
      document.add(new SortedDocValuesField(Schema.ORGANIZATION, new BytesRef(organization.id())));
      words(organization.name(), keys, true);
      words(organization.description(), keys, true);
    }
    service.attributes().stream()
        .map(Attribute::taxonomyTerm)
        .filter(Objects::nonNull)
        .forEach(term -> term(term, keys));
    for (ServiceAtLocation at : service.serviceAtLocations()) {
      keys.add(FeedKey.site(at.id()));
      if (at.location() != null) {
        at.location().texts().forEach(text -> words(text, keys, false));
      }
    }
    keys.forEach(key -> document.add(new StringField(Schema.FEED, key, Field.Store.NO)));
    BytesRef facts = FeedFacts.of(service, areaDeclared).encode();
    document.add(new BinaryDocValuesField(Schema.FEED_FACTS, facts));
  }

  private void words(@Nullable String text, Set<String> keys, boolean ofOrganization) {
    if (text != null) {
      for (Words.Word word : words.of(text)) {
        keys.add(
            ofOrganization
                ? FeedKey.organizationWord(word.term())
                : FeedKey.locationWord(word.term()));
      }
    }
  }

  private void term(TaxonomyTerm term, Set<String> keys) {
    var known = taxonomies.find(term.taxonomy(), term.code());
    String id = known.map(Taxonomies.PublishedTerm::id).orElse(term.id());
    if (id != null) {
      keys.add(FeedKey.term(id));
    }
    if (term.taxonomy() != null) {
      keys.add(FeedKey.taxonomy(Taxonomies.idOfTaxonomy(term.taxonomy())));
    }
  }
}
