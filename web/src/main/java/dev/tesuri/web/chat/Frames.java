package dev.tesuri.web.chat;

import dev.tesuri.bot.conversation.ChatEvent;
import dev.tesuri.bot.conversation.Tokens;
import dev.tesuri.bot.face.Reading;
import dev.tesuri.bot.face.Screen;
import dev.tesuri.knowledge.layer.Locality;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// What stands around each page of one face, from the request and the town.
public final class Frames {

  private static final int YEAR = 365 * 24 * 3600;
  private static final int MOST_WISHED = 5;
  private static final String DEMO = "見本です（架空の市）";

  private final Supplier<Locality> locality;
  private final Tokens tokens;
  private final boolean secure;
  private final boolean demo;
  private final String root;
  private final Function<Cookies, Optional<KioskFace>> kiosk;

  /// Around the pages on devices of residents.
  public Frames(Supplier<Locality> locality, Tokens tokens, boolean secure, boolean demo) {
    this(locality, tokens, secure, demo, "", _ -> Optional.empty());
  }

  /// Around the pages below a root.
  ///
  /// @param root what their addresses begin with
  /// @param kiosk tells by the cookies at which kiosk they stand
  public Frames(
      Supplier<Locality> locality,
      Tokens tokens,
      boolean secure,
      boolean demo,
      String root,
      Function<Cookies, Optional<KioskFace>> kiosk) {
    this.locality = locality;
    this.tokens = tokens;
    this.secure = secure;
    this.demo = demo;
    this.root = root;
    this.kiosk = kiosk;
  }

  public Frame of(HttpHeaders headers, String path) {
    var wished =
        headers.getAcceptableLanguages().stream()
            .map(Locale::toLanguageTag)
            .limit(MOST_WISHED)
            .toList();
    return of(Cookies.of(headers), path, wished);
  }

  /// Around a page for whoever holds these cookies.
  public Frame of(Cookies cookies, String path) {
    return of(cookies, path, List.of());
  }

  private Frame of(Cookies cookies, String path, List<String> wished) {
    return new Frame(
        locality.get().town(),
        root,
        path,
        reading(cookies),
        demo ? DEMO : "",
        clientId(),
        wished,
        kiosk.apply(cookies).orElse(null));
  }

  /// The address of a path of this face.
  URI at(String below) {
    return URI.create(root + below);
  }

  /// The conversation as a page.
  ChatPage chat(List<ChatEvent> events, Cookies cookies, Optional<DeskCard> desk) {
    return new ChatPage(of(cookies, "/chat"), Screen.of(events), desk.orElse(null));
  }

  Reading reading(HttpHeaders headers) {
    return reading(Cookies.of(headers));
  }

  private Reading reading(Cookies cookies) {
    return cookies.find(preferences()).map(Reading::parse).orElse(Reading.USUAL);
  }

  // A browser that is a kiosk keeps what its visitors like apart from what its owner likes.
  private String preferences() {
    return root.isEmpty() ? "pref" : "pref-kiosk";
  }

  NewCookie cookie(Reading reading) {
    var cookie = preference(reading.written());
    return root.isEmpty() ? cookie.maxAge(YEAR).build() : cookie.build();
  }

  /// Makes the browser forget how its visitor likes to read.
  public NewCookie noCookie() {
    return preference("").maxAge(0).build();
  }

  private NewCookie.Builder preference(String value) {
    return new NewCookie.Builder(preferences())
        .value(value)
        .path("/")
        .secure(secure)
        .sameSite(NewCookie.SameSite.LAX);
  }

  String clientId() {
    return tokens.next();
  }

  /// A path of this face, or the start when the text is anything else.
  URI ownPath(String path) {
    return at(path.matches("/[A-Za-z0-9/_-]*") && !path.startsWith("//") ? path : "/");
  }
}
