package dev.tesuri.web.kiosk;

import dev.tesuri.bot.conversation.Conversation;
import dev.tesuri.bot.conversation.Conversations.Opened;
import dev.tesuri.bot.face.Reading;
import dev.tesuri.bot.handover.Circumstances;
import dev.tesuri.bot.handover.ResumeCodes;
import dev.tesuri.bot.kiosk.Kiosk;
import dev.tesuri.bot.kiosk.KioskVisits;
import dev.tesuri.bot.kiosk.Kiosks;
import dev.tesuri.bot.reception.Reception;
import dev.tesuri.knowledge.layer.Municipality;
import dev.tesuri.web.api.Problem;
import dev.tesuri.web.chat.Cookies;
import dev.tesuri.web.chat.Visitor;
import dev.tesuri.web.chat.Visitors;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import java.util.Optional;

/// Visitors at a kiosk. Two cookies let them in: that of the device, which stays for a year, and
/// that of the visit, which opens nothing without the first and nothing after the visit's end. Both
/// are host-only, out of reach of scripts, and never sent from another site.
public final class KioskVisitors implements Visitors {

  private static final String CHANNEL = "kiosk";

  /// As long as browsers keep a cookie.
  private static final int LONG = 400 * 24 * 3600;

  private final Reception reception;
  private final Kiosks kiosks;
  private final KioskVisits visits;
  private final Municipality town;
  private final boolean secure;

  public KioskVisitors(
      Reception reception, Kiosks kiosks, KioskVisits visits, Municipality town, boolean secure) {
    this.reception = reception;
    this.kiosks = kiosks;
    this.visits = visits;
    this.town = town;
    this.secure = secure;
  }

  /// The kiosk whose browser holds these cookies.
  public Optional<Kiosk> kiosk(Cookies cookies) {
    return cookies.find(name("tesuri-device")).flatMap(this::known);
  }

  private Optional<Kiosk> known(String token) {
    return kiosks.known(token).filter(kiosk -> kiosk.municipality().equals(town.id()));
  }

  @Override
  public Optional<Visitor> of(Cookies cookies) {
    String device = cookies.find(name("tesuri-device")).orElse("");
    return cookies
        .find(name("tesuri-kiosk"))
        .flatMap(Visitor::parse)
        .map(visitor -> visitor.at(device));
  }

  @Override
  public Optional<Conversation> conversation(Visitor visitor) {
    return known(visitor.device())
        .filter(kiosk -> visits.goesOn(kiosk, visitor.conversation()))
        .flatMap(_ -> reception.enter(visitor.conversation(), visitor.token()));
  }

  @Override
  public Visitor welcome(HttpHeaders headers) {
    return begun(headers, reception.open(CHANNEL, town.id()));
  }

  @Override
  public Visitor goOn(HttpHeaders headers, ResumeCodes.Place place) {
    return begun(headers, reception.goOn(CHANNEL, town.id(), place));
  }

  private Visitor begun(HttpHeaders headers, Opened opened) {
    var cookies = Cookies.of(headers);
    visits.begin(kiosk(cookies).orElseThrow(Problem::unauthorized), opened.id());
    var visitor =
        new Visitor(opened.id(), opened.token()).at(cookies.find(name("tesuri-device")).orElse(""));
    conversation(visitor)
        .ifPresent(on -> reception.reads(on, circumstances(headers, Reading.USUAL)));
    return visitor;
  }

  @Override
  public Circumstances circumstances(HttpHeaders headers, Reading reading) {
    String place = kiosk(Cookies.of(headers)).map(Kiosk::whereabouts).orElse("");
    return new Circumstances(CHANNEL, reading.written(), place, false);
  }

  @Override
  public boolean secure() {
    return secure;
  }

  @Override
  public NewCookie cookie(Visitor visitor) {
    return kept("tesuri-kiosk", visitor.written()).build();
  }

  @Override
  public NewCookie noCookie() {
    return kept("tesuri-kiosk", "").maxAge(0).build();
  }

  /// Makes a browser a kiosk.
  NewCookie device(String token) {
    return kept("tesuri-device", token).maxAge(LONG).build();
  }

  private NewCookie.Builder kept(String name, String value) {
    return new NewCookie.Builder(name(name))
        .value(value)
        .path("/")
        .httpOnly(true)
        .secure(secure)
        .sameSite(NewCookie.SameSite.STRICT);
  }

  private String name(String plain) {
    return secure ? "__Host-" + plain : plain;
  }
}
