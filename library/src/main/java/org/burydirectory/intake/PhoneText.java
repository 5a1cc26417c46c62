package org.burydirectory.intake;

import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The telephone numbers of a text that should have been one.
 *
 * @param numbers as people read them out, in order; empty where none was found
 * @param words what else the text says, blank where nothing
 */
record PhoneText(List<String> numbers, String words) {

  // As somebody would read it out already: groups with single blanks between.
  private static final Pattern READABLE = Pattern.compile("\\+?\\d{2,6}(?: \\d{1,6})+");
  private static final Pattern SHORT_CODE = Pattern.compile("\\d{3,6}");
  private static final Pattern LEFT_OVER =
      Pattern.compile("[\\s:;,/|()–-]+|(?i)\\b(?:or|and|tel|telephone|phone|number|t)\\b[.:]*");
  private static final String REGION = "GB";
  private static final int MOST = 20;

  PhoneText {
    numbers = List.copyOf(numbers);
  }

  /** Whether a text is one number that can stay as it is. */
  static boolean isReadable(String text) {
    return READABLE.matcher(text).matches() || SHORT_CODE.matcher(text).matches();
  }

  /** Finds the numbers. */
  static PhoneText of(String text) {
    PhoneNumberUtil util = PhoneNumberUtil.getInstance();
    var numbers = new ArrayList<String>();
    var words = new StringBuilder();
    int end = 0;
    for (PhoneNumberMatch match : util.findNumbers(text, REGION, Leniency.POSSIBLE, MOST)) {
      String number = format(util, match.number());
      if (!numbers.contains(number)) {
        numbers.add(number);
      }
      words.append(text, end, match.start()).append(' ');
      end = match.end();
    }
    words.append(text, end, text.length());
    return new PhoneText(numbers, tidy(words.toString()));
  }

  private static String format(PhoneNumberUtil util, PhoneNumber number) {
    boolean british = number.getCountryCode() == util.getCountryCodeForRegion(REGION);
    return util.format(
        number, british ? PhoneNumberFormat.NATIONAL : PhoneNumberFormat.INTERNATIONAL);
  }

  private static String tidy(String words) {
    String tidy = words.replaceAll("\\s+", " ").replaceAll("\\( *\\)", "").strip();
    tidy = tidy.replaceAll("^[\\s:;,/|–-]+|[\\s:;,/|–-]+$", "");
    return LEFT_OVER.matcher(tidy).replaceAll("").isEmpty() ? "" : tidy;
  }
}
