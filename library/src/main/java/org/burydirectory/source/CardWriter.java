package org.burydirectory.source;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.burydirectory.model.Address;
import org.burydirectory.model.Guide;
import org.burydirectory.model.InvalidDataException;
import org.burydirectory.model.Location;
import org.burydirectory.model.Organization;
import org.burydirectory.model.Phone;
import org.burydirectory.model.Service;
import org.burydirectory.model.ServiceAtLocation;
import org.burydirectory.model.Status;
import org.burydirectory.need.Need;
import org.burydirectory.profile.Profile;
import org.burydirectory.search.EntrySummary;
import org.jspecify.annotations.Nullable;

/**
 * The part of a hit's JSON that no search changes: its members without the braces, in UTF-8, what
 * is absent left out.
 */
public final class CardWriter {

  private final JsonText json = new JsonText();
  private final Profile profile;

  /** What stands before a card's location; within a text its quotation marks would be escaped. */
  private static final byte[] LOCATION = ",\"location\":{".getBytes(StandardCharsets.UTF_8);

  private CardWriter(Profile profile) {
    this.profile = profile;
  }

  /** The members that show an entry. */
  public static byte[] card(Entry entry, Card extra, Profile profile) {
    var writer = new CardWriter(profile);
    switch (entry) {
      case Entry.OfService service -> writer.service(service.service(), extra);
      case Entry.OfGuide guide -> writer.guide(guide.guide(), extra);
    }
    return writer.json.toBytes();
  }

  private void service(Service service, Card extra) {
    start(service.id(), extra.kind(), service.name());
    organization(service.organization());
    text("summary", Summary.of(service.description()));
    needs(service.terms("need").toList());
    list("neighbourhoods", extra.neighbourhoods());
    text("phone", phone(service));
    text("url", service.url());
    text("status", service.status() == Status.ACTIVE ? null : service.status().code());
    text("assured_date", service.assuredDate());
    json.name("illustrative").flag(service.illustrative());
    text("updated", service.lastModified());
    Stream.concat(sites(service).filter(CardWriter::physical), sites(service))
        .findFirst()
        .ifPresent(this::location); // last, so that another can take its place
  }

  /** A service's card with another of its sites as the location. */
  public static byte[] at(byte[] card, Service service, int site, Profile profile) {
    List<Location> locations =
        service.serviceAtLocations().stream()
            .map(ServiceAtLocation::location)
            .filter(Objects::nonNull)
            .toList();
    int start = lastIndex(card, LOCATION);
    if (site >= locations.size() || start < 0) {
      return card;
    }
    var writer = new CardWriter(profile);
    writer.location(locations.get(site));
    byte[] location = writer.json.toBytes();
    byte[] other = Arrays.copyOf(card, start + 1 + location.length);
    System.arraycopy(location, 0, other, start + 1, location.length);
    return other;
  }

  private static int lastIndex(byte[] bytes, byte[] part) {
    for (int at = bytes.length - part.length; at >= 0; at--) {
      if (Arrays.equals(bytes, at, at + part.length, part, 0, part.length)) {
        return at;
      }
    }
    return -1;
  }

  private void guide(Guide guide, Card extra) {
    start(guide.id(), extra.kind(), guide.title());
    text("summary", Summary.of(guide.summary()));
    needs(guide.needs());
    list("neighbourhoods", extra.neighbourhoods());
    text("assured_date", guide.reviewed());
    json.name("illustrative").flag(false);
  }

  private void start(String id, String kind, String name) {
    text("id", id);
    text("kind", kind);
    text("name", name);
  }

  private void text(String name, @Nullable Object value) {
    if (value != null) {
      json.name(name).string(value.toString());
    }
  }

  private void organization(@Nullable Organization organization) {
    if (organization != null) {
      json.name("organization").beginObject();
      text("id", organization.id());
      text("name", organization.name());
      json.endObject();
    }
  }

  private void needs(List<String> ids) {
    if (ids.isEmpty()) {
      return;
    }
    json.name("needs").beginArray();
    for (String id : ids) {
      json.beginObject();
      text("id", id);
      text("label", profile.needs().find(id).map(Need::label).orElse(null));
      json.endObject();
    }
    json.endArray();
  }

  private void list(String name, List<String> texts) {
    if (!texts.isEmpty()) {
      json.name(name).beginArray();
      texts.forEach(json::string);
      json.endArray();
    }
  }

  private static Stream<Location> sites(Service service) {
    return service.serviceAtLocations().stream()
        .map(ServiceAtLocation::location)
        .filter(Objects::nonNull)
        .filter(location -> location.latitude() != null && location.longitude() != null);
  }

  private static boolean physical(Location location) {
    return "physical".equals(location.locationType());
  }

  private void location(Location location) {
    Double latitude = location.latitude();
    Double longitude = location.longitude();
    if (latitude == null || longitude == null) {
      return;
    }
    json.name("location").beginObject();
    json.name("lat").number(latitude).name("lon").number(longitude);
    text("postcode", postcode(location));
    text("name", location.name());
    json.endObject();
  }

  private static @Nullable String postcode(Location location) {
    return location.addresses().stream()
        .map(Address::postalCode)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable String phone(Service service) {
    return service.contacts().stream()
        .flatMap(contact -> contact.phones().stream())
        .map(Phone::number)
        .findFirst()
        .orElse(null);
  }

  /**
   * What a card says.
   *
   * @throws InvalidDataException if the bytes are no card
   */
  public static EntrySummary parse(byte[] card) {
    var problems = new Problems();
    var report = new Report("card", problems);
    String text = "{" + new String(card, StandardCharsets.UTF_8) + "}";
    Map<String, @Nullable Object> members = JsonTree.object(text, report);
    problems.refuseIfAny();
    EntrySummary summary = summary(new Fields(members, Where.Pointer.ROOT, report));
    problems.refuseIfAny();
    return summary;
  }

  private static EntrySummary summary(Fields fields) {
    String status = fields.text("status");
    return new EntrySummary(
        fields.required("id"),
        fields.required("kind"),
        fields.required("name"),
        fields.object("organization", organization -> organization.required("name")),
        fields.text("summary"),
        fields.objects("needs", need -> need.required("id")),
        fields.texts("neighbourhoods"),
        fields.object("location", location -> location.point("lat", "lon")),
        postcode(fields),
        fields.text("phone"),
        fields.text("url"),
        status == null ? Status.ACTIVE.code() : status,
        Forms.date(fields, "assured_date"),
        fields.flag("illustrative"));
  }

  private static @Nullable String postcode(Fields fields) {
    Fields location = fields.object("location", inner -> inner);
    return location == null ? null : location.text("postcode");
  }
}
