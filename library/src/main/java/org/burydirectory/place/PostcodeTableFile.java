package org.burydirectory.place;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UTFDataFormatException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A table of postcodes as bytes, big-endian: magic, version, count of divisions, each as two
 * strings; count of districts, each as outward half, count of units, and its four columns; CRC-32C
 * of all before it.
 */
final class PostcodeTableFile {

  private static final int MAGIC = 0x42445043; // BDPC
  private static final int VERSION = 1;
  private static final int MOST_DIVISIONS = 1 << 16;
  private static final int MOST_DISTRICTS = 1 << 18;
  private static final String REMEDY = "; import the postcodes again";

  private PostcodeTableFile() {}

  static void write(PostcodeTable table, OutputStream out) throws IOException {
    var checked = new CheckedOutputStream(new BufferedOutputStream(out), new CRC32C());
    var data = new DataOutputStream(checked);
    data.writeInt(MAGIC);
    data.writeInt(VERSION);
    data.writeInt(table.divisions().size());
    for (var division : table.divisions()) {
      data.writeUTF(division.ward() == null ? "" : division.ward());
      data.writeUTF(division.borough() == null ? "" : division.borough());
    }
    int[] outwards = table.outwards();
    data.writeInt(outwards.length);
    for (int i = 0; i < outwards.length; i++) {
      data.writeInt(outwards[i]);
      data.writeInt(table.district(i).size());
      data.write(bytes(table.district(i)));
    }
    data.writeLong(checked.getChecksum().getValue());
    data.flush();
  }

  private static byte[] bytes(PostcodeDistrict district) {
    int units = district.size();
    var block = ByteBuffer.allocate(units * PostcodeDistrict.BYTES_A_UNIT);
    block.asCharBuffer().put(district.inwards()).put(district.divisions());
    block.position(units * 2 * Character.BYTES);
    block.asIntBuffer().put(district.lats()).put(district.lons());
    return block.array();
  }

  static PostcodeTable read(InputStream in) throws IOException {
    var checked = new CheckedInputStream(new BufferedInputStream(in), new CRC32C());
    var data = new DataInputStream(checked);
    try {
      header(data);
      var table = body(data);
      long sum = checked.getChecksum().getValue();
      if (data.readLong() != sum) {
        throw damaged("its checksum does not agree");
      }
      if (data.read() >= 0) {
        throw damaged("more bytes follow its end");
      }
      return table;
    } catch (EOFException e) {
      throw new IOException("damaged postcode table: it ends too early" + REMEDY, e);
    } catch (UTFDataFormatException e) {
      throw new IOException("damaged postcode table: a code is no text" + REMEDY, e);
    }
  }

  private static void header(DataInputStream data) throws IOException {
    int magic = data.readInt();
    if (magic != MAGIC) {
      throw new IOException(
          String.format(
              "no postcode table: it begins with %08x rather than %08x%s", magic, MAGIC, REMEDY));
    }
    int version = data.readInt();
    if (version != VERSION) {
      throw new IOException("postcode table of version " + version + ", not " + VERSION + REMEDY);
    }
  }

  private static PostcodeTable body(DataInputStream data) throws IOException {
    int divisionCount = count(data, MOST_DIVISIONS, "wards");
    List<PostcodeDivision> divisions = new ArrayList<>();
    for (int i = 0; i < divisionCount; i++) {
      divisions.add(new PostcodeDivision(code(data), code(data)));
    }
    int[] outwards = new int[count(data, MOST_DISTRICTS, "districts")];
    List<PostcodeDistrict> districts = new ArrayList<>();
    for (int i = 0; i < outwards.length; i++) {
      outwards[i] = data.readInt();
      districts.add(district(data));
    }
    return new PostcodeTable(outwards, districts, List.copyOf(divisions));
  }

  private static PostcodeDistrict district(DataInputStream data) throws IOException {
    int units = count(data, PostcodeKey.INWARDS, "units of a district");
    var district =
        new PostcodeDistrict(new char[units], new int[units], new int[units], new char[units]);
    byte[] bytes = new byte[units * PostcodeDistrict.BYTES_A_UNIT];
    data.readFully(bytes);
    var block = ByteBuffer.wrap(bytes);
    block.asCharBuffer().get(district.inwards()).get(district.divisions());
    block.position(units * 2 * Character.BYTES);
    block.asIntBuffer().get(district.lats()).get(district.lons());
    return district;
  }

  private static int count(DataInputStream data, int most, String what) throws IOException {
    int count = data.readInt();
    if (count < 0 || count > most) {
      throw damaged("it claims " + count + " " + what);
    }
    return count;
  }

  private static @Nullable String code(DataInputStream data) throws IOException {
    String code = data.readUTF();
    return code.isEmpty() ? null : code;
  }

  private static IOException damaged(String how) {
    return new IOException("damaged postcode table: " + how + REMEDY);
  }
}
