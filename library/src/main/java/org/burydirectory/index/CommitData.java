package org.burydirectory.index;

import java.time.Instant;
import java.util.Map;

/**
 * What a generation says of itself.
 *
 * @param fingerprint of its profile
 * @param counts of its entries when it was built
 * @param sequence the last edit that is in it
 * @param builtAt when it was built
 */
record CommitData(
    String fingerprint, GenerationWriter.Counts counts, long sequence, Instant builtAt) {

  private static final String SCHEMA = "schema";

  Map<String, String> toMap() {
    return Map.of(
        SCHEMA,
        String.valueOf(Schema.VERSION),
        "fingerprint",
        fingerprint,
        "services",
        String.valueOf(counts.services()),
        "guides",
        String.valueOf(counts.guides()),
        "illustrative",
        String.valueOf(counts.illustrative()),
        "sequence",
        String.valueOf(sequence),
        "built_at",
        builtAt.toString());
  }

  /**
   * Reads what a generation says of itself.
   *
   * @param where the generation's folder, for the message
   * @throws SchemaMismatchException if it was written by another version
   */
  static CommitData of(String where, Map<String, String> data) throws SchemaMismatchException {
    String schema = data.getOrDefault(SCHEMA, "none");
    if (!schema.equals(String.valueOf(Schema.VERSION))) {
      throw new SchemaMismatchException(where, schema);
    }
    return new CommitData(
        text(data, "fingerprint"),
        new GenerationWriter.Counts(
            Integer.parseInt(text(data, "services")),
            Integer.parseInt(text(data, "guides")),
            Integer.parseInt(text(data, "illustrative"))),
        Long.parseLong(text(data, "sequence")),
        Instant.parse(text(data, "built_at")));
  }

  private static String text(Map<String, String> data, String key) {
    String value = data.get(key);
    if (value == null) {
      throw new IllegalStateException("commit without " + key);
    }
    return value;
  }
}
