package org.burydirectory.source;

/** Doubles as ECMAScript's Number::toString writes them, which RFC 8785 asks for. */
final class EcmaNumber {

  private static final double EXACT_LONGS = 1e15;
  // Below this, Double.toString keeps two digits where one would do: 4.9E-324 for 5e-324.
  private static final double ONE_DIGIT = 20 * Double.MIN_VALUE;

  private EcmaNumber() {}

  static String text(double number) {
    if (!Double.isFinite(number)) {
      throw new IllegalArgumentException("JSON has no number " + number);
    }
    if (Math.abs(number) < EXACT_LONGS && number == (long) number) {
      return Long.toString((long) number);
    }
    return (number < 0 ? "-" : "") + positive(Math.abs(number));
  }

  private static String positive(double number) {
    String java = Double.toString(number);
    int e = java.indexOf('E');
    int exponent = e < 0 ? 0 : Integer.parseInt(java.substring(e + 1));
    String mantissa = e < 0 ? java : java.substring(0, e);
    int point = mantissa.indexOf('.');
    String all = mantissa.substring(0, point) + mantissa.substring(point + 1);
    int zeros = leadingZeros(all);
    String digits = shortest(number, withoutTrailingZeros(all.substring(zeros)), exponent);
    return layout(digits, point + exponent - zeros);
  }

  private static int leadingZeros(String digits) {
    int zeros = 0;
    while (digits.charAt(zeros) == '0') {
      zeros++;
    }
    return zeros;
  }

  private static String withoutTrailingZeros(String digits) {
    int end = digits.length();
    while (digits.charAt(end - 1) == '0') {
      end--;
    }
    return digits.substring(0, end);
  }

  private static String shortest(double number, String digits, int exponent) {
    if (number < ONE_DIGIT && digits.length() == 2) {
      int up = digits.charAt(0) - '0' + 1;
      for (int digit : new int[] {up, up - 1}) {
        if (digit < 10 && Double.parseDouble(digit + "E" + exponent) == number) {
          return Integer.toString(digit);
        }
      }
    }
    return digits;
  }

  /** Digits with the point after the n-th of them. */
  private static String layout(String digits, int n) {
    int k = digits.length();
    if (k <= n && n <= 21) {
      return digits + "0".repeat(n - k);
    }
    if (0 < n && n <= 21) {
      return digits.substring(0, n) + "." + digits.substring(n);
    }
    if (-6 < n && n <= 0) {
      return "0." + "0".repeat(-n) + digits;
    }
    String fraction = k == 1 ? "" : "." + digits.substring(1);
    return digits.charAt(0) + fraction + "e" + (n > 0 ? "+" : "-") + Math.abs(n - 1);
  }
}
