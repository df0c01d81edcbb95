package dev.tesuri.web.server;

import dev.tesuri.admin.face.CameFrom;
import dev.tesuri.web.limit.Addresses;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Stands before every request: headers that browsers keep to, no change on behalf of a foreign
/// page, and a note of where the request came from.
///
/// A request that changes something must come from a page of ours, by `Sec-Fetch-Site` or else by
/// `Origin`. The JSON API is free of it: it knows no cookies, only tokens.
final class SecurityHeaders implements Filter {

  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
          + "connect-src 'self'; media-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; "
          + "require-trusted-types-for 'script'; trusted-types tesuri tesuri-live tesuri-desk; frame-ancestors ";

  /// Previews stand in a frame of our own pages.
  private static final String PREVIEW = "/admin/preview/";

  private static final Pattern LENGTH = Pattern.compile("\\d{1,18}");

  private static final Logger LOG = LoggerFactory.getLogger(SecurityHeaders.class);

  private final List<String> origins;
  private final boolean secure;
  private final Addresses addresses;
  private final String policy;

  SecurityHeaders(Settings settings, List<String> around, Addresses addresses) {
    origins = settings.origins();
    secure = settings.secure();
    this.addresses = addresses;
    policy = POLICY + (around.isEmpty() ? "'none'" : String.join(" ", around));
  }

  @Override
  public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
    boolean preview = request.path().path().startsWith(PREVIEW);
    response.header("Content-Security-Policy", preview ? POLICY + "'self'" : policy);
    response.header("X-Content-Type-Options", "nosniff");
    response.header("Referrer-Policy", "no-referrer");
    response.header("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
    response.header("Cross-Origin-Opener-Policy", "same-origin");
    if (secure) {
      response.header("Strict-Transport-Security", "max-age=31536000");
    }
    String from = from(request);
    request.context().register(new CameFrom(from));
    if (isAmbiguous(request)) {
      LOG.info("a request whose length is said twice: {} from {}", request.path().path(), from);
      response
          .status(Status.BAD_REQUEST_400)
          .header(HeaderValues.CONNECTION_CLOSE)
          .send("Bad Request: the length of the body is not clear.");
      return;
    }
    if (isForeign(request)) {
      LOG.info("sent by a page of another site: {} from {}", request.path().path(), from);
      response.status(Status.FORBIDDEN_403).send("Forbidden: sent by a page of another site.");
      return;
    }
    chain.proceed();
  }

  private String from(RoutingRequest request) {
    var headers = request.headers();
    List<String> forwarded =
        headers.contains(HeaderNames.X_FORWARDED_FOR)
            ? headers.get(HeaderNames.X_FORWARDED_FOR).allValues()
            : List.of();
    return addresses.of(request.remotePeer().host(), forwarded);
  }

  // A proxy before us may have read another length, and then something else as the next request.
  private static boolean isAmbiguous(RoutingRequest request) {
    var headers = request.headers();
    if (!headers.contains(HeaderNames.CONTENT_LENGTH)) {
      return false;
    }
    List<String> lengths = headers.get(HeaderNames.CONTENT_LENGTH).allValues();
    return lengths.size() != 1
        || !LENGTH.matcher(lengths.getFirst()).matches()
        || headers.contains(HeaderNames.TRANSFER_ENCODING);
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
