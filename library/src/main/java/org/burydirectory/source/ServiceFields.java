package org.burydirectory.source;

import java.util.Arrays;
import java.util.List;
import org.burydirectory.model.Organization;
import org.burydirectory.model.Service;
import org.burydirectory.model.Status;

/** Reads a service. */
final class ServiceFields {

  private static final List<String> STATUSES =
      Arrays.stream(Status.values()).map(Status::code).toList();
  private static final int OLDEST = 130;

  private ServiceFields() {}

  static Service read(Fields fields) {
    var service =
        new Service(
            Forms.id(fields),
            fields.required("name"),
            fields.text("description"),
            fields.text("url"),
            fields.text("email"),
            Status.of(fields.requiredCode("status", STATUSES)).orElse(Status.ACTIVE),
            fields.text("fees"),
            fields.integer("minimum_age", 0, OLDEST),
            fields.integer("maximum_age", 0, OLDEST),
            Forms.date(fields, "assured_date"),
            Forms.instant(fields, "last_modified"),
            fields.text("alert"),
            fields.object("organization", PartFields::organization),
            fields.objects("contacts", PartFields::contact),
            fields.objects("schedules", ScheduleFields::read),
            fields.objects("service_areas", PartFields::serviceArea),
            fields.objects("service_at_locations", PartFields::site),
            fields.objects("cost_options", PartFields::costOption),
            fields.objects("languages", PartFields::language),
            fields.objects("attributes", PartFields::attribute),
            fields.flag("illustrative"),
            fields.objects("x_sources", PartFields::source),
            fields.objects("x_exceptions", ScheduleFields::exception));
    check(service, fields);
    return service;
  }

  private static void check(Service service, Fields fields) {
    Integer minimum = service.minimumAge();
    Integer maximum = service.maximumAge();
    if (minimum != null && maximum != null && minimum > maximum) {
      fields.problem(
          "minimum_age", "'minimum_age' " + minimum + " is over 'maximum_age' " + maximum);
    }
    Organization organization = service.organization();
    String organizationId = fields.text("organization_id");
    if (organization != null
        && organizationId != null
        && !organizationId.equals(organization.id())) {
      fields.problem(
          "organization_id",
          "'organization_id' is " + organizationId + " but 'organization' is " + organization.id());
    }
  }
}
