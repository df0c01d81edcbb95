package dev.tesuri.web.server;

import dev.tesuri.web.api.Problem;
import dev.tesuri.web.chat.Cookies;
import dev.tesuri.web.chat.Doors;
import dev.tesuri.web.chat.ErrorPage;
import dev.tesuri.web.chat.Pages;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import jakarta.enterprise.inject.Instance;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/// Lets no body have more bytes than a form needs, but where a file is sent: there the page itself
/// refuses what is too large, within what the server lets through.
final class BodyLimit implements Filter {

  static final int MOST = 1 << 20;

  private static final String FILES = "/admin/faq/upload";

  // Not asked for before the first request: they wait for the content.
  private final Instance<Pages> pages;
  private final Instance<Doors> doors;

  BodyLimit(Instance<Pages> pages, Instance<Doors> doors) {
    this.pages = pages;
    this.doors = doors;
  }

  @Override
  public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
    String path = request.path().path();
    if (path.equals(FILES)) {
      chain.proceed();
      return;
    }
    if (length(request) > MOST) {
      refuse(path, response);
      return;
    }
    request.streamFilter(Bounded::new);
    chain.proceed();
  }

  private static long length(RoutingRequest request) {
    var headers = request.headers();
    return headers.contains(HeaderNames.CONTENT_LENGTH) ? headers.contentLength().orElse(0) : 0;
  }

  private void refuse(String path, RoutingResponse response) {
    boolean program = path.startsWith("/api/");
    response
        .status(Status.REQUEST_ENTITY_TOO_LARGE_413)
        .header(HeaderValues.CONNECTION_CLOSE)
        .header(HeaderNames.CACHE_CONTROL, "no-store")
        .header(
            HeaderNames.CONTENT_TYPE,
            program ? "application/problem+json" : "text/html;charset=UTF-8")
        .send(program ? problem().json().getBytes(StandardCharsets.UTF_8) : page(path));
  }

  private static Problem problem() {
    return new Problem(413, "Content Too Large", "The body has more than " + MOST + " bytes.");
  }

  private byte[] page(String path) {
    var frame = doors.get().of(path).frames().of(Cookies.parse(""), "/");
    return pages.get().error(ErrorPage.of(frame, 413));
  }

  /// A body whose length nobody has told beforehand.
  private static final class Bounded extends FilterInputStream {
    private long read;

    Bounded(InputStream body) {
      super(body);
    }

    @Override
    public int read() throws IOException {
      int one = super.read();
      count(one < 0 ? 0 : 1);
      return one;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      int some = super.read(into, from, length);
      count(Math.max(0, some));
      return some;
    }

    private void count(int more) {
      read += more;
      if (read > MOST) {
        throw problem();
      }
    }
  }
}
