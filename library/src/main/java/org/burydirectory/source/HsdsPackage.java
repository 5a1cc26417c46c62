package org.burydirectory.source;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.burydirectory.profile.Publication;
import org.jspecify.annotations.Nullable;

/**
 * Writes services as an HSDS 3.0 tabular data package from which they can be read back to the byte.
 *
 * <p>Each object is a row; its members stand in the columns of their names, and what has no column,
 * or is not of the column's type, in {@code x_extra}. A list of parts becomes rows that name their
 * owner, in the order of the list. What could not be put together again in that way stays in the
 * owner's {@code x_extra}.
 */
public final class HsdsPackage implements Closeable {

  private static final String ID = "id";

  /**
   * A list of parts.
   *
   * @param table of its items
   * @param link the column that names the owner
   */
  private record Parts(String table, String link) {}

  private static final Map<String, Map<String, Parts>> PARTS =
      Map.of(
          "service",
          Map.of(
              "schedules", new Parts("schedule", "service_id"),
              "service_areas", new Parts("service_area", "service_id"),
              "service_at_locations", new Parts("service_at_location", "service_id"),
              "cost_options", new Parts("cost_option", "service_id"),
              "funding", new Parts("funding", "service_id"),
              "languages", new Parts("language", "service_id"),
              "contacts", new Parts("contact", "service_id"),
              "phones", new Parts("phone", "service_id"),
              "attributes", new Parts("attribute", "link_id")),
          "service_at_location",
          Map.of(
              "schedules", new Parts("schedule", "service_at_location_id"),
              "contacts", new Parts("contact", "service_at_location_id"),
              "phones", new Parts("phone", "service_at_location_id"),
              "attributes", new Parts("attribute", "link_id")),
          "location",
          Map.of(
              "addresses", new Parts("address", "location_id"),
              "accessibility", new Parts("accessibility", "location_id"),
              "schedules", new Parts("schedule", "location_id"),
              "contacts", new Parts("contact", "location_id"),
              "phones", new Parts("phone", "location_id"),
              "languages", new Parts("language", "location_id"),
              "attributes", new Parts("attribute", "link_id")),
          "organization",
          Map.of(
              "organization_identifiers", new Parts("organization_identifier", "organization_id"),
              "contacts", new Parts("contact", "organization_id"),
              "phones", new Parts("phone", "organization_id"),
              "funding", new Parts("funding", "organization_id"),
              "attributes", new Parts("attribute", "link_id")),
          "contact",
          Map.of("phones", new Parts("phone", "contact_id")),
          "phone",
          Map.of("languages", new Parts("language", "phone_id")));

  /** Objects that several rows may share: by table, the member and the column that names them. */
  private static final Map<String, Map.Entry<String, String>> SHARED =
      Map.of(
          "service", Map.entry("organization", "organization_id"),
          "service_at_location", Map.entry("location", "location_id"),
          "attribute", Map.entry("taxonomy_term", "taxonomy_term_id"));

  private final HsdsRows rows;
  private final Set<Long> owners = new HashSet<>(); // of rows whose parts name them
  private final Map<Long, Long> shared = new HashMap<>(); // what was written, by table and id

  /** An empty package, held in temporary files until it is written. */
  public HsdsPackage() throws IOException {
    rows = new HsdsRows();
  }

  /** Adds a service, given as canonical JSON. */
  public void add(byte[] json) throws IOException {
    var problems = new Problems();
    Map<String, @Nullable Object> service =
        JsonTree.object(json, 0, json.length, new Report("index", problems));
    problems.refuseIfAny();
    row("service", service, Map.of());
  }

  /** Writes the package. Does not close the stream. */
  public void write(OutputStream out, Publication.@Nullable Licence licence) throws IOException {
    rows.zip(out, licence);
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }

