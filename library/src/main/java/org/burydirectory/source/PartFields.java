package org.burydirectory.source;

import java.util.List;
import org.burydirectory.model.Accessibility;
import org.burydirectory.model.Address;
import org.burydirectory.model.Attribute;
import org.burydirectory.model.Contact;
import org.burydirectory.model.CostOption;
import org.burydirectory.model.Language;
import org.burydirectory.model.Location;
import org.burydirectory.model.Organization;
import org.burydirectory.model.Phone;
import org.burydirectory.model.Provenance;
import org.burydirectory.model.ServiceArea;
import org.burydirectory.model.ServiceAtLocation;
import org.burydirectory.model.TaxonomyTerm;

/** Reads the parts of a service. */
final class PartFields {

  static final List<String> CONFIDENCES = List.of("high", "medium", "low");

  private PartFields() {}

  static Organization organization(Fields fields) {
    return new Organization(
        Forms.id(fields),
        fields.required("name"),
        fields.text("description"),
        fields.text("website"),
        fields.text("email"));
  }

  static Contact contact(Fields fields) {
    return new Contact(
        Forms.id(fields),
        fields.text("name"),
        fields.text("email"),
        fields.objects("phones", PartFields::phone));
  }

  private static Phone phone(Fields fields) {
    return new Phone(
        Forms.id(fields),
        fields.required("number"),
        fields.text("type"),
        fields.text("description"));
  }

  static ServiceArea serviceArea(Fields fields) {
    var area =
        new ServiceArea(
            Forms.optionalId(fields),
            fields.text("name"),
            fields.text("uri"),
            fields.text("extent"),
            fields.text("extent_type"));
    try {
      Extents.polygons(area);
    } catch (IllegalArgumentException e) {
      fields.problem("extent", "'extent' is no outline: " + e.getMessage());
    }
    return area;
  }

  static ServiceAtLocation site(Fields fields) {
    return new ServiceAtLocation(
        Forms.id(fields),
        fields.object("location", PartFields::location),
        fields.objects("schedules", ScheduleFields::read),
        fields.objects("x_exceptions", ScheduleFields::exception));
  }

  private static Location location(Fields fields) {
    var location =
        new Location(
            Forms.id(fields),
            fields.text("name"),
            fields.text("location_type"),
            fields.number("latitude"),
            fields.number("longitude"),
            fields.objects("addresses", PartFields::address),
            fields.objects("accessibility", PartFields::accessibility),
            fields.text("x_ward"));
    checkPoint(location, fields);
    return location;
  }

  private static void checkPoint(Location location, Fields fields) {
    Double latitude = location.latitude();
    Double longitude = location.longitude();
    if (latitude != null) {
      fields.within("latitude", latitude, 90);
    }
    if (longitude != null) {
      fields.within("longitude", longitude, 180);
    }
    if (fields.has("latitude") != fields.has("longitude")) {
      fields.report().add(fields.where(), "give both 'latitude' and 'longitude', or neither");
    }
  }

  private static Address address(Fields fields) {
    return new Address(
        Forms.optionalId(fields),
        fields.text("address_1"),
        fields.text("city"),
        fields.text("region"),
        fields.text("state_province"),
        fields.text("postal_code"),
        fields.text("country"),
        fields.text("address_type"));
  }

  private static Accessibility accessibility(Fields fields) {
    return new Accessibility(
        Forms.optionalId(fields),
        fields.text("description"),
        fields.text("details"),
        fields.text("x_code"));
  }

  static CostOption costOption(Fields fields) {
    return new CostOption(
        Forms.optionalId(fields),
        fields.text("option"),
        fields.number("amount"),
        fields.text("amount_description"));
  }

  static Language language(Fields fields) {
    return new Language(Forms.optionalId(fields), fields.text("name"), fields.text("code"));
  }

  static Attribute attribute(Fields fields) {
    return new Attribute(
        Forms.optionalId(fields),
        fields.text("link_type"),
        fields.object("taxonomy_term", PartFields::term));
  }

  private static TaxonomyTerm term(Fields fields) {
    return new TaxonomyTerm(
        Forms.optionalId(fields),
        fields.text("name"),
        fields.text("taxonomy"),
        fields.text("code"));
  }

  static Provenance source(Fields fields) {
    return new Provenance(
        fields.required("name"),
        fields.text("url"),
        Forms.roughDate(fields, "date"),
        fields.text("licence"),
        fields.code("confidence", CONFIDENCES));
  }
}
