package org.burydirectory.time;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.burydirectory.model.Schedule;
import org.burydirectory.model.ScheduleException;
import org.burydirectory.model.Service;
import org.burydirectory.model.ServiceAtLocation;
import org.jspecify.annotations.Nullable;

/**
 * When one site is open, compiled from its schedules, exceptions and the holidays of its nation.
 *
 * <p>Of overlapping schedules, open wins over unknown and unknown over closed; times of no schedule
 * are closed. Unknown are: a site without schedules; hours in words only; hours that hold on a
 * condition (by appointment, in term time); a holiday on which only a pattern gives hours, unless
 * it is open all hours of every day or its description says what it does on bank holidays; and
 * schedules that cannot be meant as they stand, which {@link #doubts} names.
 *
 * <p>A span lasts from the instant of its opening to that of its closing. Around a clock change
 * both follow RFC 5545 (3.3.5): a time that is skipped is taken by the offset before the change;
 * one that happens twice is its first occurrence. A span that would then end before it begins is
 * left out.
 *
 * <p>Immutable. A question takes about a microsecond, and some tens of them where the answer lies
 * months ahead.
 */
public final class OpeningHours {

  /** How far {@link #at} looks ahead. */
  private static final int HORIZON_DAYS = 366;

  /** In as many weeks, a pattern of every month comes by at least once. */
  private static final int WEEKS_TO_SHOW_A_PATTERN = 5;

  private final RuleSet rules;
  private final LocalCalendar calendar;
  private volatile @Nullable Answer answer;

  private OpeningHours(RuleSet rules, LocalCalendar calendar) {
    this.rules = rules;
    this.calendar = calendar;
  }

  /** The hours of a service as a whole: of a helpline, or of one without sites. */
  public static OpeningHours of(Service service, LocalCalendar calendar) {
    return of(service.schedules(), service.xExceptions(), calendar);
  }

  /**
   * The hours of a service at one site: the site's own schedules or, where it has none, the
   * service's. The service's exceptions hold at all sites but for dates of which the site has its
   * own.
   */
  public static OpeningHours of(Service service, ServiceAtLocation site, LocalCalendar calendar) {
    return of(schedules(service, site), exceptions(service, site), calendar);
  }

  /** The hours of these schedules, but for the dates that the exceptions name. */
  public static OpeningHours of(
      List<Schedule> schedules, List<ScheduleException> exceptions, LocalCalendar calendar) {
    List<Rule> rules = new ArrayList<>(read(schedules).rules());
    rules.addAll(new ExceptionReader(exceptions).rules());
    return new OpeningHours(new RuleSet(rules), calendar);
  }

  /** What in schedules and exceptions cannot be meant as it stands, in their order. */
  public static List<ScheduleDoubt> doubts(
      List<Schedule> schedules, List<ScheduleException> exceptions) {
    return Stream.concat(
            read(schedules).doubts().stream(), new ExceptionReader(exceptions).doubts().stream())
        .toList();
  }

  private static RuleReader read(List<Schedule> schedules) {
    RuleReader reader = new RuleReader();
    schedules.forEach(reader::add);
    return reader;
  }

  private static List<Schedule> schedules(Service service, ServiceAtLocation site) {
    return site.schedules().isEmpty() ? service.schedules() : site.schedules();
  }

  private static List<ScheduleException> exceptions(Service service, ServiceAtLocation site) {
    Set<LocalDate> own =
        site.xExceptions().stream().map(ScheduleException::date).collect(Collectors.toSet());
    return Stream.concat(
            site.xExceptions().stream(),
            service.xExceptions().stream().filter(exception -> !own.contains(exception.date())))
        .toList();
  }

  /**
   * Whether it is open at the instant and, if known, until when that lasts. The last answer is kept
   * for as long as it stays true, since what is asked is nearly always about now.
   */
  public OpenState at(Instant instant) {
    Answer last = answer;
    if (last == null || instant.isBefore(last.from()) || !instant.isBefore(last.to())) {
      last = answer(instant);
      answer = last;
    }
    return last.state();
  }

