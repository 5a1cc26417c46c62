package org.burydirectory.source;

import java.util.ArrayList;
import java.util.List;
import org.burydirectory.need.Need;
import org.burydirectory.need.Needs;
import org.burydirectory.need.Term;
import org.burydirectory.need.Theme;
import org.jspecify.annotations.Nullable;

/** Reads {@code needs.yaml} and {@code sayings.yaml}, which a folder may do without. */
final class NeedsYaml {

  private final Ids ids = new Ids();
  private final List<Need> needs = new ArrayList<>();

  Needs read(Fields root, @Nullable Fields sayings) {
    root.objects("needs", top -> need(top, null));
    if (sayings != null) {
      sayings.objects("sayings", this::said);
    }
    return new Needs(
        needs,
        terms(root, "audiences"),
        terms(root, "costs"),
        terms(root, "access"),
        terms(root, "accessibility"),
        themes(root));
  }

  private Need need(Fields fields, @Nullable String parent) {
    String id = ids.slug(fields);
    if (parent != null && !id.startsWith(parent + ".")) {
      fields.problem(
          "id",
          "'id' is "
              + Report.shown(id)
              + "; below '"
              + parent
              + "' it must start with '"
              + parent
              + ".'");
    }
    var need =
        new Need(
            id,
            parent,
            fields.required("label"),
            fields.required("description"),
            fields.texts("phrases"));
    needs.add(need);
    if (parent == null) {
      fields.objects("children", child -> need(child, id));
    }
    return need;
  }

  private String said(Fields fields) {
    String id = fields.requiredCode("need", ids.all());
    List<String> texts = fields.texts("texts");
    needs.replaceAll(need -> need.id().equals(id) ? need.with(texts) : need);
    return id;
  }

  /** A list of terms; no id may be there twice. */
  static List<Term> terms(Fields root, String key) {
    var ids = new Ids();
    return root.objects(
        key,
        fields -> new Term(ids.slug(fields), fields.required("label"), fields.texts("phrases")));
  }

  private List<Theme> themes(Fields root) {
    var themeIds = new Ids();
    return root.objects(
        "themes",
        fields ->
            new Theme(
                themeIds.slug(fields),
                fields.required("label"),
                fields.required("group"),
                fields.required("description"),
                fields.codes("needs", ids.all())));
  }
}
