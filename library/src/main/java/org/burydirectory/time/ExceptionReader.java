package org.burydirectory.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.burydirectory.model.ScheduleException;
import org.jspecify.annotations.Nullable;

/** Compiles exceptions into rules, noting what cannot be meant as it stands. */
final class ExceptionReader {

  private static final HoursSpan NO_TIME = new HoursSpan(0, 0);

  private final List<Rule> rules = new ArrayList<>();
  private final List<ScheduleDoubt> doubts = new ArrayList<>();

  ExceptionReader(List<ScheduleException> exceptions) {
    Set<LocalDate> closed = dates(exceptions, true);
    Set<LocalDate> open = dates(exceptions, false);
    for (ScheduleException exception : exceptions) {
      LocalDate date = exception.date();
      if (closed.contains(date) && open.contains(date)) {
        add(exception, new Doubtful("x_exceptions", "both closed and open; shown as unknown"));
      } else {
        add(exception);
      }
    }
  }

  private static Set<LocalDate> dates(List<ScheduleException> exceptions, boolean closed) {
    return exceptions.stream()
        .filter(exception -> exception.closed() == closed)
        .map(ScheduleException::date)
        .collect(Collectors.toSet());
  }

  List<Rule> rules() {
    return rules;
  }

  List<ScheduleDoubt> doubts() {
    return doubts;
  }

  private void add(ScheduleException exception) {
    try {
      if (!exception.closed()) {
        add(exception, HoursSpan.between(exception.opensAt(), exception.closesAt()), null);
      } else if (exception.opensAt() == null && exception.closesAt() == null) {
        add(exception, NO_TIME, null);
      } else {
        throw new Doubtful("x_exceptions", "closed, and yet with hours; shown as unknown");
      }
    } catch (Doubtful e) {
      add(exception, e);
    }
  }

  private void add(ScheduleException exception, Doubtful doubtful) {
    doubts.add(doubtful.of(exception.date().toString()));
    add(
        exception,
        HoursSpan.inDoubt(exception.opensAt(), exception.closesAt()),
        RuleReader.NEEDS_CHECKING);
  }

  private void add(ScheduleException exception, HoursSpan span, @Nullable String doubt) {
    rules.add(
        new Rule(
            Rule.Kind.EXCEPTION,
            DayPattern.EVERY_DAY,
            Validity.on(exception.date()),
            span,
            doubt,
            HolidayPolicy.UNSAID));
  }
}
