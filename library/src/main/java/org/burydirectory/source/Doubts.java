package org.burydirectory.source;

import java.util.ArrayList;
import java.util.List;
import org.burydirectory.model.DataProblem;
import org.burydirectory.model.Schedule;
import org.burydirectory.model.ScheduleException;
import org.burydirectory.model.Service;
import org.burydirectory.model.ServiceAtLocation;
import org.burydirectory.time.OpeningHours;
import org.burydirectory.time.ScheduleDoubt;

/**
 * Tells which hours of a service are taken as unknown, since they cannot be meant as they stand.
 */
final class Doubts {

  /** More than this nobody reads. */
  private static final int LIMIT = 1000;

  private final List<DataProblem> found = new ArrayList<>();

  /** The first thousand, in the order of the files. */
  List<DataProblem> found() {
    return found;
  }

  /** Adds those of one service. */
  void add(Service service, Fields fields) {
    if (found.size() < LIMIT) {
      new Of(service, fields.report().file()).add(fields.where());
    }
  }

  private final class Of {
    private final Service service;
    private final String file;

    Of(Service service, String file) {
      this.service = service;
      this.file = file;
    }

    void add(Where where) {
      schedules(service.schedules(), where.member("schedules"));
      exceptions(service.xExceptions(), where.member("x_exceptions"));
      List<ServiceAtLocation> sites = service.serviceAtLocations();
      for (int i = 0; i < sites.size(); i++) {
        Where site = where.member("service_at_locations").item(i);
        schedules(sites.get(i).schedules(), site.member("schedules"));
        exceptions(sites.get(i).xExceptions(), site.member("x_exceptions"));
      }
    }

    private void schedules(List<Schedule> schedules, Where where) {
      for (int i = 0; i < schedules.size(); i++) {
        tell(OpeningHours.doubts(List.of(schedules.get(i)), List.of()), where.item(i));
      }
    }

    private void exceptions(List<ScheduleException> exceptions, Where where) {
      tell(OpeningHours.doubts(List.of(), exceptions), where);
    }

    private void tell(List<ScheduleDoubt> doubts, Where where) {
      for (ScheduleDoubt doubt : doubts) {
        if (found.size() < LIMIT) {
          found.add(
              new DataProblem(
                  file,
                  where.toString(),
                  "service "
                      + service.id()
                      + ", schedule "
                      + doubt.scheduleId()
                      + ": "
                      + doubt.what()
                      + ": "
                      + doubt.why()));
        }
      }
    }
  }
}
