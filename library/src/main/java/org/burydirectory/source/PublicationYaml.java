package org.burydirectory.source;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.burydirectory.need.Need;
import org.burydirectory.need.Needs;
import org.burydirectory.need.Term;
import org.burydirectory.profile.Publication;
import org.jspecify.annotations.Nullable;

/** Reads {@code mapping.yaml}, which a folder may do without. */
final class PublicationYaml {

  private final Set<String> needs;
  private final Set<String> audiences;

  private PublicationYaml(Needs needs) {
    this.needs = needs.all().stream().map(Need::id).collect(Collectors.toUnmodifiableSet());
    this.audiences =
        needs.audiences().stream().map(Term::id).collect(Collectors.toUnmodifiableSet());
  }

  static Publication read(@Nullable Fields root, Needs needs) {
    if (root == null) {
      return Publication.NONE;
    }
    var reader = new PublicationYaml(needs);
    return new Publication(
        root.object("licence", PublicationYaml::licence),
        reader.mappings(root, "circumstances"),
        reader.mappings(root, "service_types"));
  }

  private static Publication.Licence licence(Fields fields) {
    return new Publication.Licence(fields.required("name"), link(fields), attribution(fields));
  }

  private static String link(Fields fields) {
    String url = fields.required("url");
    if (!url.isBlank() && !Forms.isLink(url)) {
      fields.problem("url", "'url' is " + Report.shown(url) + "; it must start with https://");
    }
    return url;
  }

  private static @Nullable String attribution(Fields fields) {
    return fields.text("attribution");
  }

  private List<Publication.Mapping> mappings(Fields root, String key) {
    var ids = new Ids();
    return root.objects(key, fields -> mapping(fields, ids));
  }

  private Publication.Mapping mapping(Fields fields, Ids ids) {
    String uri = fields.text("uri");
    if (uri != null && !Forms.isLink(uri)) {
      fields.problem("uri", "'uri' is " + Report.shown(uri) + "; it must start with https://");
    }
    var mapping =
        new Publication.Mapping(
            ids.slug(fields),
            fields.required("label"),
            fields.required("description"),
            uri,
            fields.codes("needs", needs),
            fields.codes("audiences", audiences));
    if (mapping.needs().isEmpty() && mapping.audiences().isEmpty()) {
      fields.problem("needs", "'needs' is missing; name the needs that this goes with");
    }
    return mapping;
  }
}
