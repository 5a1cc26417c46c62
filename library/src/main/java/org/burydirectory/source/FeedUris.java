package org.burydirectory.source;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Links as RFC 3986 wants them: characters that it does not allow are percent-encoded. */
final class FeedUris {

  private static final String ALLOWED = "-._~:/?#@!$&'()*+,;=%";

  private FeedUris() {}

  static String valid(String link) {
    var uri = new StringBuilder(link.length());
    for (int i = 0; i < link.length(); ) {
      int c = link.codePointAt(i);
      i += Character.charCount(c);
      if (c == '%' && !isEscape(link, i - 1)) {
        uri.append("%25");
      } else if (c < 0x80 && (Character.isLetterOrDigit(c) || ALLOWED.indexOf(c) >= 0)) {
        uri.append((char) c);
      } else {
        encode(Character.toString(c), uri);
      }
    }
    return uri.toString();
  }

  private static boolean isEscape(String link, int at) {
    return at + 2 < link.length()
        && HexFormat.isHexDigit(link.charAt(at + 1))
        && HexFormat.isHexDigit(link.charAt(at + 2));
  }

  private static void encode(String character, StringBuilder uri) {
    for (byte each : character.getBytes(StandardCharsets.UTF_8)) {
      uri.append('%').append(HexFormat.of().withUpperCase().toHexDigits(each));
    }
  }
}
