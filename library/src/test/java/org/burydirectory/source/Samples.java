package org.burydirectory.source;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.burydirectory.profile.Profile;

/** A small place and a service, right in everything, for tests to break. */
public final class Samples {

  static final String ID = "3f7aab48-af65-0656-0513-ea8038feb145";

  static final String PLACE =
      """
      borough: {id: bury, name: Bury, code: E08000002, lat: 53.59, lon: -2.3, time_zone: Europe/London}
      areas:
        - {id: greater-manchester, name: Greater Manchester, level: region, aliases: [gm]}
      neighbourhoods:
        - {id: west, name: Bury West, label: "West: Radcliffe", lat: 53.56, lon: -2.33}
      wards:
        - {id: radcliffe, name: Radcliffe, code: E05014160, former_name: Old Radcliffe, former_code: E05000680,
           neighbourhood: west, lat: 53.56, lon: -2.32}
      towns:
        - {id: radcliffe, name: Radcliffe, neighbourhood: west, ward: radcliffe, lat: 53.561, lon: -2.326}
        - {id: bury-town, name: Bury, neighbourhood: west, lat: 53.59, lon: -2.29}
      localities:
        - {id: ainsworth, name: Ainsworth, kind: village, town: radcliffe, neighbourhood: west, lat: 53.58, lon: -2.36}
      districts:
        - {id: M26, lat: 53.56, lon: -2.33, neighbourhoods: {west: 500}, other_boroughs: [Bolton]}
      sectors:
        - {id: M26 2, lat: 53.56, lon: -2.33, units: 79, share: 0.343, neighbourhoods: {west: 78}, wards: {radcliffe: 78}}
      neighbours:
        - {id: bolton, name: Bolton, code: E08000001}
      """;

  static final String NEEDS =
      """
      needs:
        - id: carers
          label: Caring for someone
          description: For people who look after someone.
          phrases: [carer, no, on]
          children:
            - {id: carers.break, label: Taking a break, description: Time off., phrases: [respite]}
      audiences: [{id: carers, label: Carers, phrases: [carer]}]
      costs: [{id: free, label: Free}]
      access: [{id: phone, label: By phone}]
      accessibility: [{id: step-free, label: Step-free}]
      themes:
        - {id: carers-respite, label: Respite, group: Carers strategy, description: Breaks., needs: [carers.break]}
      """;

  static final String LANGUAGE =
      """
      synonyms:
        - [chemist, pharmacy]
      one_way:
        - {from: nappies, to: [baby bank]}
      spellings: {counciling: counselling}
      dialect: {nowt: nothing}
      protected:
        - [carer, career]
      stop_words: [a, on]
      stop_phrases: [i am looking for]
      """;

  static final String FACETS =
      """
      facets:
        - {name: need, label: What you need, description: What it helps with.}
      kinds: [{id: service, label: Services}]
      days:
      """
          + "monday tuesday wednesday thursday friday saturday sunday"
              .replaceAll("(\\w+) ?", "  - {id: $1, label: $1}\n");

  private static final String SERVICE =
      """
      {
        'id': '3f7aab48-af65-0656-0513-ea8038feb145',
        'name': 'Carers Line',
        'status': 'active',
        'url': 'https://example.org/a',
        'minimum_age': 18, 'maximum_age': 99,
        'assured_date': '2026-06-30',
        'last_modified': '2026-11-21T00:00:00Z',
        'organization_id': '75e2c9fd-bb0c-5a11-8405-607b155ee0ef',
        'organization': {'id': '75e2c9fd-bb0c-5a11-8405-607b155ee0ef', 'name': 'Carers Hub', 'website': 'https://example.org'},
        'contacts': [{'id': 'e616e7f3-4069-5269-a2bd-3a66b4c5c36d', 'phones': [
          {'id': '9db22994-0059-5401-8701-b43496574881', 'number': '0161 496 0090', 'type': 'voice'}]}],
        'service_at_locations': [{'id': '0a963e1c-27c5-5b37-afb0-6ced08005669',
          'location': {'id': 'fbcd7a8f-ebdb-5848-a6c5-dd795158a65f', 'location_type': 'physical', 'name': 'Hub',
            'latitude': 53.6, 'longitude': -2.3,
            'addresses': [{'id': 'a08ef20b-f44c-5150-bdb4-f7fd6c534383', 'address_1': '1 High Street', 'postal_code': 'M26 2SP'}],
            'accessibility': [{'id': 'db762f3f-e375-5533-be2f-2c502353a0c3', 'x_code': 'step-free'}]},
          'schedules': [{'id': '1f0f7666-9e69-5ceb-b15c-21f0e1ace951', 'freq': 'WEEKLY', 'byday': 'MO,TU',
            'opens_at': '09:00', 'closes_at': '17:30', 'valid_from': '2026-01-01', 'valid_to': '2026-12-31'}]}],
        'attributes': [{'id': '16fcf328-d7a6-5897-973a-4b8c772c2a39', 'link_type': 'need', 'taxonomy_term':
          {'id': '738bd34a-b01f-555d-94f3-04d40c4590df', 'taxonomy': 'need', 'code': 'carers.break'}}],
        'x_sources': [{'name': 'A page', 'url': 'https://example.org/b', 'date': '2026-06'}],
        'x_vendor': {'kept': [1, null, 2.50]}
      }
      """;

  static final String GUIDE =
      """
      id: breaks
      kind: advice
      title: Taking a break
      summary: How to ask for one.
      needs: [carers.break]
      audiences: [carers]
      themes: [carers-respite]
      places: [west]
      sections:
        - heading: How
          text: |
            Ask.

            Ask again.
          links:
            - {label: Ask, url: "https://example.org"}
      reviewed: 2026-11-21
      sources:
        - {name: A page, date: 2026-04}
      """;

  private Samples() {}

  /** The service's JSON, a part of it replaced. Quotation marks are single in both. */
  static String service(String part, String instead) {
    return replaced(SERVICE, part, instead).replace('\'', '"');
  }

  static String service() {
    return service("", "");
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static String replaced(String text, String part, String instead) {
    if (!text.contains(part)) {
      throw new IllegalArgumentException("not there: " + part);
    }
    return part.isEmpty() ? text : text.replace(part, instead);
  }

  /** The settings, by the names of their files. */
  public static Map<String, String> files() {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("place.yaml", PLACE);
    files.put("needs.yaml", NEEDS);
    files.put("language.yaml", LANGUAGE);
    files.put("ranking.yaml", ranking());
    files.put("facets.yaml", FACETS);
    files.put("urgent.yaml", "panels: []\n");
    files.put("holidays.yaml", "nations: []\n");
    return files;
  }

  private static String ranking() {
    return ProfileReader.WEIGHTS.stream()
        .map(name -> "  - {name: " + name + ", weight: 1.5, unit: times, reason: a reason}\n")
        .collect(Collectors.joining("", "weights:\n", ""));
  }

  static Profile profile() {
    return ProfileReader.read(files());
  }
}
