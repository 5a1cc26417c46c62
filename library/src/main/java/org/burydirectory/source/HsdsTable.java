package org.burydirectory.source;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table of the HSDS 3.0 tabular data package.
 *
 * @param name of the file, without {@code .csv}
 * @param columns in order, but for {@link #EXTRA}, which comes last
 * @param links columns that say which row of another table a row belongs to, and are no members
 */
record HsdsTable(String name, List<String> columns, Set<String> links) {

  /** The column of an object with the members that have no column. */
  static final String EXTRA = "x_extra";

  /** Columns that hold numbers, in whatever table. */
  static final Set<String> NUMBERS =
      Set.of("latitude", "longitude", "amount", "minimum_age", "maximum_age", "interval");

  private static final Map<String, HsdsTable> ALL =
      Stream.of(
              table(
                  "organization",
                  "",
                  "id name alternate_name description email website tax_status tax_id"
                      + " year_incorporated legal_status logo uri parent_organization_id"),
              table(
                  "organization_identifier",
                  "organization_id",
                  "id organization_id identifier_scheme identifier_type identifier"),
              table(
                  "service",
                  "",
                  "id organization_id program_id name alternate_name description url email status"
                      + " interpretation_services application_process fees_description wait_time"
                      + " fees accreditations eligibility_description minimum_age maximum_age"
                      + " assured_date assurer_email licenses alert last_modified"),
              table(
                  "service_area",
                  "service_id service_at_location_id",
                  "id service_id service_at_location_id name description extent extent_type uri"),
              table(
                  "service_at_location",
                  "service_id location_id",
                  "id service_id location_id description"),
              table(
                  "location",
                  "organization_id",
                  "id location_type url organization_id name alternate_name description"
                      + " transportation latitude longitude external_identifier"
                      + " external_identifier_type"),
              table(
                  "address",
                  "location_id",
                  "id location_id attention address_1 address_2 city region state_province"
                      + " postal_code country address_type"),
              table("accessibility", "location_id", "id location_id description details url"),
              table(
                  "schedule",
                  "service_id location_id service_at_location_id",
                  "id service_id location_id service_at_location_id valid_from valid_to dtstart"
                      + " timezone until count wkst freq interval byday byweekno bymonthday"
                      + " byyearday description opens_at closes_at schedule_link attending_type"
                      + " notes"),
              table(
                  "contact",
                  "organization_id service_id service_at_location_id location_id",
                  "id organization_id service_id service_at_location_id location_id name title"
                      + " department email"),
              table(
                  "phone",
                  "location_id service_id organization_id contact_id service_at_location_id",
                  "id location_id service_id organization_id contact_id service_at_location_id"
                      + " number extension type description"),
              table(
                  "cost_option",
                  "service_id",
                  "id service_id valid_from valid_to option currency amount amount_description"),
              table(
                  "funding", "organization_id service_id", "id organization_id service_id source"),
              table(
                  "language",
                  "service_id location_id phone_id",
                  "id service_id location_id phone_id name code note"),
              table(
                  "attribute",
                  "link_id taxonomy_term_id link_entity",
                  "id link_id taxonomy_term_id link_type link_entity value label"),
              table(
                  "taxonomy_term",
                  "",
                  "id code name description parent_id taxonomy language taxonomy_id term_uri"))
          .collect(Collectors.toUnmodifiableMap(HsdsTable::name, Function.identity()));

  private static HsdsTable table(String name, String links, String columns) {
    return new HsdsTable(
        name,
        List.of(columns.split(" ", -1)),
        links.isEmpty() ? Set.of() : Set.of(links.split(" ", -1)));
  }

  /** The table of a name. */
  static HsdsTable of(String name) {
    HsdsTable table = ALL.get(name);
    if (table == null) {
      throw new IllegalArgumentException("no table of HSDS: " + name);
    }
    return table;
  }

  /** Every column, in order. */
  List<String> header() {
    return Stream.concat(columns.stream(), Stream.of(EXTRA)).toList();
  }

  /** Whether a member of an object stands in a column of its name. */
  boolean holds(String member) {
    return columns.contains(member) && !links.contains(member);
  }
}
