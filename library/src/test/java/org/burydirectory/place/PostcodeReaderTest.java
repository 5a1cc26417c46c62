package org.burydirectory.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.burydirectory.model.DataProblem;
import org.burydirectory.model.InvalidDataException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostcodeReaderTest {

  private static final String ROW =
      "\"BL0 0AA\",10,379448,416851,\"E92000001\",\"\",\"\",\"\",\"E08000002\",\"E05014163\"\n";
  private static final PostcodeProgress QUIET = (read, total, rows) -> {};

  @TempDir private Path folder;

  private static byte[] sample(String name) throws IOException {
    try (InputStream in = PostcodeReaderTest.class.getResourceAsStream(name)) {
      return in.readAllBytes();
    }
  }

  private PostcodeImport read(String name, byte[] bytes) throws IOException {
    return PostcodeReader.read(Files.write(folder.resolve(name), bytes), QUIET);
  }

  private PostcodeImport read(String text) throws IOException {
    return read("bl.csv", text.getBytes(StandardCharsets.UTF_8));
  }

  private InvalidDataException refusal(String name, byte[] bytes) {
    return assertThrows(InvalidDataException.class, () -> read(name, bytes));
  }

  /** Pairs of a name and a text. */
  private static byte[] zip(Object... entries) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (int i = 0; i < entries.length; i += 2) {
        zip.putNextEntry(new ZipEntry((String) entries[i]));
        zip.write(
            entries[i + 1] instanceof byte[] bytes
                ? bytes
                : ((String) entries[i + 1]).getBytes(StandardCharsets.UTF_8));
      }
    }
    return out.toByteArray();
  }

  @Test
  void readsCodePointOpen() throws IOException {
    var read = read("bl.csv", sample("codepo-sample.csv"));
    assertEquals("OS Code-Point Open", read.format());
    assertEquals(6, read.table().size());
    assertEquals(List.of("bl.csv"), read.files());
    assertEquals(List.of(), read.problems());
    var unit = read.table().find(Postcode.of("BL9 0EW")).orElseThrow();
    assertEquals("E05014153", unit.ward());
    assertEquals("E08000002", unit.borough());
  }

  @Test
  void readsOnspd() throws IOException {
    var read = read("ONSPD_MAY_2025_UK.csv", sample("onspd-sample.csv"));
    assertEquals("ONS Postcode Directory", read.format());
    assertEquals(6, read.table().size());
    assertEquals(1, read.terminated());
    assertEquals(1, read.unplaced());
    assertEquals(0, read.unreadable());
    assertEquals(Optional.empty(), read.table().find(Postcode.of("BL0 9ZZ")));
    var unit = read.table().find(Postcode.of("BL9 0EW")).orElseThrow();
    assertEquals("E05014153", unit.ward());
    assertEquals("E08000002", unit.borough());
  }

  @Test
  void bothPublicationsAgree() throws IOException {
    var one = read("a.csv", sample("codepo-sample.csv")).table();
    var other = read("b.csv", sample("onspd-sample.csv")).table();
    for (String unit : List.of("BL9 0EW", "M26 2UD", "BL0 9BL")) {
      var a = one.find(Postcode.of(unit)).orElseThrow();
      var b = other.find(Postcode.of(unit)).orElseThrow();
      assertTrue(a.point().metresTo(b.point()) < 5, unit);
      assertEquals(a.ward(), b.ward());
    }
  }

  @Test
  void readsTheZipOfCodePointOpen() throws IOException {
    byte[] zip =
        zip(
            "Doc/Code-Point_Open_Column_Headers.csv",
            "PC,PQ,EA,NO,CY,RH,LH,CC,DC,WC\nPostcode,a\n",
            "Doc/licence.txt",
            ROW,
            "Data/CSV/bl.csv",
            ROW,
            "Data/CSV/M.CSV",
            ROW.replace("BL0 0AA", "M1  1AA"));
    var read = read("codepo_gb.zip", zip);
    assertEquals(
        List.of("codepo_gb.zip/Data/CSV/bl.csv", "codepo_gb.zip/Data/CSV/M.CSV"), read.files());
    assertEquals(2, read.table().size());
    assertEquals(0, read.unreadable());
  }

  @Test
  void readsEachRowOfTheZipOfOnspdOnce() throws IOException {
    byte[] csv = sample("onspd-sample.csv");
    byte[] zip =
        zip(
            "Documents/Ward names and codes UK.csv", "WD25CD,WD25NM\nE05014153,Bury East\n",
            "Data/multi_csv/ONSPD_MAY_2025_UK_BL.csv", csv,
            "Data/ONSPD_MAY_2025_UK.csv", csv);
    var read = read("onspd.zip", zip);
    assertEquals(List.of("onspd.zip/Data/ONSPD_MAY_2025_UK.csv"), read.files());
    assertEquals(1, read.terminated());
  }

  @Test
  void readsTheHeadersOf2025() throws IOException {
    var read =
        read(
            """
            pcd7,pcd8,pcds,dointr,doterm,lad25cd,wd25cd,lat,long
            BL0 0AA,BL0  0AA,BL0 0AA,198001,,E08000002,E05014163,53.64776,-2.31238
            pcd7,pcd8,pcds,dointr,doterm,lad25cd,wd25cd,lat,long
            """);
    assertEquals(
        new PostcodePoint(new GeoPoint(53.64776, -2.31238), "E05014163", "E08000002"),
        read.table().find(Postcode.of("BL0 0AA")).orElseThrow());
    assertEquals(0, read.unreadable());
  }

  @Test
  void aHeaderMayLackWhatIsNotNeeded() throws IOException {
    var read = read("PCD,LAT,LONG,WARD\nM11AA,53,-2,E99999999\nM11AB,99.999999,0,\nM11AD,,,\n");
    assertEquals(
        new PostcodePoint(new GeoPoint(53, -2), null, null),
        read.table().find(Postcode.of("M1 1AA")).orElseThrow());
    assertEquals(2, read.unplaced());
  }

  @Test
  void rowsWithoutCoordinatesAreCounted() throws IOException {
    var read =
        read(
            ROW
                + ROW.replace("0AA", "0AB").replace(",10,", ",90,")
                + ROW.replace("0AA", "0AD").replace("379448", ""));
    assertEquals(1, read.table().size());
    assertEquals(2, read.unplaced());
  }

  @Test
  void rowsThatCannotBeReadAreCountedAndNamed() throws IOException {
    var read =
        read(
            "what is this\n\n"
                + ROW
                + ROW.replace("BL0 0AA", "GIR 0AA")
                + ROW.replace("379448", "x")
                + ROW.replace("379448", "9379448")
                + ROW.replace("E05014163", "Ramsbottom")
                + ROW.replace("\"E08000002\",", "")
                + ROW.replace("\"E08000002\"", "\"E08000002")
                + "x".repeat(9000)
                + "\n");
    assertEquals(1, read.table().size());
    assertEquals(9, read.unreadable());
    var where = read.problems().stream().map(DataProblem::where).toList();
    assertEquals(
        List.of(
            "line 1", "line 2", "line 4", "line 5", "line 6", "line 7", "line 8", "line 9",
            "line 10"),
        where);
    String all = read.problems().toString();
    for (String part :
        List.of(
            "neither a row nor a header",
            "'GIR 0AA'",
            "easting is 'x', not a number",
            "easting 9379448",
            "ward is 'Ramsbottom'",
            "9 columns rather than 10",
            "a quote is not closed",
            "longer than 8192")) {
      assertTrue(all.contains(part), part + " in " + all);
    }
    assertTrue(read.problems().get(0).toString().startsWith("bl.csv, line 1: "));
  }

  @Test
  void onlyTheFirst20ProblemsAreKept() throws IOException {
    var read = read(ROW + "x\n".repeat(30));
    assertEquals(30, read.unreadable());
    assertEquals(20, read.problems().size());
  }

  @Test
  void rowsOfOnspdThatCannotBeReadAreCounted() throws IOException {
    var read =
        read(
            """
            pcds,lat,long,ward
            M1 1AA,53,-2,E05000001
            M1 1AB,53,-2
            M1 1AD,a,-2,E05000001
            M1 1AE,53,-200,E05000001
            """);
    assertEquals(1, read.table().size());
    assertEquals(3, read.unreadable());
    assertTrue(read.problems().get(0).message().contains("3 columns rather than 4"));
    assertTrue(read.problems().get(1).message().contains("lat is 'a'"));
    assertTrue(read.problems().get(2).message().contains("-200"));
  }

  @Test
  void anotherFileIsRefused() throws IOException {
    for (byte[] other :
        List.of(
            new byte[0],
            "id,name\n1,Bury\n".getBytes(StandardCharsets.UTF_8),
            "pcds,lat,ward\n".getBytes(StandardCharsets.UTF_8),
            "postcode,lat,long,ward\n".getBytes(StandardCharsets.UTF_8),
            ("x\n".repeat(5) + ROW).getBytes(StandardCharsets.UTF_8),
            new byte[] {0x50, 0x4B, 0x03},
            zip("data/codepo_gb.gpkg", "SQLite"))) {
      var refusal = refusal("other.bin", other);
      assertTrue(refusal.getMessage().contains("other.bin: no file of postcodes"));
      assertTrue(refusal.getMessage().contains("Code-Point Open (CSV, not GeoPackage)"));
    }
  }

  @Test
  void aRefusalNamesTheColumnsThatWereFound() throws IOException {
    String columns = "Name\u0007,Town," + "c,".repeat(20) + "z";
    var refusal = refusal("towns.csv", (columns + "\nx,y\n").getBytes(StandardCharsets.UTF_8));
    assertEquals(
        "found the columns Name, Town" + ", c".repeat(10) + " and more",
        refusal.problems().get(1).message());

    assertEquals(
        List.of(
            "is empty", "is no line of a CSV file: a quote is not closed", "found the columns x"),
        refusal("z.zip", zip("a.csv", "", "b.csv", "\"x\n", "c.csv", "x\n", "d.csv", "y\n"))
            .problems()
            .stream()
            .skip(1)
            .map(DataProblem::message)
            .toList());
  }

  @Test
  void aZipThatHoldsFarMoreThanItsSizeIsRefusedEvenInWhatIsNotWanted() throws IOException {
    byte[] blanks = new byte[20 << 20];
    for (String name : List.of("Data/bl.csv", "Doc/readme.pdf")) {
      var refusal = refusal("bomb.zip", zip(name, blanks, "Data/m.csv", ROW));
      assertTrue(
          refusal.getMessage().contains("more than 100 times its size"), refusal::getMessage);
    }
  }

  @Test
  void aSpotOutsideTheCountryIsNamed() throws IOException {
    var read =
        read(
            ROW
                + ROW.replace("0AA", "0AB").replace("379448,416851", "0,1290000")
                + ROW.replace("0AA", "0AD").replace("379448,416851", "699000,400000"));
    assertEquals(1, read.table().size());
    assertEquals(2, read.unreadable());
    assertTrue(read.problems().get(0).message().contains("is not in this country"));

    var swapped = "pcds,lat,long,osward\nBL0 0AA,-2.3,53.6,E05014163\nBL0 0AB,53.6,-2.3,\n";
    assertEquals(1, read(swapped).unreadable());
  }

  @Test
  void theFifthRowMayBeTheFirstThatIsKnown() throws IOException {
    assertEquals(4, read("x\n".repeat(4) + ROW).unreadable());
  }

  @Test
  void aFileWithoutOneGoodRowIsRefusedWithItsProblems() {
    var refusal = refusal("bl.csv", ROW.replace("379448", "x").getBytes(StandardCharsets.UTF_8));
    assertEquals(2, refusal.problems().size());
    assertTrue(refusal.getMessage().contains("not one postcode"), refusal.getMessage());
    assertTrue(refusal.getMessage().contains("easting is 'x'"), refusal.getMessage());
  }

  @Test
  void aCutZipIsRefused() throws IOException {
    byte[] zip = zip("Data/CSV/bl.csv", ROW.repeat(500));
    var refusal = refusal("codepo_gb.zip", Arrays.copyOf(zip, zip.length / 2));
    assertTrue(refusal.getMessage().contains("the zip is damaged"), refusal.getMessage());
    assertTrue(refusal.getMessage().contains("download it again"), refusal.getMessage());
  }

  @Test
  void aMissingFileIsSaid() {
    assertThrows(
        NoSuchFileException.class, () -> PostcodeReader.read(folder.resolve("none.zip"), QUIET));
  }

  @Test
  void progressIsHeard() throws IOException {
    byte[] bytes = ROW.repeat(25_000).getBytes(StandardCharsets.UTF_8);
    Path file = Files.write(folder.resolve("bl.csv"), bytes);
    List<String> heard = new ArrayList<>();
    List<Long> read = new ArrayList<>();
    PostcodeReader.read(
        file,
        (done, total, rows) -> {
          assertEquals(bytes.length, total);
          read.add(done);
          heard.add(Long.toString(rows));
        });
    assertEquals(List.of("10000", "20000", "25000"), heard);
    assertEquals(bytes.length, read.get(2));
    assertTrue(read.get(0) > 10_000 && read.get(0) < bytes.length, "read " + read);
  }
}
