package org.burydirectory.engine;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.burydirectory.place.Distance;
import org.burydirectory.place.Near;
import org.burydirectory.search.FeedRequest;
import org.burydirectory.search.FeedRequest.Filter;
import org.jspecify.annotations.Nullable;

/** A filter of a feed being written. What is not said does not narrow. */
final class FilterDraft {

  private String search = "";
  private List<String> terms = List.of();
  private List<String> taxonomies = List.of();
  private List<String> organizations = List.of();
  private @Nullable Instant modifiedAfter;
  private @Nullable Integer minimumAge;
  private @Nullable Integer maximumAge;
  private FeedRequest.@Nullable Times times;
  private @Nullable Near near;
  private @Nullable Distance proximity;
  private boolean topOnly;
  private @Nullable String parent;

  FilterDraft search(String text) {
    search = text;
    return this;
  }

  FilterDraft terms(String... ids) {
    terms = List.of(ids);
    return this;
  }

  FilterDraft taxonomies(String... ids) {
    taxonomies = List.of(ids);
    return this;
  }

  FilterDraft organizations(String... ids) {
    organizations = List.of(ids);
    return this;
  }

  FilterDraft modifiedAfter(Instant instant) {
    modifiedAfter = instant;
    return this;
  }

  FilterDraft modifiedAfter(String instant) {
    return modifiedAfter(Instant.parse(instant));
  }

  FilterDraft minimumAge(int years) {
    minimumAge = years;
    return this;
  }

  FilterDraft maximumAge(int years) {
    maximumAge = years;
    return this;
  }

  FilterDraft on(DayOfWeek day) {
    return times(day, null, null);
  }

  FilterDraft times(@Nullable DayOfWeek day, @Nullable String start, @Nullable String end) {
    times =
        new FeedRequest.Times(
            day,
            start == null ? null : LocalTime.parse(start),
            end == null ? null : LocalTime.parse(end));
    return this;
  }

  FilterDraft near(Near spot) {
    near = spot;
    return this;
  }

  FilterDraft within(double metres) {
    proximity = Distance.metres(metres);
    return this;
  }

  FilterDraft topOnly() {
    topOnly = true;
    return this;
  }

  FilterDraft below(String id) {
    parent = id;
    return this;
  }

  Filter filter() {
    return new Filter(
        search,
        terms,
        taxonomies,
        organizations,
        modifiedAfter,
        minimumAge,
        maximumAge,
        times,
        near,
        proximity,
        topOnly,
        parent);
  }
}
