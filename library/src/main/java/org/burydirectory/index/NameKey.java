package org.burydirectory.index;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names as orders compare them. */
public final class NameKey {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private NameKey() {}

  /** A name in lower case without accents, so that plain comparison orders it as people expect. */
  public static String of(String name) {
    return MARKS
        .matcher(Normalizer.normalize(name, Normalizer.Form.NFD))
        .replaceAll("")
        .toLowerCase(Locale.ROOT)
        .strip();
  }
}
