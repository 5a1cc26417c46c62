package org.burydirectory.server.page;

import org.burydirectory.server.asset.Asset;
import org.burydirectory.server.asset.Assets;
import org.jspecify.annotations.Nullable;

/**
 * What holds for all pages of a server.
 *
 * @param place the borough's name
 * @param url under which people reach the pages, without a slash at the end
 * @param contact e-mail address for reports of mistakes, null where there is none
 * @param council the council's pages, null where not known
 * @param assets scripts and styles
 */
public record Site(
    String place, String url, @Nullable String contact, @Nullable String council, Assets assets) {

  /** What the pages call themselves. */
  public String name() {
    return place + " Directory";
  }

  /** The address of a stylesheet, script or picture. */
  public String asset(String name) {
    return assets.get(name).path();
  }

  /** What a partner copies: the widget by its unchanging address, around a form. */
  public String snippet() {
    var lines = new StringBuilder();
    for (Asset module : assets.imports(Assets.SCRIPT)) {
      lines.append("<link rel=\"modulepreload\" href=\"").append(address(module)).append("\">\n");
    }
    lines
        .append("<script type=\"module\" src=\"")
        .append(address(assets.get(Assets.SCRIPT)))
        .append("\"></script>\n")
        .append("<bury-directory>\n  <form action=\"")
        .append(url)
        .append("/\">\n    <label>What do you need? <input name=\"q\" type=\"search\"></label>\n")
        .append("    <button>Search</button>\n  </form>\n</bury-directory>\n");
    return lines.toString();
  }

  /** An asset's address with its hash, which lets a browser check it. */
  private String address(Asset asset) {
    return url
        + asset.path()
        + "\" integrity=\""
        + asset.integrity()
        + "\" crossorigin=\"anonymous";
  }
}
