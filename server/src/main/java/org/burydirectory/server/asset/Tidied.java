package org.burydirectory.server.asset;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Sources without what only people read: comments that stand on lines of their own, indentation and
 * blank lines. A style's lines are joined as well.
 */
final class Tidied {

  private static final Pattern BLOCK_COMMENT =
      Pattern.compile("^\\s*/\\*.*?\\*/\\s*$", Pattern.MULTILINE | Pattern.DOTALL);
  private static final Pattern LINE_COMMENT = Pattern.compile("^//.*");
  private static final Pattern JOINT = Pattern.compile("(?<=[{};,])\\n|\\n(?=})");

  private Tidied() {}

  static String of(String name, String source) {
    String lines =
        BLOCK_COMMENT
            .matcher(source)
            .replaceAll("")
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .filter(line -> !name.endsWith(".js") || !LINE_COMMENT.matcher(line).matches())
            .collect(Collectors.joining("\n"));
    return name.endsWith(".css") ? JOINT.matcher(lines).replaceAll("") : lines + "\n";
  }
}
