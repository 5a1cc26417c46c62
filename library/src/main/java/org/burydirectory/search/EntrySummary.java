package org.burydirectory.search;

import java.time.LocalDate;
import java.util.List;
import org.burydirectory.place.GeoPoint;
import org.jspecify.annotations.Nullable;

/**
 * What a hit shows of an entry, whatever was searched for.
 *
 * @param id the entry's id
 * @param kind {@code service}, {@code event}, {@code information} or {@code advice}
 * @param name its name or title
 * @param organization name of who provides it, null for a guide
 * @param summary the beginning of its description, on one line
 * @param needs ids of the needs it meets
 * @param neighbourhoods ids of the neighbourhoods where it is or which it is for
 * @param location its first site
 * @param postcode of the first site
 * @param phone the number to try first
 * @param url its own page
 * @param status as Open Referral UK names it, such as {@code active}
 * @param assuredDate when its facts were last checked
 * @param illustrative whether it is an invented example
 */
public record EntrySummary(
    String id,
    String kind,
    String name,
    @Nullable String organization,
    @Nullable String summary,
    List<String> needs,
    List<String> neighbourhoods,
    @Nullable GeoPoint location,
    @Nullable String postcode,
    @Nullable String phone,
    @Nullable String url,
    String status,
    @Nullable LocalDate assuredDate,
    boolean illustrative) {

  /** Copies the lists. */
  public EntrySummary {
    needs = List.copyOf(needs);
    neighbourhoods = List.copyOf(neighbourhoods);
  }
}
