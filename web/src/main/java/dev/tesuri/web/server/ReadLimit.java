package dev.tesuri.web.server;

import dev.tesuri.admin.face.CameFrom;
import dev.tesuri.bot.face.Reading;
import dev.tesuri.web.api.Problem;
import dev.tesuri.web.chat.ErrorPage;
import dev.tesuri.web.chat.Frames;
import dev.tesuri.web.chat.Pages;
import dev.tesuri.web.limit.Allowances;
import dev.tesuri.web.limit.TooMany;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import jakarta.enterprise.inject.Instance;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Lets each address read so much. What pages load and the health of the server are not counted,
/// nor are conversations: there stands what somebody in danger was told.
final class ReadLimit implements Filter {

  private static final List<String> FREE =
      List.of("/assets/", "/health/", "/chat", "/api/v1/conversations/");

  // Not asked for before the first request: they wait for the content.
  private final Instance<Allowances> allowances;
  private final Instance<Pages> pages;
  private final Instance<Frames> frames;

  ReadLimit(Instance<Allowances> allowances, Instance<Pages> pages, Instance<Frames> frames) {
    this.allowances = allowances;
    this.pages = pages;
    this.frames = frames;
  }

  @Override
  public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
    String path = request.path().path();
    if (request.prologue().method().text().equals("GET")
        && FREE.stream().noneMatch(path::startsWith)) {
      try {
        allowances.get().read(CameFrom.of(request));
      } catch (TooMany limited) {
        refuse(path, Problem.tooMany(limited.until()), response);
        return;
      }
    }
    chain.proceed();
  }

  private void refuse(String path, Problem problem, RoutingResponse response) {
    boolean program = path.startsWith("/api/");
    var page = ErrorPage.of(frames.get().of(Reading.USUAL, "/"), problem.status());
    response
        .status(Status.TOO_MANY_REQUESTS_429)
        .header(HeaderNames.RETRY_AFTER, String.valueOf(problem.waitSeconds()))
        .header(HeaderNames.CACHE_CONTROL, "no-store")
        .header(
            HeaderNames.CONTENT_TYPE,
            program ? "application/problem+json" : "text/html;charset=UTF-8")
        .send(program ? problem.json().getBytes(StandardCharsets.UTF_8) : pages.get().error(page));
  }
}
