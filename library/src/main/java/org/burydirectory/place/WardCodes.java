package org.burydirectory.place;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Wards by GSS code, of today and of earlier vintages. A ward's code changes whenever its boundary
 * does, so that an older code names about the same area rather than the same: good for a directory,
 * not for statistics. Immutable, safe for concurrent use.
 */
public final class WardCodes {

  private static final int CODE_LENGTH = 9;

  private final Map<String, Place> byCode = new HashMap<>();

  private WardCodes() {}

  /**
   * Codes of these wards: the code of each, and those among its aliases. A code in use today beats
   * a former one; of two wards with one code the first in the list has it.
   */
  public static WardCodes of(List<Place> wards) {
    var codes = new WardCodes();
    wards.forEach(ward -> codes.add(ward.code(), ward));
    wards.forEach(ward -> ward.aliases().forEach(alias -> codes.add(alias, ward)));
    return codes;
  }

  private void add(@Nullable String code, Place ward) {
    if (code != null && isGssCode(normal(code))) {
      byCode.putIfAbsent(normal(code), ward);
    }
  }

  private static String normal(String code) {
    return code.strip().toUpperCase(Locale.ROOT);
  }

  /** Whether a text is a capital letter and eight digits. */
  static boolean isGssCode(String text) {
    return text.length() == CODE_LENGTH
        && text.charAt(0) >= 'A'
        && text.charAt(0) <= 'Z'
        && text.chars().skip(1).allMatch(c -> c >= '0' && c <= '9');
  }

  /** The ward with this code, of whatever vintage and in any case. */
  public Optional<Place> ward(String code) {
    return Optional.ofNullable(byCode.get(normal(code)));
  }

  /** Whether two codes name one ward, such as {@code E05014153} and {@code E05000672}. */
  public boolean same(String code, String other) {
    return ward(code).isPresent() && ward(code).equals(ward(other));
  }

  /** Every code of the ward with this one: today's first; empty where it is not known. */
  public List<String> vintages(String code) {
    Place ward = byCode.get(normal(code));
    if (ward == null) {
      return List.of();
    }
    var today = Stream.ofNullable(ward.code());
    return Stream.concat(today, ward.aliases().stream())
        .map(WardCodes::normal)
        .filter(known -> ward.equals(byCode.get(known)))
        .distinct()
        .toList();
  }
}
