package org.burydirectory.place;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Areas as bytes, big-endian: magic, version, count of areas, each as its code, count of polygons,
 * of each the count of rings, of each the count of numbers and these. A checksum is left to the
 * file that they are in.
 */
final class BoundariesFile {

  private static final int MAGIC = 0x42444241; // BDBA
  private static final int VERSION = 1;
  private static final int MOST_AREAS = 1 << 18;
  private static final int MOST_PARTS = 1 << 20;
  private static final int MOST_NUMBERS = 1 << 24;
  private static final String REMEDY = "; import the boundaries again";

  private BoundariesFile() {}

  static void write(List<Boundaries.Area> areas, OutputStream out) throws IOException {
    var data = new DataOutputStream(new BufferedOutputStream(out));
    data.writeInt(MAGIC);
    data.writeInt(VERSION);
    data.writeInt(areas.size());
    for (Boundaries.Area area : areas) {
      data.writeUTF(area.code());
      data.writeInt(area.polygons().size());
      for (List<double[]> rings : area.polygons()) {
        data.writeInt(rings.size());
        for (double[] ring : rings) {
          data.writeInt(ring.length);
          data.write(bytes(ring));
        }
      }
    }
    data.flush();
  }

  private static byte[] bytes(double[] ring) {
    var block = ByteBuffer.allocate(ring.length * Double.BYTES);
    block.asDoubleBuffer().put(ring);
    return block.array();
  }

  static List<Boundaries.Area> read(InputStream in) throws IOException {
    var data = new DataInputStream(new BufferedInputStream(in));
    try {
      if (data.readInt() != MAGIC || data.readInt() != VERSION) {
        throw new IOException("no boundaries, or of another version" + REMEDY);
      }
      int count = count(data, MOST_AREAS);
      List<Boundaries.Area> areas = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        areas.add(new Boundaries.Area(data.readUTF(), polygons(data)));
      }
      return areas;
    } catch (EOFException e) {
      throw new IOException("damaged boundaries: they end too early" + REMEDY, e);
    }
  }

  private static List<List<double[]>> polygons(DataInputStream data) throws IOException {
    int count = count(data, MOST_PARTS);
    List<List<double[]>> polygons = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int rings = count(data, MOST_PARTS);
      List<double[]> polygon = new ArrayList<>();
      for (int ring = 0; ring < rings; ring++) {
        polygon.add(ring(data));
      }
      polygons.add(polygon);
    }
    return polygons;
  }

  private static double[] ring(DataInputStream data) throws IOException {
    var ring = new double[count(data, MOST_NUMBERS)];
    var bytes = new byte[ring.length * Double.BYTES];
    data.readFully(bytes);
    ByteBuffer.wrap(bytes).asDoubleBuffer().get(ring);
    return ring;
  }

  private static int count(DataInputStream data, int most) throws IOException {
    int count = data.readInt();
    if (count < 0 || count > most) {
      throw new IOException("damaged boundaries: a count of " + count + REMEDY);
    }
    return count;
  }
}
