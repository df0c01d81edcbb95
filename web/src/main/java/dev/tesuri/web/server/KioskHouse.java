package dev.tesuri.web.server;

import dev.tesuri.bot.conversation.Conversations;
import dev.tesuri.bot.conversation.Tokens;
import dev.tesuri.bot.handover.HandoverCards;
import dev.tesuri.bot.handover.ResumeCodes;
import dev.tesuri.bot.handover.Standings;
import dev.tesuri.bot.handover.Whereabouts;
import dev.tesuri.bot.kiosk.Idle;
import dev.tesuri.bot.kiosk.KioskVisits;
import dev.tesuri.bot.kiosk.Kiosks;
import dev.tesuri.bot.reception.Reception;
import dev.tesuri.knowledge.layer.Locality;
import dev.tesuri.knowledge.layer.Municipality;
import dev.tesuri.knowledge.store.Database;
import dev.tesuri.knowledge.store.Ids;
import dev.tesuri.knowledge.store.Signals;
import dev.tesuri.web.chat.Door;
import dev.tesuri.web.chat.Frames;
import dev.tesuri.web.chat.KioskFace;
import dev.tesuri.web.kiosk.KioskDoor;
import dev.tesuri.web.kiosk.KioskVisitors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.function.Supplier;

/// How the devices in halls are put together: the part of the wiring that stands beside [House].
@ApplicationScoped
public class KioskHouse {

  @Produces
  @Singleton
  Kiosks kiosks(Database database, Tokens tokens, SecureRandom random, InstantSource clock) {
    return new Kiosks(database, new Ids(), tokens, random, clock);
  }

  @Produces
  @Singleton
  Whereabouts whereabouts(
      Database database, InstantSource clock, HandoverCards cards, Signals signals) {
    return new Whereabouts(database, clock, cards, signals);
  }

  @Produces
  @Singleton
  KioskVisits kioskVisits(
      Database database,
      InstantSource clock,
      Conversations conversations,
      Reception reception,
      Standings standings,
      Whereabouts whereabouts,
      ResumeCodes codes) {
    return new KioskVisits(
        database, clock, conversations, reception, standings, whereabouts, codes, Idle.USUAL);
  }

  @Produces
  @Singleton
  KioskDoor kioskDoor(
      Reception reception,
      Kiosks kiosks,
      KioskVisits visits,
      Municipality town,
      Supplier<Locality> locality,
      Tokens tokens,
      Settings settings) {
    var visitors = new KioskVisitors(reception, kiosks, visits, town, settings.secure());
    var frames =
        new Frames(
            locality,
            tokens,
            settings.secure(),
            settings.demo(),
            "/kiosk",
            cookies ->
                visitors
                    .kiosk(cookies)
                    .map(kiosk -> new KioskFace(kiosk.prints(), Idle.USUAL, settings.publicUrl())));
    return new KioskDoor(new Door(visitors, frames), visitors);
  }
}
