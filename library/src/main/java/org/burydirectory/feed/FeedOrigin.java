package org.burydirectory.feed;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whose data it is. Everything that is imported under one name replaces what was imported under it
 * before.
 *
 * @param name a short name: small letters, digits and hyphens, such as {@code bristol}
 * @param title what people call it; shown as the source of each record's facts
 * @param url where it is published, where it is
 * @param licence an SPDX identifier, where known
 * @param precedence which record is shown where several sources have one with the same id: that of
 *     the greatest precedence. The directory's own data has 0 and wins a tie; among sources the
 *     name that comes first wins one.
 */
public record FeedOrigin(
    String name, String title, @Nullable String url, @Nullable String licence, int precedence) {

  private static final Pattern NAME = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,48}[a-z0-9])?");

  /**
   * @throws IllegalArgumentException if the name is not of the form or the title is blank
   */
  public FeedOrigin {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "a source cannot be named '"
              + name
              + "'; use 1 to 50 small letters, digits and hyphens, such as bristol");
    }
    if (title.isBlank()) {
      throw new IllegalArgumentException("the source '" + name + "' needs a title");
    }
  }

  /** A source of which only the name is known. */
  public static FeedOrigin named(String name) {
    return new FeedOrigin(name, name, null, null, 0);
  }

  /** With another title. */
  public FeedOrigin title(String text) {
    return new FeedOrigin(name, text, url, licence, precedence);
  }

  /** With the address of its publication. */
  public FeedOrigin url(@Nullable String address) {
    return new FeedOrigin(name, title, address, licence, precedence);
  }

  /** With a licence. */
  public FeedOrigin licence(@Nullable String identifier) {
    return new FeedOrigin(name, title, url, identifier, precedence);
  }

  /** With another precedence. */
  public FeedOrigin precedence(int number) {
    return new FeedOrigin(name, title, url, licence, number);
  }
}
