package dev.tesuri.web.chat;

import dev.tesuri.bot.conversation.Conversation;
import dev.tesuri.bot.reception.Reception;
import dev.tesuri.knowledge.layer.Municipality;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import java.util.Optional;

/// Knows visitors by their cookie: host-only, out of reach of scripts, gone with the browser.
///
/// On https it is `__Host-tesuri` and `Secure`. `SameSite=Lax`, so that a link from the town's own
/// site finds the conversation again; what changes anything is guarded by the origin check.
public final class Visitors {

  private final Reception reception;
  private final Municipality town;
  private final boolean secure;

  public Visitors(Reception reception, Municipality town, boolean secure) {
    this.reception = reception;
    this.town = town;
    this.secure = secure;
  }

  /// Whether browsers come by https.
  boolean secure() {
    return secure;
  }

  public String cookieName() {
    return secure ? "__Host-tesuri" : "tesuri";
  }

  public Optional<Visitor> of(HttpHeaders headers) {
    return Optional.ofNullable(headers.getCookies().get(cookieName()))
        .flatMap(cookie -> Visitor.parse(cookie.getValue()));
  }

  public Optional<Conversation> conversation(Visitor visitor) {
    return reception.enter(visitor.conversation(), visitor.token());
  }

  /// A new visitor, with a conversation of their own.
  Visitor welcome() {
    var opened = reception.open("web", town.id());
    return new Visitor(opened.id(), opened.token());
  }

  NewCookie cookie(Visitor visitor) {
    return kept().value(visitor.written()).build();
  }

  /// Makes the browser forget the conversation.
  NewCookie noCookie() {
    return kept().value("").maxAge(0).build();
  }

  private NewCookie.Builder kept() {
    return new NewCookie.Builder(cookieName())
        .path("/")
        .httpOnly(true)
        .secure(secure)
        .sameSite(NewCookie.SameSite.LAX);
  }
}
