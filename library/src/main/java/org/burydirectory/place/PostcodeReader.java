package org.burydirectory.place;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.burydirectory.model.DataProblem;
import org.burydirectory.model.InvalidDataException;

/**
 * Reads unit postcodes from OS Code-Point Open or the ONS Postcode Directory as downloaded: the
 * zip, or one CSV file of it. What kind of file it is shows in its rows, not in its name. The file
 * is streamed: beside the table it takes the memory of a line.
 */
public final class PostcodeReader {

  private static final int ZIP_MAGIC = 0x504B0304;

  private PostcodeReader() {}

  /**
   * Reads a file. Rows that cannot be read are left out and counted.
   *
   * @param file a CSV file, or a zip with CSV files
   * @param progress hears how far it is
   * @throws InvalidDataException if no postcode can be read from it
   * @throws IOException if the file cannot be opened or read
   */
  public static PostcodeImport read(Path file, PostcodeProgress progress) throws IOException {
    Path name = file.getFileName();
    String title = name == null ? file.toString() : name.toString();
    try (var raw = Files.newInputStream(file)) {
      var meter = new PostcodeMeter(raw);
      var in = new BufferedInputStream(meter);
      long size = Files.size(file);
      var rows = new PostcodeRowReader(count -> progress.at(meter.bytes(), size, count));
      if (isZip(in)) {
        readZip(in, meter, title, rows);
      } else {
        rows.read(title, in);
      }
      return rows.finish(title);
    }
  }

  private static boolean isZip(InputStream in) throws IOException {
    in.mark(Integer.BYTES);
    int magic = 0;
    for (int i = 0; i < Integer.BYTES; i++) {
      magic = magic << Byte.SIZE | in.read();
    }
    in.reset();
    return magic == ZIP_MAGIC;
  }

  private static void readZip(
      InputStream in, PostcodeMeter packed, String title, PostcodeRowReader rows)
      throws IOException {
    // Names outside UTF-8 would be refused; only their ending matters here.
    var zip = new ZipInputStream(in, StandardCharsets.ISO_8859_1);
    var unpacked = new PostcodeUnpacked(zip, packed, title);
    try {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (isData(entry.getName())) {
          rows.read(title + "/" + entry.getName(), unpacked);
        }
        unpacked.skipRest();
      }
    } catch (ZipException | EOFException e) {
      throw new InvalidDataException(
          List.of(
              new DataProblem(
                  title, null, "the zip is damaged (" + e.getMessage() + "); download it again")));
    }
  }

  /** ONSPD's zip holds every row a second time, in a folder by postcode area. */
  private static boolean isData(String entry) {
    String name = entry.toLowerCase(Locale.ROOT);
    return name.endsWith(".csv") && !name.contains("multi_csv/");
  }
}
