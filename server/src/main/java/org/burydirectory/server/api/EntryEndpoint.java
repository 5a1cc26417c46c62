package org.burydirectory.server.api;

import java.nio.ByteBuffer;
import java.util.Set;
import org.burydirectory.ServiceDirectory;

/** Answers with one entry whole: a service or a guide. */
public final class EntryEndpoint implements Endpoint {

  private static final Set<String> GUIDES = Set.of("information", "advice");

  private final ServiceDirectory directory;
  private final boolean guides;

  private EntryEndpoint(ServiceDirectory directory, boolean guides) {
    this.directory = directory;
    this.guides = guides;
  }

  /** Answers with services. */
  public static EntryEndpoint services(ServiceDirectory directory) {
    return new EntryEndpoint(directory, false);
  }

  /** Answers with guides. */
  public static EntryEndpoint guides(ServiceDirectory directory) {
    return new EntryEndpoint(directory, true);
  }

  /** Whether there is a service of this id. */
  public static boolean isService(ServiceDirectory directory, String id) {
    return directory.summary(id).filter(entry -> !GUIDES.contains(entry.kind())).isPresent();
  }

  @Override
  public Answer answer(Call call) {
    Edition edition = Edition.of(directory);
    boolean isGuide =
        directory.summary(call.id()).map(entry -> GUIDES.contains(entry.kind())).orElse(guides);
    ByteBuffer json = directory.json(call.id()).orElseThrow(() -> unknown(call.id()));
    if (isGuide != guides) {
      throw elsewhere(call.id());
    }
    return Answer.of(Answer.JSON, json).cached(Answer.A_MINUTE, EntityTag.of(edition, call.path()));
  }

  private ProblemException unknown(String id) {
    String what = guides ? "guide" : "service";
    return new ProblemException(
        Problem.notFound(
            "There is no " + what + " with the id " + id + "; ids come from /v1/search."));
  }

  private ProblemException elsewhere(String id) {
    return new ProblemException(
        Problem.notFound(
            guides
                ? id + " is a service: /v1/services/" + id
                : id + " is a guide: /v1/guides/" + id));
  }
}
