package dev.tesuri.web.chat;

import dev.tesuri.bot.conversation.Conversation;
import dev.tesuri.bot.conversation.Conversations.Opened;
import dev.tesuri.bot.face.Reading;
import dev.tesuri.bot.handover.Circumstances;
import dev.tesuri.bot.handover.ResumeCodes;
import dev.tesuri.bot.reception.Reception;
import dev.tesuri.knowledge.layer.Municipality;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import java.util.Optional;

/// Visitors on devices of their own. Their cookie is host-only, out of reach of scripts, gone with
/// the browser.
///
/// On https it is `__Host-tesuri` and `Secure`. `SameSite=Lax`, so that a link from the town's own
/// site finds the conversation again; what changes anything is guarded by the origin check.
public final class WebVisitors implements Visitors {

  private static final String CHANNEL = "web";

  private final Reception reception;
  private final Municipality town;
  private final boolean secure;

  public WebVisitors(Reception reception, Municipality town, boolean secure) {
    this.reception = reception;
    this.town = town;
    this.secure = secure;
  }

  @Override
  public boolean secure() {
    return secure;
  }

  private String cookieName() {
    return secure ? "__Host-tesuri" : "tesuri";
  }

  @Override
  public Optional<Visitor> of(Cookies cookies) {
    return cookies.find(cookieName()).flatMap(Visitor::parse);
  }

  @Override
  public Optional<Conversation> conversation(Visitor visitor) {
    return reception.enter(visitor.conversation(), visitor.token());
  }

  @Override
  public Visitor welcome(HttpHeaders headers) {
    return visitor(reception.open(CHANNEL, town.id()));
  }

  @Override
  public Visitor goOn(HttpHeaders headers, ResumeCodes.Place place) {
    return visitor(reception.goOn(CHANNEL, town.id(), place));
  }

  private static Visitor visitor(Opened opened) {
    return new Visitor(opened.id(), opened.token());
  }

  @Override
  public Circumstances circumstances(HttpHeaders headers, Reading reading) {
    String device = Devices.of(headers.getHeaderString(HttpHeaders.USER_AGENT));
    return new Circumstances(device, reading.written());
  }

  @Override
  public NewCookie cookie(Visitor visitor) {
    return kept().value(visitor.written()).build();
  }

  @Override
  public NewCookie noCookie() {
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
