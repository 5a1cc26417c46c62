package org.burydirectory.intake;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Reduces HTML to the text that a reader of it sees, the addresses of its links included. */
final class PlainText {

  private static final Pattern TAG =
      Pattern.compile(
          "</?[a-zA-Z][a-zA-Z0-9]*(?:\\s[^<>]*)?/?>|<!--|<!doctype", Pattern.CASE_INSENSITIVE);
  private static final Pattern ENTITY =
      Pattern.compile("&(?:#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,30});");
  private static final Pattern BRACKETED_ADDRESS = Pattern.compile("<([^<>\\s]+@[^<>\\s]+)>");
  private static final int MOST_ROUNDS = 3; // for text that was escaped twice

  private PlainText() {}

  /** Whether a text has tags or character references. */
  static boolean isMarkup(String text) {
    return (text.indexOf('<') >= 0 && TAG.matcher(text).find())
        || (text.indexOf('&') >= 0 && ENTITY.matcher(text).find());
  }

  /** The text without markup. Paragraphs and list items stay apart, by line ends. */
  static String of(String html) {
    String text = html;
    for (int round = 0; round < MOST_ROUNDS && isMarkup(text); round++) {
      text = reduce(BRACKETED_ADDRESS.matcher(text).replaceAll("&lt;$1&gt;"), hasTags(text));
    }
    return text;
  }

  private static boolean hasTags(String text) {
    return TAG.matcher(text).find();
  }

  /** Without tags, line ends are the text's own and stay. */
  private static String reduce(String html, boolean tags) {
    if (!tags) {
      return org.jsoup.parser.Parser.unescapeEntities(html, false).replace('\u00a0', ' ').strip();
    }
    var out = new Writer();
    Jsoup.parseBodyFragment(html).body().traverse(out);
    return out.text();
  }

  /** Writes what is visible. */
  private static final class Writer implements NodeVisitor {
    private final StringBuilder text = new StringBuilder();
    private int breaks; // line ends that the next text needs before it
    private boolean gap; // whether it needs a blank
    private int hidden; // depth within what is not shown

    @Override
    public void head(Node node, int depth) {
      switch (node) {
        case TextNode words -> words(words.getWholeText());
        case Element element -> open(element);
        default -> {}
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (!(node instanceof Element element)) {
        return;
      }
      switch (element.normalName()) {
        case "script", "style", "head", "template" -> hidden--;
        case "a" -> link(element);
        case "li", "tr", "dt", "dd" -> breaks(1);
        case "td", "th" -> words(" ");
        default -> {
          if (element.isBlock()) {
            breaks(2);
          }
        }
      }
    }

    private void open(Element element) {
      switch (element.normalName()) {
        case "script", "style", "head", "template" -> hidden++;
        case "br" -> breaks(Math.min(2, breaks + 1));
        case "li" -> {
          breaks(1);
          words("- ");
        }
        case "tr", "dt", "dd" -> breaks(1);
        case "img" -> words(element.attr("alt"));
        default -> {
          if (element.isBlock() && !text.toString().endsWith("- ")) {
            breaks(2);
          }
        }
      }
    }

    private void breaks(int count) {
      breaks = Math.max(breaks, count);
    }

    private void link(Element link) {
      String address = link.attr("href").strip();
      boolean leads = address.startsWith("http://") || address.startsWith("https://");
      if (leads && !link.text().contains(bare(address))) {
        words(" (" + address + ")");
      } else if (address.startsWith("mailto:") || address.startsWith("tel:")) {
        String direct = address.substring(address.indexOf(':') + 1);
        String digits = direct.replaceAll("[^0-9]", "");
        boolean said =
            link.text().contains(direct)
                || (address.startsWith("tel:")
                    && link.text().replaceAll("[^0-9]", "").contains(digits));
        if (!said && !direct.isBlank()) {
          words(" (" + direct + ")");
        }
      }
    }

    private static String bare(String address) {
      String bare = address.replaceFirst("^https?://(www\\.)?", "");
      return bare.endsWith("/") ? bare.substring(0, bare.length() - 1) : bare;
    }

    private void words(String more) {
      if (hidden > 0) {
        return;
      }
      for (int i = 0; i < more.length(); i++) {
        char c = more.charAt(i);
        if (Character.isWhitespace(c) || c == '\u00a0') {
          gap = true;
        } else if (c != '\u200b' && c != '\ufeff') {
          separate();
          text.append(c);
        }
      }
    }

    private void separate() {
      if (!text.isEmpty()) {
        if (breaks > 0) {
          text.append("\n".repeat(breaks));
        } else if (gap) {
          text.append(' ');
        }
      }
      breaks = 0;
      gap = false;
    }

    String text() {
      return text.toString().strip();
    }
  }
}
