package dev.tesuri.web.server;

import dev.tesuri.knowledge.store.DatabaseUnavailable;
import dev.tesuri.web.api.Problem;
import dev.tesuri.web.chat.Doors;
import dev.tesuri.web.chat.ErrorPage;
import dev.tesuri.web.chat.Pages;
import dev.tesuri.web.limit.TooMany;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Turns what was thrown into an answer: problem details for the API, a page with a way on for
/// people. The text of a defect never leaves the log.
@Provider
public class Faults implements ExceptionMapper<Throwable> {

  private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

  private final Pages pages;
  private final Doors doors;

  // Set by the platform before the first request; it gives them to fields alone.
  @SuppressWarnings("NullAway.Init")
  @Context
  private UriInfo uri;

  @SuppressWarnings("NullAway.Init")
  @Context
  private HttpHeaders headers;

  @Inject
  public Faults(Pages pages, Doors doors) {
    this.pages = pages;
    this.doors = doors;
  }

  @Override
  public Response toResponse(Throwable thrown) {
    Problem problem = problem(thrown);
    if (problem.status() >= 500 && !problem.resting()) {
      LOG.error("{} on {}", problem.status(), uri.getPath(), thrown);
    }
    return uri.getPath().startsWith("api/") || uri.getPath().startsWith("/api/")
        ? json(problem)
        : page(problem);
  }

  private static Problem problem(Throwable thrown) {
    return switch (thrown) {
      case Problem problem -> problem;
      case TooMany limited -> Problem.tooMany(limited.until());
      case WebApplicationException web -> of(web.getResponse().getStatusInfo());
      case DatabaseUnavailable _ ->
          new Problem(503, "Service Unavailable", "Nothing was stored. Try again in a moment.");
      default -> new Problem(500, "Internal Server Error", "Something went wrong on our side.");
    };
  }

  private static Problem of(Response.StatusType status) {
    return new Problem(status.getStatusCode(), status.getReasonPhrase(), status.getReasonPhrase());
  }

  private static Response json(Problem problem) {
    return answer(problem).type("application/problem+json").entity(problem.json()).build();
  }

  private Response page(Problem problem) {
    var frame = doors.of(uri.getPath()).frames().of(headers, "/");
    var page =
        problem.resting()
            ? ErrorPage.resting(frame, problem.detail())
            : ErrorPage.of(frame, problem.status());
    return answer(problem)
        .type(MediaType.TEXT_HTML + ";charset=UTF-8")
        .entity(pages.error(page))
        .build();
  }

  private static Response.ResponseBuilder answer(Problem problem) {
    var answer = Response.status(problem.status());
    return problem.waitSeconds() > 0
        ? answer.header(HttpHeaders.RETRY_AFTER, problem.waitSeconds())
        : answer;
  }
}
