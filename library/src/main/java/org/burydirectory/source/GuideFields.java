package org.burydirectory.source;

import java.time.LocalDate;
import java.util.List;
import org.burydirectory.model.Guide;

/** Reads a guide: the members are the same in YAML and in JSON. */
final class GuideFields {

  private static final List<String> KINDS = List.of("information", "advice");

  private GuideFields() {}

  static Guide read(Fields fields) {
    LocalDate reviewed = Forms.date(fields, "reviewed");
    if (!fields.has("reviewed")) {
      fields.required("reviewed");
    }
    return new Guide(
        new Ids().slug(fields),
        fields.requiredCode("kind", KINDS),
        fields.required("title"),
        fields.required("summary"),
        fields.objects("sections", GuideFields::section),
        fields.texts("needs"),
        fields.texts("audiences"),
        fields.texts("themes"),
        fields.texts("places"),
        fields.texts("services"),
        reviewed == null ? LocalDate.EPOCH : reviewed,
        fields.objects("sources", PartFields::source));
  }

  private static Guide.Section section(Fields fields) {
    return new Guide.Section(
        fields.required("heading"),
        fields.required("text"),
        fields.objects("links", GuideFields::link));
  }

  private static Guide.Link link(Fields fields) {
    return new Guide.Link(fields.required("label"), fields.required("url"));
  }
}
