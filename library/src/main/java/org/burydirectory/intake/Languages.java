package org.burydirectory.intake;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Codes of languages by their English names. */
final class Languages {

  private static final Map<String, String> CODES = codes();

  private Languages() {}

  private static Map<String, String> codes() {
    var codes = new HashMap<String, String>();
    for (String code : Locale.getISOLanguages()) {
      codes.put(Locale.of(code).getDisplayLanguage(Locale.UK).toLowerCase(Locale.ROOT), code);
    }
    codes.put("british sign language", "bfi");
    codes.put("bsl", "bfi");
    codes.put("farsi", "fa");
    codes.put("panjabi", "pa");
    codes.put("mandarin", "zh");
    codes.put("cantonese", "zh");
    return Map.copyOf(codes);
  }

  /** The code of a language; a code is its own. */
  static Optional<String> code(String name) {
    String lower = name.strip().toLowerCase(Locale.ROOT);
    return CODES.containsValue(lower) ? Optional.of(lower) : Optional.ofNullable(CODES.get(lower));
  }
}
