package org.burydirectory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Someone else's module that requires the library. */
class ModulePathTest {

  private static final String MODULE =
      """
      module com.example.consumer {
        requires org.burydirectory;
      }
      """;

  private static final String MAIN =
      """
      package com.example.consumer;

      import java.nio.file.Path;
      import org.burydirectory.*;
      import org.burydirectory.place.*;
      import org.burydirectory.search.*;

      public class Main {
        public static void main(String[] arguments) throws Exception {
          var index = Path.of(arguments[0]);
          ServiceDirectory.build(DataSource.classpath("bury"), index);
          try (var directory = ServiceDirectory.open(index)) {
            var request = SearchRequest.of("me mum has dementia need a break")
                .near(Postcode.of("M26 2SP")).within(Distance.miles(3))
                .drillDown(Facet.COST, "free");
            SearchResult result = directory.search(request);
            for (Hit hit : result.hits()) System.out.println(hit.name() + " — " + hit.reasons());
            for (FacetCount c : result.counts(Facet.NEIGHBOURHOOD)) System.out.println(c.label() + " " + c.count());
          }
        }
      }
      """;

  @TempDir private Path folder;

  private int compile(String main, StringWriter said) throws IOException {
    Path sources = Files.createDirectories(folder.resolve("src/com/example/consumer"));
    Files.writeString(folder.resolve("src/module-info.java"), MODULE);
    Files.writeString(sources.resolve("Main.java"), main);
    var out = new PrintWriter(said);
    return ToolProvider.findFirst("javac")
        .orElseThrow()
        .run(
            out,
            out,
            "--release",
            "21",
            "-p",
            ModulePath.text() + java.io.File.pathSeparator + ModulePath.annotations(),
            "-d",
            folder.resolve("classes").toString(),
            folder.resolve("src/module-info.java").toString(),
            sources.resolve("Main.java").toString());
  }

  @Test
  void theTenLinesCompileAndPrintHits() throws Exception {
    var said = new StringWriter();
    assertEquals(0, compile(MAIN, said), said.toString());
    String printed =
        ModulePath.run(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-p",
                folder.resolve("classes") + java.io.File.pathSeparator + ModulePath.text(),
                "-cp",
                ModulePath.data(),
                "-m",
                "com.example.consumer/com.example.consumer.Main",
                folder.resolve("index").toString()));
    assertTrue(
        printed.lines().anyMatch(line -> line.contains("Reason[kind=")), "hits in\n" + printed);
    assertTrue(
        printed.lines().anyMatch(line -> line.matches("West: .* [1-9][0-9]*")),
        "counts in\n" + printed);
  }

  @Test
  void whatIsNotExportedCannotBeNamed() throws IOException {
    var said = new StringWriter();
    String peeking =
        MAIN.replace(
            "import java.nio.file.Path;",
            "import java.nio.file.Path;\nimport org.burydirectory.engine.Searcher;");
    assertEquals(1, compile(peeking, said));
    assertTrue(said.toString().contains("org.burydirectory.engine"), said.toString());
  }
}
