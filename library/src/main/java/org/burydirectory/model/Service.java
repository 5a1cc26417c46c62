package org.burydirectory.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something that people can use, as HSDS-UK 3.0 describes it. Lists are never null; what the source
 * does not say is null. Members that the standard does not name stay in the service's JSON and are
 * not repeated here, but for three: {@code illustrative}, {@code x_sources} and {@code
 * x_exceptions}.
 *
 * @param id a uuid
 * @param name what the public calls it
 * @param description what it is, in plain text
 * @param url its own page
 * @param email where to write
 * @param status whether it runs
 * @param fees what it costs, in words
 * @param minimumAge in years
 * @param maximumAge in years
 * @param assuredDate when its facts were last checked
 * @param lastModified when the record last changed
 * @param alert something that users must know now
 * @param organization who provides it
 * @param contacts whom to call
 * @param schedules when, for the service as a whole
 * @param serviceAreas whom it is for, by place
 * @param serviceAtLocations its sites
 * @param costOptions prices
 * @param languages besides English
 * @param attributes taxonomy terms
 * @param illustrative whether it is an invented example
 * @param xSources where its facts come from
 * @param xExceptions dates on which the hours of the service as a whole differ
 */
public record Service(
    String id,
    String name,
    @Nullable String description,
    @Nullable String url,
    @Nullable String email,
    Status status,
    @Nullable String fees,
    @Nullable Integer minimumAge,
    @Nullable Integer maximumAge,
    @Nullable LocalDate assuredDate,
    @Nullable Instant lastModified,
    @Nullable String alert,
    @Nullable Organization organization,
    List<Contact> contacts,
    List<Schedule> schedules,
    List<ServiceArea> serviceAreas,
    List<ServiceAtLocation> serviceAtLocations,
    List<CostOption> costOptions,
    List<Language> languages,
    List<Attribute> attributes,
    boolean illustrative,
    List<Provenance> xSources,
    List<ScheduleException> xExceptions) {

  /** Copies the lists; null stands for none. */
  public Service {
    contacts = Lists.copy(contacts);
    schedules = Lists.copy(schedules);
    serviceAreas = Lists.copy(serviceAreas);
    serviceAtLocations = Lists.copy(serviceAtLocations);
    costOptions = Lists.copy(costOptions);
    languages = Lists.copy(languages);
    attributes = Lists.copy(attributes);
    xSources = Lists.copy(xSources);
    xExceptions = Lists.copy(xExceptions);
  }

  /** A service without exceptions. */
  public Service(
      String id,
      String name,
      @Nullable String description,
      @Nullable String url,
      @Nullable String email,
      Status status,
      @Nullable String fees,
      @Nullable Integer minimumAge,
      @Nullable Integer maximumAge,
      @Nullable LocalDate assuredDate,
      @Nullable Instant lastModified,
      @Nullable String alert,
      @Nullable Organization organization,
      List<Contact> contacts,
      List<Schedule> schedules,
      List<ServiceArea> serviceAreas,
      List<ServiceAtLocation> serviceAtLocations,
      List<CostOption> costOptions,
      List<Language> languages,
      List<Attribute> attributes,
      boolean illustrative,
      List<Provenance> xSources) {
    this(
        id,
        name,
        description,
        url,
        email,
        status,
        fees,
        minimumAge,
        maximumAge,
        assuredDate,
        lastModified,
        alert,
        organization,
        contacts,
        schedules,
        serviceAreas,
        serviceAtLocations,
        costOptions,
        languages,
        attributes,
        illustrative,
        xSources,
        List.of());
  }

  /** The codes of the terms of one taxonomy, such as {@code need}, in the order given. */
  public Stream<String> terms(String taxonomy) {
    return attributes.stream()
        .flatMap(attribute -> Stream.ofNullable(attribute.taxonomyTerm()))
        .filter(term -> taxonomy.equals(term.taxonomy()))
        .flatMap(term -> Stream.ofNullable(term.code()));
  }
}
