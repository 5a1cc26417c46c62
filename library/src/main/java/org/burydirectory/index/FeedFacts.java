package org.burydirectory.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;
import org.burydirectory.model.Schedule;
import org.burydirectory.model.Service;
import org.burydirectory.model.ServiceAtLocation;
import org.jspecify.annotations.Nullable;

/**
 * What an Open Referral feed narrows a service by, besides its keys and words.
 *
 * @param modified when it last changed, null where it does not say
 * @param minimumAge in years, −1 where it does not say
 * @param maximumAge in years, −1 where it does not say
 * @param areaDeclared whether it says which places it is for
 * @param times when it runs
 * @param sites its services at locations, in order
 */
public record FeedFacts(
    @Nullable Instant modified,
    int minimumAge,
    int maximumAge,
    boolean areaDeclared,
    List<Times> times,
    List<Site> sites) {

  /** Copies the lists. */
  public FeedFacts {
    times = List.copyOf(times);
    sites = List.copyOf(sites);
  }

  /** The number of a site that stands for the service as a whole. */
  public static final int WHOLE = -1;

  /** Where a time of day or a site is not known. */
  public static final int NONE = -1;

  /**
   * One schedule.
   *
   * @param site number of its site among the service's, {@link #WHOLE} for all
   * @param days a bit a day, Monday the lowest
   * @param opens seconds since midnight, {@link #NONE} where not known
   * @param closes seconds since midnight, {@link #NONE} where not known
   */
  public record Times(int site, int days, int opens, int closes) {}

  /**
   * A service at a location.
   *
   * @param id its uuid
   * @param column its number among the service's sites in {@link Columns}, {@link #NONE} without a
   *     location
   */
  public record Site(String id, int column) {}

  private static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");

  /** The facts of a service. */
  static FeedFacts of(Service service, boolean areaDeclared) {
    var times = new ArrayList<Times>();
    service.schedules().forEach(schedule -> times.add(times(schedule, WHOLE)));
    var sites = new ArrayList<Site>();
    int column = 0;
    for (ServiceAtLocation at : service.serviceAtLocations()) {
      int number = sites.size();
      at.schedules().forEach(schedule -> times.add(times(schedule, number)));
      sites.add(new Site(at.id(), at.location() == null ? NONE : column++));
    }
    return new FeedFacts(
        service.lastModified(),
        known(service.minimumAge()),
        known(service.maximumAge()),
        areaDeclared,
        times,
        sites);
  }

  private static int known(@Nullable Integer age) {
    return age == null ? NONE : age;
  }

  private static Times times(Schedule schedule, int site) {
    var opens = schedule.opensAt();
    var closes = schedule.closesAt();
    return new Times(
        site,
        days(schedule.byday()),
        opens == null ? NONE : opens.toSecondOfDay(),
        closes == null ? NONE : closes.toSecondOfDay());
  }

  private static int days(@Nullable String byday) {
    int days = 0;
    for (String each : byday == null ? new String[0] : byday.split(",", -1)) {
      String text = each.strip();
      int day = DAYS.indexOf(text.substring(Math.max(0, text.length() - 2)));
      days |= day < 0 ? 0 : 1 << day;
    }
    return days;
  }

  /** Packs them. */
  BytesRef encode() throws IOException {
    var out = new ByteBuffersDataOutput();
    out.writeByte((byte) ((modified == null ? 0 : 1) | (areaDeclared ? 2 : 0)));
    if (modified != null) {
      out.writeZLong(modified.getEpochSecond());
      out.writeVInt(modified.getNano());
    }
    out.writeVInt(minimumAge + 1);
    out.writeVInt(maximumAge + 1);
    out.writeVInt(times.size());
    for (Times each : times) {
      out.writeVInt(each.site() + 1);
      out.writeByte((byte) each.days());
      out.writeVInt(each.opens() + 1);
      out.writeVInt(each.closes() + 1);
    }
    out.writeVInt(sites.size());
    for (Site site : sites) {
      out.writeString(site.id());
      out.writeVInt(site.column() + 1);
    }
    return new BytesRef(out.toArrayCopy());
  }

  /** Reads what {@link #encode} packed. */
  static FeedFacts decode(BytesRef bytes) {
    try {
      return decode(new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FeedFacts decode(ByteArrayDataInput in) throws IOException {
    byte flags = in.readByte();
    Instant modified =
        (flags & 1) == 0 ? null : Instant.ofEpochSecond(in.readZLong(), in.readVInt());
    int minimumAge = in.readVInt() - 1;
    int maximumAge = in.readVInt() - 1;
    var times = new ArrayList<Times>();
    for (int left = in.readVInt(); left > 0; left--) {
      times.add(new Times(in.readVInt() - 1, in.readByte(), in.readVInt() - 1, in.readVInt() - 1));
    }
    var sites = new ArrayList<Site>();
    for (int left = in.readVInt(); left > 0; left--) {
      sites.add(new Site(in.readString(), in.readVInt() - 1));
    }
    return new FeedFacts(modified, minimumAge, maximumAge, (flags & 2) != 0, times, sites);
  }
}
