package org.burydirectory.understand;

/**
 * How a word sounds, roughly, in the north of England: consonants only, those that sound alike as
 * one, the silent left out. A key of the library's own; two words with one key sound alike.
 */
final class Sound {

  private Sound() {}

  /** The key of a folded word. */
  static String of(String word) {
    var key = new StringBuilder(word.length());
    int at = 0;
    if (word.startsWith("kn") || word.startsWith("gn") || word.startsWith("wr")) {
      at = 1;
    } else if (word.startsWith("ps") || word.startsWith("pn")) {
      at = 1;
    }
    for (int i = at; i < word.length(); i++) {
      i += letter(word, i, key) - 1;
    }
    return key.toString();
  }

  /** Adds the sound at a letter; says how many letters it took. */
  private static int letter(String word, int i, StringBuilder key) {
    char c = word.charAt(i);
    char next = i + 1 < word.length() ? word.charAt(i + 1) : ' ';
    return switch (c) {
      case 'c' -> c(word, i, next, key);
      case 'g' -> g(next, key);
      case 'p', 's', 't', 'w' -> beforeH(c, next, word, i, key);
      default -> {
        alone(c, next, key);
        yield 1;
      }
    };
  }

  private static void alone(char c, char next, StringBuilder key) {
    switch (c) {
      case 'a', 'e', 'i', 'o', 'u', 'y' -> {
        if (key.isEmpty()) {
          key.append(c == 'y' && isVowel(next) ? 'y' : 'a');
        }
      }
      case 'h' -> {
        if (key.isEmpty()) {
          key.append('h');
        }
      }
      case 'x' -> {
        sound(key, 'k');
        sound(key, 's');
      }
      case 'q' -> sound(key, 'k');
      case 'z' -> sound(key, 's');
      case 'v' -> sound(key, 'f');
      default -> sound(key, c);
    }
  }

  private static int c(String word, int i, char next, StringBuilder key) {
    if (next == 'i' && i > 0 && i + 2 < word.length() && isVowel(word.charAt(i + 2))) {
      sound(key, 'x'); // as in social
      return 2;
    }
    if (next == 'h') {
      sound(key, 'c');
      return 2;
    }
    sound(key, next == 'e' || next == 'i' || next == 'y' ? 's' : 'k');
    return next == 'k' ? 2 : 1;
  }

  private static int g(char next, StringBuilder key) {
    if (next == 'h') {
      return 2;
    }
    boolean afterN = !key.isEmpty() && key.charAt(key.length() - 1) == 'n';
    if (!afterN) {
      sound(key, next == 'e' || next == 'i' || next == 'y' ? 'j' : 'g');
    }
    return 1;
  }

  private static int beforeH(char c, char next, String word, int i, StringBuilder key) {
    if (c == 'p') {
      sound(key, next == 'h' ? 'f' : 'p');
      return next == 'h' ? 2 : 1;
    }
    if (c == 'w') {
      if (key.isEmpty()) {
        key.append('w');
      }
      return 1;
    }
    boolean shun = word.startsWith("ion", i + 1);
    sound(key, (next == 'h' && c == 's') || shun ? 'x' : next == 'h' ? '0' : c);
    return next == 'h' ? 2 : 1;
  }

  private static void sound(StringBuilder key, char c) {
    if (key.isEmpty() || key.charAt(key.length() - 1) != c) {
      key.append(c);
    }
  }

  private static boolean isVowel(char c) {
    return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
  }
}
