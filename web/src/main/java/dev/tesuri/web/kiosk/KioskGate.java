package dev.tesuri.web.kiosk;

import dev.tesuri.bot.answer.Cards;
import dev.tesuri.bot.kiosk.KioskVisits;
import dev.tesuri.knowledge.search.Library;
import dev.tesuri.web.chat.Cookies;
import dev.tesuri.web.chat.Pages;
import dev.tesuri.web.chat.StartPage;
import dev.tesuri.web.chat.Visitor;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// Stands before every page of a kiosk: only a registered device comes in, and what belongs to a
/// visit is shown within that visit alone. Whoever comes with the cookie of a visit that is over
/// finds a fresh start screen. Every request but the pulse of the page is a sign of life.
@Provider
public class KioskGate implements ContainerRequestFilter, ContainerResponseFilter {

  private static final String ROOT = "kiosk";
  private static final String PULSE = "alive";

  /// What needs no visit: with some of it one begins.
  private static final Set<String> OPEN =
      Set.of(
          "",
          PULSE,
          "here",
          "begin",
          "prefs",
          "chat/say",
          "chat/choose",
          "chat/person",
          "person/resume",
          "erase/done");

  private static final Set<String> ENDING = Set.of("end", "reset");

  private final KioskDoor door;
  private final KioskVisits visits;
  private final Pages pages;
  private final Cards cards;
  private final Supplier<Library> library;

  @Inject
  public KioskGate(
      KioskDoor door, KioskVisits visits, Pages pages, Cards cards, Supplier<Library> library) {
    this.door = door;
    this.visits = visits;
    this.pages = pages;
    this.cards = cards;
    this.library = library;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    below(request).ifPresent(path -> answer(request, path).ifPresent(request::abortWith));
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (below(request).isPresent()) {
      response.getHeaders().putSingle("Cache-Control", "no-store");
    }
  }

  // What is said instead of the page that was asked for; empty when it may be shown.
  private Optional<Response> answer(ContainerRequestContext request, String path) {
    if (path.equals("register")) {
      return Optional.empty();
    }
    var cookies = Cookies.of(request.getCookies());
    if (door.visitors().kiosk(cookies).isEmpty()) {
      return Optional.of(unknown(cookies));
    }
    if (ENDING.contains(path)) {
      return Optional.empty();
    }
    Optional<Visitor> visitor = door.visitors().of(cookies);
    if (visitor.isEmpty()) {
      return OPEN.contains(path)
          ? Optional.empty()
          : Optional.of(Response.seeOther(URI.create("/kiosk")).build());
    }
    if (visitor.flatMap(door.visitors()::conversation).isEmpty()) {
      return Optional.of(fresh(cookies, path.isEmpty() ? 200 : 401));
    }
    if (!path.equals(PULSE)) {
      visits.seen(visitor.get().conversation());
    }
    return Optional.empty();
  }

  private Response unknown(Cookies cookies) {
    var frame = door.door().frames().of(cookies, "/");
    return html(403)
        .entity(pages.kiosk(new UnknownPage(frame), frame, "web/kiosk/unknown.jte"))
        .build();
  }

  private Response fresh(Cookies cookies, int status) {
    var page =
        StartPage.of(
            door.door().frames().of(cookies.without("pref-kiosk"), "/"),
            cards,
            library.get(),
            false);
    return Wipe.of(html(status).entity(pages.start(page)), door);
  }

  private static Response.ResponseBuilder html(int status) {
    return Response.status(status).type(MediaType.TEXT_HTML + ";charset=UTF-8");
  }

  // The path below /kiosk; empty for a page that is none of a kiosk.
  private static Optional<String> below(ContainerRequestContext request) {
    String path = request.getUriInfo().getPath().replaceAll("^/+|/+$", "");
    if (path.equals(ROOT)) {
      return Optional.of("");
    }
    return path.startsWith(ROOT + "/")
        ? Optional.of(path.substring(ROOT.length() + 1))
        : Optional.empty();
  }
}
