package org.burydirectory.server.asset;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * All files for browsers. Whatever a file refers to as {@code './other.js'} or {@code './x.css'} is
 * served too, and referred to by its hashed name, so that an address never means other bytes.
 * Immutable, safe for concurrent use.
 */
public final class Assets {

  /** The stylesheet of pages and widget. */
  public static final String STYLE = "bury.css";

  /** The script that defines the widget. */
  public static final String SCRIPT = "bury-directory.js";

  /** The mark of the site. */
  public static final String ICON = "icon.svg";

  private static final List<String> ROOTS = List.of(STYLE, SCRIPT, ICON);
  private static final String SOURCES = "/org/burydirectory/server/web/";
  private static final Pattern REFERENCE = Pattern.compile("(['\"])\\./([a-z0-9-]+\\.[a-z]+)\\1");
  private static final Pattern STATIC_IMPORT =
      Pattern.compile("\\b(?:from|import)\\s*(['\"])\\./([a-z0-9-]+\\.js)\\1");

  private final Map<String, String> generated;
  private final Map<String, Asset> byName = new HashMap<>();
  private final Map<String, Asset> byHashedName;
  private final Map<String, List<String>> imports = new HashMap<>();

  private Assets(Map<String, String> generated) {
    this.generated = Map.copyOf(generated);
    ROOTS.forEach(root -> asset(root, new LinkedHashSet<>()));
    byHashedName =
        byName.values().stream().collect(Collectors.toMap(Asset::hashedName, asset -> asset));
  }

  /**
   * The files that ship with the server.
   *
   * @param generated further scripts by name, which a file may refer to like any other
   */
  public static Assets of(Map<String, String> generated) {
    return new Assets(generated);
  }

  private Asset asset(String name, Set<String> referring) {
    Asset known = byName.get(name);
    if (known != null) {
      return known;
    }
    if (!referring.add(name)) {
      throw new IllegalStateException("files refer to each other in a circle: " + referring);
    }
    String text = Tidied.of(name, source(name));
    imports.put(name, STATIC_IMPORT.matcher(text).results().map(match -> match.group(2)).toList());
    Asset made = Asset.of(name, REFERENCE.matcher(text).replaceAll(at -> hashed(at, referring)));
    referring.remove(name);
    byName.put(name, made);
    return made;
  }

  private String hashed(MatchResult reference, Set<String> referring) {
    String quote = reference.group(1);
    String name = asset(reference.group(2), referring).hashedName();
    return Matcher.quoteReplacement(quote + "./" + name + quote);
  }

  private String source(String name) {
    String made = generated.get(name);
    if (made != null) {
      return made;
    }
    try (InputStream in = Assets.class.getResourceAsStream(SOURCES + name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing from the server's jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The asset of this name. */
  public Asset get(String name) {
    Asset asset = byName.get(name);
    if (asset == null) {
      throw new IllegalArgumentException("no asset " + name + "; there are " + byName.keySet());
    }
    return asset;
  }

  /** The asset of this hashed name. */
  public Optional<Asset> find(String hashedName) {
    return Optional.ofNullable(byHashedName.get(hashedName));
  }

  /** Every asset, in no order. */
  public Collection<Asset> all() {
    return List.copyOf(byName.values());
  }

  /** The scripts that a script imports before it runs, and those that they do; not itself. */
  public List<Asset> imports(String name) {
    var all = new LinkedHashSet<String>();
    var left = new ArrayList<String>(imports.getOrDefault(name, List.of()));
    while (!left.isEmpty()) {
      String next = left.removeFirst();
      if (all.add(next)) {
        left.addAll(imports.getOrDefault(next, List.of()));
      }
    }
    return all.stream().map(this::get).toList();
  }
}
