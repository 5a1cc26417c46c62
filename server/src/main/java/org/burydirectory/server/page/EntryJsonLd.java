package org.burydirectory.server.page;

import java.nio.charset.StandardCharsets;
import org.burydirectory.model.Address;
import org.burydirectory.model.Contact;
import org.burydirectory.model.Guide;
import org.burydirectory.model.Location;
import org.burydirectory.model.Service;
import org.burydirectory.model.ServiceAtLocation;
import org.burydirectory.server.json.ByteSink;
import org.burydirectory.server.json.JsonWriter;

/** Entries as schema.org describes them, escaped so that they can stand in a script element. */
final class EntryJsonLd {

  private EntryJsonLd() {}

  static String of(Service service, String url) {
    var sink = new ByteSink();
    JsonWriter json = begin(sink, "Service", url).member("name", service.name());
    json.member("description", service.description());
    Say.web(service.url()).ifPresent(page -> json.member("sameAs", page));
    if (service.organization() != null) {
      json.object("provider")
          .member("@type", "Organization")
          .member("name", service.organization().name());
      Say.web(service.organization().website()).ifPresent(page -> json.member("url", page));
      json.endObject();
    }
    json.array("availableChannel");
    service.contacts().stream()
        .map(Contact::phones)
        .flatMap(phones -> phones.stream())
        .forEach(
            phone ->
                json.object()
                    .member("@type", "ServiceChannel")
                    .object("servicePhone")
                    .member("@type", "ContactPoint")
                    .member("telephone", phone.number())
                    .endObject()
                    .endObject());
    service.serviceAtLocations().stream()
        .map(ServiceAtLocation::location)
        .forEach(
            location -> {
              if (location != null) {
                place(json, location);
              }
            });
    json.endArray();
    return end(json, sink);
  }

  private static void place(JsonWriter json, Location location) {
    json.object().member("@type", "ServiceChannel").object("serviceLocation");
    json.member("@type", "Place").member("name", location.name());
    location.addresses().stream().findFirst().ifPresent(address -> address(json, address));
    if (location.latitude() != null && location.longitude() != null) {
      json.object("geo")
          .member("@type", "GeoCoordinates")
          .member("latitude", location.latitude())
          .member("longitude", location.longitude())
          .endObject();
    }
    json.endObject().endObject();
  }

  private static void address(JsonWriter json, Address address) {
    json.object("address")
        .member("@type", "PostalAddress")
        .member("streetAddress", address.address1())
        .member("addressLocality", address.city())
        .member("postalCode", address.postalCode())
        .member("addressCountry", address.country())
        .endObject();
  }

  static String of(Guide guide, String url) {
    var sink = new ByteSink();
    return end(
        begin(sink, "Article", url)
            .member("headline", guide.title())
            .member("description", guide.summary())
            .member("dateModified", guide.reviewed().toString()),
        sink);
  }

  private static JsonWriter begin(ByteSink sink, String type, String url) {
    return new JsonWriter(sink, JsonWriter.Escapes.SCRIPT_SAFE)
        .object()
        .member("@context", "https://schema.org")
        .member("@type", type)
        .member("url", url);
  }

  private static String end(JsonWriter json, ByteSink sink) {
    json.endObject();
    return StandardCharsets.UTF_8.decode(sink.view()).toString();
  }
}
