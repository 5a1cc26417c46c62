package org.burydirectory.server.render;

import org.burydirectory.search.CrisisPanel;
import org.burydirectory.search.Hidden;
import org.burydirectory.search.SearchResult;
import org.burydirectory.search.Understood;
import org.burydirectory.server.json.JsonWriter;
import org.jspecify.annotations.Nullable;

/** Writes what a search was taken to mean, whom to call at once, and what was dropped. */
final class UnderstandingJson {

  private UnderstandingJson() {}

  static void write(JsonWriter json, SearchResult result) {
    if (!result.understood().isEmpty()) {
      json.array("understood");
      result.understood().forEach(piece -> piece(json, piece));
      json.endArray();
    }
    urgent(json, result.urgent());
    hidden(json, result.hidden());
    if (!result.relaxed().isEmpty()) {
      json.array("relaxed");
      result
          .relaxed()
          .forEach(
              relaxed ->
                  json.object()
                      .member("dropped", relaxed.dropped())
                      .member("because", relaxed.because())
                      .endObject());
      json.endArray();
    }
  }

  private static void hidden(JsonWriter json, @Nullable Hidden hidden) {
    if (hidden != null) {
      json.object("hidden")
          .member("count", hidden.count())
          .member("because", hidden.because())
          .endObject();
    }
  }

  private static void piece(JsonWriter json, Understood piece) {
    json.object()
        .member("id", piece.id())
        .member("kind", piece.kind())
        .member("effect", piece.effect())
        .member("text", piece.text())
        .member("label", piece.label());
    if (piece.corrected()) {
      json.member("corrected", true);
    }
    json.member("instead", piece.instead()).endObject();
  }

  private static void urgent(JsonWriter json, @Nullable CrisisPanel panel) {
    if (panel == null) {
      return;
    }
    json.object("urgent").member("id", panel.id()).member("title", panel.title());
    json.array("contacts");
    panel.contacts().forEach(contact -> contact(json, contact));
    json.endArray();
    if (panel.quickExit()) {
      json.member("quick_exit", true);
    }
    json.endObject();
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
}
