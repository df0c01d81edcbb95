package dev.tesuri.web.server;

import dev.tesuri.admin.face.CameFrom;
import dev.tesuri.web.api.Problem;
import dev.tesuri.web.chat.Cookies;
import dev.tesuri.web.chat.Doors;
import dev.tesuri.web.chat.ErrorPage;
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
      List.of(
          "/assets/",
          "/health/",
          "/chat",
          "/kiosk/chat",
          "/kiosk/alive",
          "/kiosk/reset",
          "/api/v1/conversations/");

  // Not asked for before the first request: they wait for the content.
  private final Instance<Allowances> allowances;
  private final Instance<Pages> pages;
  private final Instance<Doors> doors;

  ReadLimit(Instance<Allowances> allowances, Instance<Pages> pages, Instance<Doors> doors) {
    this.allowances = allowances;
    this.pages = pages;
    this.doors = doors;
  }

  @Override
  public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
    String path = request.path().path();
    if (request.prologue().method().text().equals("GET")
        && FREE.stream().noneMatch(path::startsWith)) {
      try {
        allowances.get().read(CameFrom.of(request));
      } catch (TooMany limited) {
        refuse(request, Problem.tooMany(limited.until()), response);
        return;
      }
    }
    chain.proceed();
  }

  private void refuse(RoutingRequest request, Problem problem, RoutingResponse response) {
    String path = request.path().path();
    var sent = request.headers();
    var cookies =
        Cookies.parse(
            sent.contains(HeaderNames.COOKIE)
                ? String.join("; ", sent.get(HeaderNames.COOKIE).allValues())
                : "");
    boolean program = path.startsWith("/api/");
    var page = ErrorPage.of(doors.get().of(path).frames().of(cookies, "/"), problem.status());
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
