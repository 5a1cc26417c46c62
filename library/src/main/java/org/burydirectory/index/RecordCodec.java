package org.burydirectory.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;
import org.burydirectory.model.Status;
import org.burydirectory.person.EligibilityRule;

/** Writes and reads {@link PackedRecord}s: variable-length integers, ordinals as differences. */
final class RecordCodec {

  private static final double DEGREE_STEPS = 1e7; // a step is about a centimetre

  /** By the number that stands for each. */
  static final List<Status> STATUSES = List.of(Status.values());

  private static final int ILLUSTRATIVE = 1;
  private static final int DECLARED = 2;
  private static final int EXTENT = 4;
  private static final int STATUS_SHIFT = 3;

  private RecordCodec() {}

  static BytesRef encode(PackedRecord record) throws IOException {
    var out = new ByteBuffersDataOutput();
    out.writeByte(
        (byte)
            (STATUSES.indexOf(record.status()) << STATUS_SHIFT
                | (record.illustrative() ? ILLUSTRATIVE : 0)
                | (record.declared() ? DECLARED : 0)
                | (record.extent().isEmpty() ? 0 : EXTENT)));
    out.writeZInt(record.coverage());
    out.writeVInt(record.home());
    if (!record.extent().isEmpty()) {
      writeExtent(out, record.extent());
    }
    out.writeVInt(record.needs());
    out.writeVInt(record.nameWords());
    RuleBytes.write(record.rule(), out);
    out.writeZLong(record.updatedSeconds());
    out.writeZInt(record.assuredDay());
    writeOrdinals(out, record.ordinals());
    out.writeVInt(record.sites().size());
    for (PackedRecord.Site site : record.sites()) {
      out.writeByte((byte) ((site.area() ? 2 : 0) | (site.hasPoint() ? 1 : 0)));
      if (site.hasPoint()) {
        out.writeInt((int) Math.round(site.lat() * DEGREE_STEPS));
        out.writeInt((int) Math.round(site.lon() * DEGREE_STEPS));
      }
      writeOrdinals(out, site.ordinals());
      out.writeVInt(site.hours().length);
      out.writeBytes(site.hours(), site.hours().length);
    }
    return new BytesRef(out.toArrayCopy());
  }

  private static void writeExtent(ByteBuffersDataOutput out, List<List<double[]>> polygons)
      throws IOException {
    out.writeVInt(polygons.size());
    for (List<double[]> rings : polygons) {
      out.writeVInt(rings.size());
      for (double[] ring : rings) {
        out.writeVInt(ring.length);
        for (double degrees : ring) {
          out.writeInt((int) Math.round(degrees * DEGREE_STEPS));
        }
      }
    }
  }

  private static List<List<double[]>> readExtent(ByteArrayDataInput in) {
    var polygons = new ArrayList<List<double[]>>();
    for (int left = in.readVInt(); left > 0; left--) {
      var rings = new ArrayList<double[]>();
      for (int ring = in.readVInt(); ring > 0; ring--) {
        var degrees = new double[in.readVInt()];
        for (int i = 0; i < degrees.length; i++) {
          degrees[i] = in.readInt() / DEGREE_STEPS;
        }
        rings.add(degrees);
      }
      polygons.add(rings);
    }
    return polygons;
  }

  private static void writeOrdinals(ByteBuffersDataOutput out, int[] ordinals) throws IOException {
    out.writeVInt(ordinals.length);
    int last = 0;
    for (int ordinal : ordinals) {
      out.writeVInt(ordinal - last);
      last = ordinal;
    }
  }

  static PackedRecord decode(BytesRef bytes) throws IOException {
    var in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
    byte entryFlags = in.readByte();
    int coverage = in.readZInt();
    int home = in.readVInt();
    List<List<double[]>> extent = (entryFlags & EXTENT) == 0 ? List.of() : readExtent(in);
    int needs = in.readVInt();
    int nameWords = in.readVInt();
    EligibilityRule rule = RuleBytes.read(in);
    long updated = in.readZLong();
    int assured = in.readZInt();
    int[] ordinals = readOrdinals(in);
    int count = in.readVInt();
    var sites = new ArrayList<PackedRecord.Site>(count);
    for (int i = 0; i < count; i++) {
      byte flags = in.readByte();
      boolean point = (flags & 1) != 0;
      double lat = point ? in.readInt() / DEGREE_STEPS : Double.NaN;
      double lon = point ? in.readInt() / DEGREE_STEPS : Double.NaN;
      int[] here = readOrdinals(in);
      var hours = new byte[in.readVInt()];
      in.readBytes(hours, 0, hours.length);
      sites.add(new PackedRecord.Site((flags & 2) != 0, lat, lon, here, hours));
    }
    return new PackedRecord(
        ordinals,
        sites,
        coverage,
        STATUSES.get(entryFlags >> STATUS_SHIFT),
        (entryFlags & DECLARED) != 0,
        extent,
        home,
        (entryFlags & ILLUSTRATIVE) != 0,
        needs,
        nameWords,
        rule,
        updated,
        assured);
  }

  private static int[] readOrdinals(ByteArrayDataInput in) throws IOException {
    var ordinals = new int[in.readVInt()];
    int last = 0;
    for (int i = 0; i < ordinals.length; i++) {
      last += in.readVInt();
      ordinals[i] = last;
    }
    return ordinals;
  }
}
