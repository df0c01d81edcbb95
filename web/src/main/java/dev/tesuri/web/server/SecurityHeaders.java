package dev.tesuri.web.server;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import java.util.List;
import java.util.Set;

/// Stands before every request: headers that browsers keep to, and no change on behalf of a foreign
/// page.
///
/// A request that changes something must come from a page of ours, by `Sec-Fetch-Site` or else by
/// `Origin`. The JSON API is free of it: it knows no cookies, only tokens.
final class SecurityHeaders implements Filter {

  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
          + "connect-src 'self'; media-src 'self'; form-action 'self'; frame-ancestors 'none'; "
          + "base-uri 'none'";

  private final List<String> origins;
  private final boolean secure;

  SecurityHeaders(List<String> origins, boolean secure) {
    this.origins = List.copyOf(origins);
    this.secure = secure;
  }

  @Override
  public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
    response.header("Content-Security-Policy", POLICY);
    response.header("X-Content-Type-Options", "nosniff");
    response.header("Referrer-Policy", "no-referrer");
    response.header("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
    response.header("Cross-Origin-Opener-Policy", "same-origin");
    if (secure) {
      response.header("Strict-Transport-Security", "max-age=31536000");
    }
    if (isForeign(request)) {
      response.status(Status.FORBIDDEN_403).send("Forbidden: sent by a page of another site.");
      return;
    }
    chain.proceed();
  }

  private boolean isForeign(RoutingRequest request) {
    return !SAFE.contains(request.prologue().method().text())
        && !request.path().path().startsWith("/api/")
        && !isOwn(request);
  }

  private boolean isOwn(RoutingRequest request) {
    var headers = request.headers();
    var site = headers.first(HeaderNames.create("Sec-Fetch-Site"));
    return site.isPresent()
        ? site.get().equals("same-origin") || site.get().equals("none")
        : headers.first(HeaderNames.ORIGIN).map(origins::contains).orElse(false);
  }
}
