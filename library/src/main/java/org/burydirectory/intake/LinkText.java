package org.burydirectory.intake;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Links and e-mail addresses as people type them. */
final class LinkText {

  private static final Pattern LINK =
      Pattern.compile("(?:https?://|mailto:|tel:)[^\\s<>\"]+", Pattern.CASE_INSENSITIVE);
  private static final Pattern MISTYPED_SCHEME =
      Pattern.compile(
          "^(?:h?t?tps?:?/{1,3}|https?[;.]/{1,2}|(https?):/{1,3}(?:https?:?/{1,2})?)(?=[a-z0-9])",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern BARE =
      Pattern.compile(
          "(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\\.)+[a-z]{2,24}(?::\\d{1,5})?(?:[/?#]\\S*)?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern EMAIL =
      Pattern.compile(
          "[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\\.)+[a-z]{2,24}",
          Pattern.CASE_INSENSITIVE);
  private static final Set<String> RESERVED =
      Set.of("example.com", "example.org", "example.net", "example.co.uk");

  private LinkText() {}

  /** Whether a text is a link that can be followed. */
  static boolean isLink(String text) {
    return LINK.matcher(text).matches();
  }

  /** The link that a text must mean; empty where it is none. */
  static String link(String text) {
    String tight = text.replaceAll("[\\s\u00a0\u200b]+$|^[\\s\u00a0\u200b]+", "");
    if (isLink(tight)) {
      return tight;
    }
    String joined = tight.replaceFirst("(?i)^(https?:/{1,2})\\s+", "$1");
    if (isLink(joined)) {
      return joined;
    }
    Matcher scheme = MISTYPED_SCHEME.matcher(joined);
    if (scheme.find()) {
      String rest = joined.substring(scheme.end());
      if (BARE.matcher(rest).matches()) {
        return (scheme.group().toLowerCase(java.util.Locale.ROOT).contains("s") ? "https" : "http")
            + "://"
            + rest;
      }
    }
    return BARE.matcher(joined).matches() && joined.indexOf('@') < 0 ? "http://" + joined : "";
  }

  /** The first link among several in a text; empty where there is none. */
  static String first(String text) {
    for (String part : text.split("[\\s,;|]+", -1)) {
      String link = link(part);
      if (!link.isEmpty()) {
        return link;
      }
    }
    return "";
  }

  /** The first e-mail address in a text; empty where there is none. */
  static String email(String text) {
    Matcher found = EMAIL.matcher(text);
    return found.find() ? found.group() : "";
  }

  /** Whether a text is an e-mail address and nothing else. */
  static boolean isEmail(String text) {
    return EMAIL.matcher(text).matches();
  }

  /** Whether a link or an e-mail address leads to a host that is reserved for examples. */
  static boolean isPlaceholder(String text) {
    String lower = text.toLowerCase(java.util.Locale.ROOT);
    int at = lower.lastIndexOf('@');
    String host =
        at >= 0
            ? lower.substring(at + 1)
            : lower.replaceFirst("^[a-z]+://", "").split("[/:?#]", 2)[0];
    return host.endsWith(".invalid")
        || host.endsWith(".example")
        || host.equals("localhost")
        || RESERVED.stream().anyMatch(name -> host.equals(name) || host.endsWith("." + name));
  }
}
