package org.burydirectory.engine;

/** Writes a text as HTML, with marks around parts of it. */
final class TypeaheadHighlight {

  private final String text;
  private final StringBuilder html;
  private int written;

  TypeaheadHighlight(String text) {
    this.text = text;
    this.html = new StringBuilder(text.length() + 32);
  }

  /**
   * Marks a part of the text that ends after all marked before; what is marked already stays so.
   */
  void mark(int start, int end) {
    int from = Math.max(start, written);
    if (from < end) {
      escape(written, from);
      html.append("<mark>");
      escape(from, end);
      html.append("</mark>");
      written = end;
    }
  }

  String finish() {
    escape(written, text.length());
    written = text.length();
    return html.toString();
  }

  private void escape(int from, int to) {
    for (int at = from; at < to; at++) {
      char c = text.charAt(at);
      switch (c) {
        case '&' -> html.append("&amp;");
        case '<' -> html.append("&lt;");
        case '>' -> html.append("&gt;");
        case '"' -> html.append("&quot;");
        case '\'' -> html.append("&#39;");
        default -> html.append(c);
      }
    }
  }
}
