package org.burydirectory.index;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.burydirectory.model.Change;
import org.burydirectory.source.DataFolder;

/** What tests have another JVM do. */
final class ChildMain {

  static final long BUDGET = 1 << 20;
  static final int BATCHES_A_REBUILD = 10;
  static final int BATCH_NUMBERS = 100_000; // ids of edits are above those of any folder

  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  private ChildMain() {}

  public static void main(String[] arguments) throws IOException {
    Path index = Path.of(arguments[1]);
    DataFolder data = DataFolder.folder(Path.of(arguments[2]));
    switch (arguments[0]) {
      case "build" -> build(index, data, arguments[3]);
      case "edit" -> edit(index, data);
      case "obey" -> obey(index, data);
      default -> throw new IllegalArgumentException(arguments[0]);
    }
  }

  private static void build(Path index, DataFolder data, String last) throws IOException {
    OUT.println("building");
    try {
      Store.build(
          data,
          index,
          step -> {
            if (step.name().equals(last)) {
              Runtime.getRuntime().halt(0);
            }
          });
      OUT.println("built");
    } catch (IOException e) {
      OUT.println("refused: " + e.getMessage());
    }
  }

  /** Makes batches of edits for ever, with a rebuild now and then. */
  private static void edit(Path index, DataFolder data) throws IOException {
    try (Store store = Store.open(index, BUDGET)) {
      OUT.println("editing");
      for (int batch = 0; ; batch++) {
        store.apply(batch(batch));
        OUT.println(batch);
        if (batch % BATCHES_A_REBUILD == BATCHES_A_REBUILD - 1) {
          store.rebuild(data);
        }
      }
    }
  }

  /** One to four services put in place and one of the folder taken away. */
  static List<Change> batch(int batch) {
    var changes = new ArrayList<Change>();
    for (int i = 0; i <= batch % 4; i++) {
      int number = BATCH_NUMBERS + batch * 4 + i;
      changes.add(Change.put(SampleData.id(number), SampleData.service(number, "batch " + batch)));
    }
    changes.add(Change.delete(SampleData.id(batch)));
    return changes;
  }

  /** Does what it reads, a line an order. */
  private static void obey(Path index, DataFolder data) throws IOException {
    var orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    try (Store store = Store.open(index, BUDGET)) {
      for (String order = orders.readLine(); order != null; order = orders.readLine()) {
        try {
          OUT.println(obey(store, data, order.split(" ")));
        } catch (IOException e) {
          OUT.println("refused: " + e.getMessage());
        }
      }
    }
  }

  private static String obey(Store store, DataFolder data, String[] order) throws IOException {
    return switch (order[0]) {
      case "edit" -> store.apply(batch(Integer.parseInt(order[1])));
      case "rebuild" -> store.rebuild(data).generation();
      case "reload" -> store.reload() + " " + Answers.name(store);
      case "size" -> String.valueOf(Answers.json(store).size());
      default -> throw new IllegalArgumentException(order[0]);
    };
  }
}
