package dev.tesuri.web.server;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.tesuri.admin.desk.StaffTexts;
import dev.tesuri.bot.answer.Acts;
import dev.tesuri.bot.conversation.Conversations;
import dev.tesuri.bot.conversation.Tokens;
import dev.tesuri.bot.guard.SecretMask;
import dev.tesuri.bot.handover.Callbacks;
import dev.tesuri.bot.handover.DeskTimers;
import dev.tesuri.bot.handover.HandoverCards;
import dev.tesuri.bot.handover.HandoverDesk;
import dev.tesuri.bot.handover.Limits;
import dev.tesuri.bot.handover.Marks;
import dev.tesuri.bot.handover.OfficeHours;
import dev.tesuri.bot.handover.Packets;
import dev.tesuri.bot.handover.Presence;
import dev.tesuri.bot.handover.ResumeCodes;
import dev.tesuri.bot.handover.Routing;
import dev.tesuri.bot.handover.Standings;
import dev.tesuri.bot.handover.Summons;
import dev.tesuri.bot.handover.TicketOpening;
import dev.tesuri.bot.learning.Shortfalls;
import dev.tesuri.bot.reception.DeskReception;
import dev.tesuri.bot.visit.Visits;
import dev.tesuri.knowledge.layer.Locality;
import dev.tesuri.knowledge.search.Library;
import dev.tesuri.knowledge.store.Database;
import dev.tesuri.knowledge.store.Ids;
import dev.tesuri.knowledge.store.SecretBox;
import dev.tesuri.knowledge.store.Signals;
import dev.tesuri.web.chat.WaitingRoom;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.ConfigProvider;

/// How the way to a person is put together: the part of the wiring that stands beside [House].
@ApplicationScoped
public class DeskHouse {

  @Produces
  @Singleton
  StaffTexts staffTexts(Shelves shelves) {
    return new StaffTexts(() -> shelves.current().forStaff());
  }

  @Produces
  @Singleton
  OfficeHours hours(Supplier<Locality> locality, InstantSource clock) {
    return new OfficeHours(locality, clock);
  }

  @Produces
  @Singleton
  Visits visits(Database database, InstantSource clock, SecretMask mask) {
    return new Visits(database, new Ids(), clock, mask);
  }

  @Produces
  @Singleton
  Optional<Summons> summons(
      Database database,
      HandoverDesk handover,
      Presence presence,
      InstantSource clock,
      Settings settings) {
    return MailSettings.read(ConfigProvider.getConfig())
        .map(
            mail ->
                new Summons(
                    database,
                    handover,
                    presence,
                    clock,
                    new SmtpMessenger(mail, clock),
                    settings.publicUrl() + "/admin/desk"));
  }

  @Produces
  @Singleton
  Marks marks() {
    return new Marks(Ticker.systemTicker());
  }

  @Produces
  @Singleton
  HandoverCards handoverCards(Supplier<Locality> locality) {
    return new HandoverCards(locality);
  }

  @Produces
  @Singleton
  TicketOpening opening(Supplier<Locality> locality, Supplier<Library> library, OfficeHours hours) {
    return new TicketOpening(new Ids(), Limits.USUAL, new Routing(locality, library), hours);
  }

  @Produces
  @Singleton
  HandoverDesk handover(
      Database database, InstantSource clock, HandoverCards words, Signals signals) {
    return new HandoverDesk(database, new Ids(), clock, Limits.USUAL, words, signals);
  }

  @Produces
  @Singleton
  DeskTimers timers(
      HandoverDesk desk, Database database, InstantSource clock, HandoverCards words) {
    return new DeskTimers(desk, database, clock, Limits.USUAL, words);
  }

  @Produces
  @Singleton
  Presence presence(Database database, InstantSource clock, Signals signals) {
    return new Presence(database, clock, Limits.USUAL, signals);
  }

  @Produces
  @Singleton
  Standings standings(
      Database database, InstantSource clock, OfficeHours hours, Presence presence) {
    return new Standings(database, clock, hours, presence);
  }

  @Produces
  @Singleton
  Callbacks callbacks(
      Database database,
      InstantSource clock,
      SecretBox secrets,
      TicketOpening opening,
      OfficeHours hours,
      HandoverDesk desk,
      HandoverCards words) {
    return new Callbacks(database, clock, Limits.USUAL, secrets, opening, hours, desk, words);
  }

  @Produces
  @Singleton
  ResumeCodes codes(
      Database database,
      InstantSource clock,
      SecureRandom random,
      Tokens tokens,
      SecretBox secrets) {
    return new ResumeCodes(database, new Ids(), clock, random, tokens, secrets);
  }

  @Produces
  @Singleton
  DeskReception deskReception(
      HandoverDesk desk,
      Callbacks callbacks,
      Presence presence,
      Conversations conversations,
      SecretMask mask,
      Acts acts,
      Supplier<Library> library,
      Database database,
      InstantSource clock) {
    var packets = new Packets(database, clock, library);
    return new DeskReception(
        desk, packets, callbacks, presence, conversations, mask, acts, library);
  }

  @Produces
  @Singleton
  Shortfalls shortfalls(Database database, InstantSource clock, SecretMask mask) {
    return new Shortfalls(database, new Ids(), clock, mask);
  }

  @Produces
  @Singleton
  WaitingRoom waitingRoom(
      Standings standings, HandoverCards words, Callbacks callbacks, InstantSource clock) {
    return new WaitingRoom(standings, words, callbacks, clock);
  }
}