  private Answer answer(Instant instant) {
    Days days = new Days(calendar, instant);
    Timeline timeline = timeline(days);
    Timeline.Moment now = timeline.moment(days.second());
    long until = timeline.stateChange(now, days.start(HORIZON_DAYS));
    var state =
        new OpenState(
            now.state(), until == Spans.NEVER ? null : Instant.ofEpochSecond(until), now.why());
    return new Answer(instant, validUntil(instant), state);
  }

  private record Answer(Instant from, Instant to, OpenState state) {}

  /**
   * The instant until which everything that is answered for this instant stays true: the next
   * change of the state or of its reason, or the local midnight if that is sooner.
   */
  public Instant validUntil(Instant instant) {
    Days days = new Days(calendar, instant);
    Timeline timeline = timeline(days);
    return Instant.ofEpochSecond(
        timeline.change(timeline.moment(days.second()), days.day(1).second(0)));
  }

  /**
   * The first instant from this one on at which it is open for certain: the instant itself if it
   * is; null where there is none within a year.
   */
  public @Nullable Instant nextOpening(Instant instant) {
    Days days = new Days(calendar, instant);
    long opening = firstOpen(days);
    if (opening == Spans.NEVER) {
      return null;
    }
    return opening == days.second() ? instant : Instant.ofEpochSecond(opening);
  }

  long firstOpen(Days days) {
    return timeline(days).firstOpen(days.start(HORIZON_DAYS));
  }

  /** Whether it is open for certain at some moment that the filter means. */
  public boolean matches(OpenFilter filter, Instant instant) {
    return matches(filter, new Days(calendar, instant));
  }

  boolean matches(OpenFilter filter, Days days) {
    return matches(filter, days, timeline(days));
  }

  boolean matches(OpenFilter filter, Days days, Timeline timeline) {
    long from = filter.from(days, days.today(), days.second());
    return timeline.open(from, filter.to(days, days.today(), days.second()));
  }

  Timeline timeline(Days days) {
    return new Timeline(rules, days);
  }

  /**
   * Whether it opens on such a weekday: for certain on one of the next five, today included while
   * it is still to come or going on. A bank holiday Monday alone therefore does not hide what is
   * open on Mondays. Hours past midnight are the day's on which they began.
   */
  public boolean opensOn(DayOfWeek weekday, Instant instant) {
    return opensOn(weekday, new Days(calendar, instant));
  }

  boolean opensOn(DayOfWeek weekday, Days days) {
    LocalDate date = days.today().with(TemporalAdjusters.nextOrSame(weekday));
    for (int week = 0; week < WEEKS_TO_SHOW_A_PATTERN; week++) {
      Spans spans = new Spans();
      rules.add(days.day(date.plusWeeks(week)), spans);
      if (spans.open(days.second(), Spans.NEVER)) {
        return true;
      }
    }
    return false;
  }

  /** The hours that begin on a date, as a table shows them. */
  public DayHours on(LocalDate date) {
    Days days = new Days(calendar, date.atStartOfDay(calendar.zone()).toInstant());
    Spans spans = new Spans();
    rules.add(days.day(0), spans);
    List<DayHours.Span> open =
        spans.openStretches().stream()
            .map(stretch -> new DayHours.Span(localTime(stretch[0]), localTime(stretch[1])))
            .toList();
    return new DayHours(date, open, spans.firstDoubt());
  }

  private LocalTime localTime(long second) {
    return Instant.ofEpochSecond(second).atZone(calendar.zone()).toLocalTime();
  }

  LocalCalendar calendar() {
    return calendar;
  }

  /** These hours without the calendar, for an index. Equal schedules give equal bytes. */
  public byte[] pack() {
    return RuleCodec.pack(rules.rules());
  }

  /**
   * The hours that {@link #pack} packed.
   *
   * @throws IllegalArgumentException if these are no such bytes
   */
  public static OpeningHours unpack(byte[] packed, LocalCalendar calendar) {
    return new OpeningHours(new RuleSet(RuleCodec.unpack(packed)), calendar);
  }
}
