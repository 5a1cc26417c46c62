package org.burydirectory.server.asset;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.burydirectory.ServiceDirectory;
import org.burydirectory.search.CrisisPanel;
import org.burydirectory.search.CrisisWords;
import org.burydirectory.server.json.ByteSink;
import org.burydirectory.server.json.JsonWriter;

/**
 * The widget's script that holds the words of a crisis and whom to call, so that both are there
 * offline.
 */
public final class UrgentModule {

  /** The name of the script. */
  public static final String NAME = "urgent.js";

  private static final Pattern NO_LETTERS = Pattern.compile("[^a-z0-9']+");

  private UrgentModule() {}

  /** The script's source, made of a directory's words. */
  public static String source(ServiceDirectory directory) {
    CrisisWords words = directory.crisisWords();
    var sink = new ByteSink();
    var json = new JsonWriter(sink);
    json.object();
    json.object("slots");
    new TreeMap<>(words.slots()).forEach(json::member);
    json.endObject();
    json.member("light", words.lightWords().stream().sorted().toList());
    forms(json, words);
    json.array("panels");
    words.crises().forEach(crisis -> crisis(json, crisis));
    json.endArray().endObject();
    return "export default " + StandardCharsets.UTF_8.decode(sink.view()) + ";\n";
  }

  private static void crisis(JsonWriter json, CrisisWords.Crisis crisis) {
    CrisisPanel panel = crisis.panel();
    json.object().member("id", panel.id()).member("title", panel.title());
    if (panel.quickExit()) {
      json.member("quick_exit", true);
    }
    json.array("contacts");
    panel.contacts().forEach(contact -> contact(json, contact));
    json.endArray();
    json.member("certain", crisis.certain())
        .member("likely", crisis.likely())
        .member("unless", crisis.unless())
        .member("elsewhere", crisis.elsewhere())
        .endObject();
  }

  private static void contact(JsonWriter json, CrisisPanel.Contact contact) {
    json.object()
        .member("name", contact.name())
        .member("phone", contact.phone())
        .member("text", contact.text())
        .member("url", contact.url())
        .member("hours", contact.hours())
        .member("note", contact.note())
        .member("source", contact.source())
        .member("checked", contact.checked().toString())
        .endObject();
  }

  /** Only the forms of words that a pattern has: the others would be so much ballast. */
  private static void forms(JsonWriter json, CrisisWords words) {
    Set<String> used = used(words);
    json.object("forms");
    new TreeMap<>(words.forms())
        .forEach(
            (written, usual) -> {
              if (used.containsAll(wordsOf(usual))) {
                json.member(written, usual);
              }
            });
    json.endObject();
  }

  private static Set<String> used(CrisisWords words) {
    List<String> texts = new ArrayList<>(words.lightWords());
    words.slots().values().forEach(texts::addAll);
    for (CrisisWords.Crisis crisis : words.crises()) {
      texts.addAll(crisis.certain());
      texts.addAll(crisis.likely());
      texts.addAll(crisis.unless());
      texts.addAll(crisis.elsewhere());
    }
    Set<String> used = new HashSet<>();
    texts.forEach(text -> used.addAll(wordsOf(text)));
    return used;
  }

  private static List<String> wordsOf(String text) {
    return NO_LETTERS
        .splitAsStream(text.toLowerCase(Locale.ROOT))
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
