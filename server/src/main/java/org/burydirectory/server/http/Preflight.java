package org.burydirectory.server.http;

import java.nio.ByteBuffer;
import org.burydirectory.server.api.Answer;

/** Answers what a browser asks before it lets a page's script send a request. */
final class Preflight {

  private static final String A_DAY_IN_SECONDS = "86400";

  private Preflight() {}

  /** Which methods and headers a path takes. */
  static Answer answer(String methods) {
    return Answer.of("text/plain", ByteBuffer.allocate(0))
        .status(204)
        .header("Access-Control-Allow-Methods", methods)
        .header("Access-Control-Allow-Headers", "Accept, If-None-Match")
        .header("Access-Control-Max-Age", A_DAY_IN_SECONDS);
  }
}
