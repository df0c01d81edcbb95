package dev.tesuri.web.chat;

import dev.tesuri.bot.conversation.ChatEvent;
import dev.tesuri.bot.conversation.Tokens;
import dev.tesuri.bot.face.Reading;
import dev.tesuri.bot.face.Screen;
import dev.tesuri.knowledge.layer.Locality;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// What stands around each page, from the request and the town.
public final class Frames {

  private static final String PREFERENCES = "pref";
  private static final int YEAR = 365 * 24 * 3600;
  private static final String DEMO = "見本です（架空の市）";

  private final Supplier<Locality> locality;
  private final Tokens tokens;
  private final boolean secure;
  private final boolean demo;

  public Frames(Supplier<Locality> locality, Tokens tokens, boolean secure, boolean demo) {
    this.locality = locality;
    this.tokens = tokens;
    this.secure = secure;
    this.demo = demo;
  }

  public Frame of(HttpHeaders headers, String path) {
    return of(reading(headers), path);
  }

  public Frame of(Reading reading, String path) {
    return new Frame(locality.get().town(), "", path, reading, demo ? DEMO : "", clientId());
  }

  /// The conversation as a page.
  ChatPage chat(List<ChatEvent> events, Reading reading, Optional<DeskCard> desk) {
    return new ChatPage(of(reading, "/chat"), Screen.of(events), desk.orElse(null));
  }

  Reading reading(HttpHeaders headers) {
    Cookie cookie = headers.getCookies().get(PREFERENCES);
    return cookie == null ? Reading.USUAL : Reading.parse(cookie.getValue());
  }

  NewCookie cookie(Reading reading) {
    return new NewCookie.Builder(PREFERENCES)
        .value(reading.written())
        .path("/")
        .maxAge(YEAR)
        .secure(secure)
        .sameSite(NewCookie.SameSite.LAX)
        .build();
  }

  String clientId() {
    return tokens.next();
  }

  /// A path on this server, or the start when the text is anything else.
  static URI ownPath(String path) {
    return URI.create(path.matches("/[A-Za-z0-9/_-]*") && !path.startsWith("//") ? path : "/");
  }
}
