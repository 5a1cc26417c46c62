package org.burydirectory.doctor;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.burydirectory.model.Contact;
import org.burydirectory.model.Organization;
import org.burydirectory.model.Service;
import org.jspecify.annotations.Nullable;

/**
 * What tells a service from others.
 *
 * @param id its id
 * @param name the words of its name
 * @param plain the letters and digits of its name
 * @param organization the words of its provider's name
 * @param phones digits of its numbers, without the country's
 * @param postcodes of its sites
 * @param links its e-mail addresses and the addresses of its pages
 */
record Traits(
    String id,
    List<String> name,
    String plain,
    List<String> organization,
    Set<String> phones,
    Set<String> postcodes,
    Set<String> links) {

  private static final Set<String> EMPTY =
      Set.of(
          "the", "a", "an", "and", "of", "for", "at", "in", "ltd", "limited", "cic", "cio",
          "example", "to", "with", "plc");

  private static final Pattern EXTENSION =
      Pattern.compile(
          "(?:\\bext?(?:n|ension)?\\b|\\bx(?=\\s?\\d)|#|\\boption\\b).*", Pattern.CASE_INSENSITIVE);

  // Spellings of the same word that a slip does not make.
  private static final Map<String, String> SAME =
      Map.ofEntries(
          Map.entry("saint", "st"),
          Map.entry("center", "centre"),
          Map.entry("ctr", "centre"),
          Map.entry("assoc", "association"),
          Map.entry("grp", "group"),
          Map.entry("svc", "service"),
          Map.entry("svcs", "services"),
          Map.entry("comm", "community"),
          Map.entry("rd", "road"),
          Map.entry("road", "road"),
          Map.entry("dr", "doctor"));

  static Traits of(Service service) {
    var phones = new LinkedHashSet<String>();
    var links = new LinkedHashSet<String>();
    for (Contact contact : service.contacts()) {
      contact.phones().forEach(phone -> add(phones, digits(phone.number())));
      add(links, email(contact.email()));
    }
    add(links, email(service.email()));
    add(links, page(service.url()));
    Organization provider = service.organization();
    return new Traits(
        service.id(),
        words(service.name()),
        lower(service.name()).replaceAll("[^a-z0-9]", ""),
        provider == null ? List.of() : words(provider.name()),
        phones,
        postcodes(service),
        links);
  }

  private static void add(Set<String> set, String value) {
    if (!value.isEmpty()) {
      set.add(value);
    }
  }

  private static String lower(String name) {
    return java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("['’.]", "")
        .replace("&", " and ");
  }

  static List<String> words(String name) {
    String plain = lower(name).replaceAll("\\byp\\b", "young people");
    var words = new ArrayList<String>();
    for (String word : plain.split("[^a-z0-9]+", -1)) {
      if (!word.isEmpty() && !EMPTY.contains(word)) {
        words.add(SAME.getOrDefault(word, word));
      }
    }
    return words;
  }

  private static String digits(String number) {
    String digits = EXTENSION.matcher(number).replaceFirst("").replaceAll("[^0-9]", "");
    digits = digits.replaceFirst("^(?:00)?440?", "0");
    return digits.length() < 7 ? "" : digits;
  }

  private static String email(@Nullable String email) {
    return email == null ? "" : email.strip().toLowerCase(Locale.ROOT);
  }

  /** The pages of a site that are more than its front page. */
  Set<String> pages() {
    var pages = new LinkedHashSet<String>();
    links.stream().filter(link -> link.indexOf('/') > 0).forEach(pages::add);
    return pages;
  }

  private static String page(@Nullable String url) {
    return url == null
        ? ""
        : url.strip()
            .toLowerCase(Locale.ROOT)
            .replaceFirst("^https?://(www\\.)?", "")
            .replaceFirst("/+$", "");
  }

  private static Set<String> postcodes(Service service) {
    var codes = new LinkedHashSet<String>();
    service.serviceAtLocations().stream()
        .flatMap(site -> Stream.ofNullable(site.location()))
        .flatMap(location -> location.addresses().stream())
        .flatMap(address -> Stream.ofNullable(address.postalCode()))
        .forEach(code -> codes.add(code.replaceAll("\\s", "").toUpperCase(Locale.ROOT)));
    return codes;
  }
}
