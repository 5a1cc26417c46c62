package org.burydirectory.source;

import org.burydirectory.model.Guide;
import org.burydirectory.model.Service;

/** One record of a directory with the bytes that answer for it. */
public sealed interface Entry {

  /** What the name of an invented entry says. */
  String EXAMPLE_MARK = "(example)";

  /** The id, unique in a directory. */
  String id();

  /** The canonical JSON in UTF-8. Not to be changed. */
  byte[] json();

  /**
   * A service.
   *
   * @param service its parts
   * @param json its canonical JSON, members unknown to the standard included
   */
  @SuppressWarnings("ArrayRecordComponent") // shared on purpose: one copy of the bytes
  record OfService(Service service, byte[] json) implements Entry {
    @Override
    public String id() {
      return service.id();
    }
  }

  /**
   * A guide.
   *
   * @param guide its parts
   * @param json its canonical JSON
   */
  @SuppressWarnings("ArrayRecordComponent") // shared on purpose: one copy of the bytes
  record OfGuide(Guide guide, byte[] json) implements Entry {
    @Override
    public String id() {
      return guide.id();
    }
  }
}