  private void row(String name, Map<String, @Nullable Object> object, Map<String, String> links)
      throws IOException {
    HsdsTable table = HsdsTable.of(name);
    var cells = new HashMap<>(links);
    Map<String, @Nullable Object> extra = new TreeMap<>();
    var lists = new ArrayList<Map.Entry<String, Parts>>();
    Map<String, Parts> parts = PARTS.getOrDefault(name, Map.of());
    Map.Entry<String, String> one = SHARED.get(name);
    for (Map.Entry<String, @Nullable Object> member : object.entrySet()) {
      String key = member.getKey();
      Object value = member.getValue();
      Parts part = parts.get(key);
      if (part != null && canBeRows(part, value) && object.get(ID) instanceof String) {
        lists.add(Map.entry(key, part));
      } else if (one != null && key.equals(one.getKey()) && share(key, value)) {
        cells.put(one.getValue(), idOf(value));
      } else if (!cell(table, key, value, cells, extra)) {
        extra.put(key, value);
      }
    }
    if (one != null) {
      shared(table, one, object, extra);
    }
    if (!extra.isEmpty()) {
      cells.put(HsdsTable.EXTRA, text(extra));
    }
    rows.row(table, cells);
    for (Map.Entry<String, Parts> list : lists) {
      for (Map<String, @Nullable Object> item : FeedForms.objects(object.get(list.getKey()))) {
        row(list.getValue().table(), item, linksTo(name, idOf(object), list.getValue()));
      }
    }
  }

  private static Map<String, String> linksTo(String owner, String id, Parts parts) {
    return parts.table().equals("attribute")
        ? Map.of(parts.link(), id, "link_entity", owner)
        : Map.of(parts.link(), id);
  }

  /** Puts a member into the cell of its name, if that holds all of it. */
  private static boolean cell(
      HsdsTable table,
      String key,
      @Nullable Object value,
      Map<String, String> cells,
      Map<String, @Nullable Object> extra) {
    if (!table.holds(key)) {
      return false;
    }
    if (HsdsTable.NUMBERS.contains(key)) {
      if (value instanceof Long || value instanceof Double) {
        cells.put(key, text(value));
        return true;
      }
      return false;
    }
    if (!(value instanceof String text)) {
      return false;
    }
    if (HsdsRows.isFormula(text)) {
      cells.put(key, "'" + text);
      extra.put(key, text);
    } else {
      cells.put(key, text);
    }
    return true;
  }

  private static String text(@Nullable Object value) {
    return new String(
        new JsonText().tree(value).toBytes(), java.nio.charset.StandardCharsets.UTF_8);
  }

  private static String idOf(@Nullable Object object) {
    return object instanceof Map<?, ?> map ? String.valueOf(map.get(ID)) : "";
  }

  /** Whether every item of a list is an object with an id under which its own parts are found. */
  private boolean canBeRows(Parts parts, @Nullable Object value) {
    if (!(value instanceof List<?> list)) {
      return false;
    }
    var ids = new ArrayList<Long>();
    for (Object item : list) {
      if (!(item instanceof Map<?, ?> map) || !(map.get(ID) instanceof String id)) {
        return false;
      }
      if (PARTS.containsKey(parts.table())) {
        ids.add(hash(parts.table(), id));
      }
    }
    if (new HashSet<>(ids).size() < ids.size() || ids.stream().anyMatch(owners::contains)) {
      return false;
    }
    owners.addAll(ids);
    return true;
  }

  /** Writes an object that others share once; false if another copy of it was written. */
  @SuppressWarnings("unchecked") // the trees have texts as keys
  private boolean share(String member, @Nullable Object value) throws IOException {
    if (!(value instanceof Map<?, ?> map) || !(map.get(ID) instanceof String id)) {
      return false;
    }
    long content = hash(member, text(value));
    Long known = shared.putIfAbsent(hash(member, id), content);
    if (known == null) {
      row(member, (Map<String, @Nullable Object>) map, Map.of());
    }
    return known == null || known == content;
  }

  /** Says what a reader would else take from the shared row or its name. */
  private static void shared(
      HsdsTable table,
      Map.Entry<String, String> one,
      Map<String, @Nullable Object> object,
      Map<String, @Nullable Object> extra) {
    boolean linkIsMember = table.holds(one.getValue());
    if (!linkIsMember) {
      return;
    }
    if (!object.containsKey(one.getKey()) && object.containsKey(one.getValue())) {
      extra.put(one.getKey(), null);
    } else if (object.containsKey(one.getKey()) && !object.containsKey(one.getValue())) {
      extra.put(one.getValue(), null);
    }
  }

  private static long hash(String kind, String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update((kind + "\0" + text).getBytes(java.nio.charset.StandardCharsets.UTF_8));
      return ByteBuffer.wrap(digest.digest()).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
