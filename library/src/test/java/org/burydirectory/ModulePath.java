package org.burydirectory;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.index.IndexWriter;
import org.jsoup.Jsoup;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.core.JsonParser;

/** Where the library and what it needs at run time lie: folders of classes, or jars. */
final class ModulePath {

  private ModulePath() {}

  static String text() {
    return Stream.of(
            ServiceDirectory.class,
            IndexWriter.class,
            KStemFilter.class,
            JsonParser.class,
            Yaml.class,
            Jsoup.class,
            PhoneNumberUtil.class,
            CsvReader.class)
        .map(type -> place(type).toString())
        .distinct()
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** What javac asks for besides, since the library's module hands it on, and java does not. */
  static String annotations() {
    return place(org.jspecify.annotations.NullMarked.class).toString();
  }

  private static Path place(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The folder or jar that holds the shipped data. */
  static String data() {
    var mark =
        Objects.requireNonNull(
            Thread.currentThread().getContextClassLoader().getResource("bury/place.yaml"));
    String url = mark.toString().replaceFirst("!?/bury/place.yaml$", "").replaceFirst("^jar:", "");
    return Path.of(java.net.URI.create(url)).toString();
  }

  /** What the library's module-info says. */
  static ModuleDescriptor descriptor() {
    return ModuleFinder.of(place(ServiceDirectory.class))
        .find("org.burydirectory")
        .orElseThrow(() -> new IllegalStateException("no module-info beside the classes"))
        .descriptor();
  }

  /** What a program printed, whose exit code must be zero. */
  static String run(List<String> command) throws InterruptedException {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      int code = process.waitFor();
      if (code != 0) {
        throw new IllegalStateException("exit code " + code + " of " + command + "\n" + printed);
      }
      return printed;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
