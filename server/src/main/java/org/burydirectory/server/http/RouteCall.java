package org.burydirectory.server.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.RequestTooBigException;
import io.undertow.util.Headers;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.burydirectory.search.InvalidSearchException;
import org.burydirectory.server.api.Answer;
import org.burydirectory.server.api.Call;
import org.burydirectory.server.api.Problem;
import org.burydirectory.server.api.ProblemException;
import org.burydirectory.server.api.Query;
import org.burydirectory.server.api.Route;

/** Calls one route for one request. Whatever happens there, the client is answered. */
record RouteCall(Route route, String id) implements HttpHandler {

  @Override
  public void handleRequest(HttpServerExchange exchange) {
    Responses.send(exchange, answer(exchange));
  }

  private Answer answer(HttpServerExchange exchange) {
    try {
      return route.answer(call(exchange));
    } catch (ProblemException e) {
      return Answer.problem(e.problem());
    } catch (InvalidSearchException e) {
      return Answer.problem(Problem.parameter(e));
    } catch (IOException | RuntimeException | StackOverflowError e) {
      RequestNotes notes = RequestNotes.of(exchange);
      FailureLog.write(notes, e);
      return Answer.problem(
          Problem.of(
              500,
              "internal",
              "Internal error",
              "The request failed for a reason of the server's; its log has more under the request"
                  + " id "
                  + notes.requestId()
                  + "."));
    }
  }

  private Call call(HttpServerExchange exchange) throws IOException {
    String accept =
        Optional.ofNullable(exchange.getRequestHeaders().get(Headers.ACCEPT))
            .map(values -> String.join(",", values))
            .orElse("");
    return new Call(
        exchange.getRequestURI(),
        id,
        Query.parse(exchange.getQueryString()),
        accept,
        body(exchange));
  }

  private String body(HttpServerExchange exchange) throws IOException {
    if (route.work() != Route.Work.BLOCKING) {
      return "";
    }
    exchange.startBlocking();
    try {
      byte[] bytes = exchange.getInputStream().readAllBytes();
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (RequestTooBigException e) {
      throw new ProblemException(
          Problem.of(413, "too-large", "Too large", "The body is larger than is taken here."));
    } catch (CharacterCodingException e) {
      throw new ProblemException(Problem.badRequest("The body is not UTF-8."));
    }
  }
}
