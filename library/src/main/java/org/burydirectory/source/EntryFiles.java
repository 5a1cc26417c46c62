package org.burydirectory.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.burydirectory.model.Guide;
import org.burydirectory.model.Service;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** One reading of a folder's services and guides. */
final class EntryFiles {

  private final OpenFolder folder;
  private final String prefix;
  private final boolean illustrative;
  private final Rules rules;
  private final Problems problems;
  private final Consumer<Entry> sink;
  private final Map<String, String> files;
  private final BiConsumer<Service, Fields> alsoDo;

  /**
   * @param prefix what the folder's files are called by, before their names in it
   * @param files by id of each entry read so far, of other folders too; added to
   */
  EntryFiles(
      OpenFolder folder,
      String prefix,
      boolean illustrative,
      Rules rules,
      Problems problems,
      Consumer<Entry> sink,
      Map<String, String> files,
      BiConsumer<Service, Fields> alsoDo) {
    this.alsoDo = alsoDo;
    this.folder = folder;
    this.prefix = prefix;
    this.files = files;
    this.illustrative = illustrative;
    this.rules = rules;
    this.problems = problems;
    this.sink = sink;
  }

  void read() throws IOException {
    for (String file : folder.names("services", ".json")) {
      services(file, new Report(prefix + file, problems));
    }
    for (String file : folder.names("guides", ".yaml")) {
      guide(file, new Report(prefix + file, problems));
    }
  }

  private void services(String file, Report report) throws IOException {
    try (InputStream in = folder.json(file);
        JsonParser parser = JsonTree.parser(in)) {
      if (parser.nextToken() != JsonToken.START_ARRAY) {
        report.line(1, "the file must be a JSON array of services");
        return;
      }
      array(parser, report);
      if (parser.nextToken() != null) {
        report.line(
            parser.currentTokenLocation().getLineNr(), "something follows the array; take it out");
      }
    } catch (RefusedInput e) {
      report.line(e.line(), e.reason());
    } catch (JacksonException e) {
      refuse(e, report);
    }
  }

  private static void refuse(JacksonException e, Report report) throws IOException {
    if (e.getCause() instanceof RefusedInput refused) {
      report.line(refused.line(), refused.reason());
    } else if (e.getCause() instanceof IOException io) {
      throw io;
    } else {
      JsonTree.refuse(e, report);
    }
  }

  private void array(JsonParser parser, Report report) {
    var tree = new JsonTree(parser, report);
    int index = 0;
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      Where where = Where.Pointer.ROOT.item(index++);
      if (tree.value() instanceof Map<?, ?> members) {
        service(fields(members, where, report));
      } else {
        report.add(where, "an item must be a service, which is an object");
      }
    }
  }

  @SuppressWarnings("unchecked") // the trees have texts as keys
  private static Fields fields(Map<?, ?> members, Where where, Report report) {
    return new Fields((Map<String, @Nullable Object>) members, where, report);
  }

  private void service(Fields fields) {
    Service service = ServiceFields.read(fields);
    rules.check(service, fields);
    note(service.id(), fields);
    alsoDo.accept(service, fields);
    if (illustrative || !service.illustrative()) {
      handOn(() -> new Entry.OfService(service, CanonicalJson.of(fields.members())));
    }
  }

  private void guide(String file, Report report) throws IOException {
    String text = folder.yaml(file, report);
    Fields fields = text == null ? null : YamlTree.read(text, report);
    if (fields == null) {
      return;
    }
    Guide guide = GuideFields.read(fields);
    fields.refuseOthers();
    rules.check(guide, file, fields);
    relatedServices(guide, fields);
    note(guide.id(), fields);
    handOn(() -> new Entry.OfGuide(guide, CanonicalJson.of(fields.members())));
  }

  private void relatedServices(Guide guide, Fields fields) {
    List<String> services = guide.services();
    for (int i = 0; i < services.size(); i++) {
      if (!files.containsKey(services.get(i))) {
        Where where = fields.where().member("services").item(i);
        fields.report().add(where, "no service has the id " + Report.shown(services.get(i)));
      }
    }
  }

  private void note(String id, Fields fields) {
    String here = fields.report().file();
    String first = id.isEmpty() ? null : files.putIfAbsent(id, here);
    if (first != null) {
      fields.problem("id", "'id' " + id + " is used twice, first in " + first + "; ids are unique");
    }
  }

  private void handOn(Supplier<Entry> entry) {
    if (problems.none()) {
      sink.accept(entry.get());
    }
  }
}
