package dev.tesuri.bot.town;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.tesuri.bot.answer.Acts;
import dev.tesuri.bot.answer.AnswerPipeline;
import dev.tesuri.bot.answer.AnswerStep;
import dev.tesuri.bot.answer.Cards;
import dev.tesuri.bot.answer.PopularTopic;
import dev.tesuri.bot.answer.Steps;
import dev.tesuri.bot.assist.Assistant;
import dev.tesuri.bot.assist.Attention;
import dev.tesuri.bot.conversation.Conversations;
import dev.tesuri.bot.conversation.Tokens;
import dev.tesuri.bot.guard.Hazards;
import dev.tesuri.bot.guard.SecretMask;
import dev.tesuri.bot.handover.Callbacks;
import dev.tesuri.bot.handover.DeskTimers;
import dev.tesuri.bot.handover.HandoverCards;
import dev.tesuri.bot.handover.HandoverDesk;
import dev.tesuri.bot.handover.Limits;
import dev.tesuri.bot.handover.OfficeHours;
import dev.tesuri.bot.handover.Packets;
import dev.tesuri.bot.handover.Presence;
import dev.tesuri.bot.handover.ResumeCodes;
import dev.tesuri.bot.handover.Routing;
import dev.tesuri.bot.handover.Standings;
import dev.tesuri.bot.handover.TicketOpening;
import dev.tesuri.bot.reception.DeskReception;
import dev.tesuri.bot.reception.Reception;
import dev.tesuri.bot.retention.Traces;
import dev.tesuri.bot.service.ServiceSwitch;
import dev.tesuri.bot.understand.Commands;
import dev.tesuri.bot.understand.Elsewhere;
import dev.tesuri.bot.understand.Intents;
import dev.tesuri.bot.understand.Understanding;
import dev.tesuri.knowledge.content.ContentReader;
import dev.tesuri.knowledge.content.WordLists;
import dev.tesuri.knowledge.layer.Locality;
import dev.tesuri.knowledge.layer.Municipality;
import dev.tesuri.knowledge.search.Library;
import dev.tesuri.knowledge.search.SearchWords;
import dev.tesuri.knowledge.store.Database;
import dev.tesuri.knowledge.store.Ids;
import dev.tesuri.knowledge.store.InProcessSignals;
import dev.tesuri.knowledge.store.SecretBox;
import dev.tesuri.knowledge.store.Signals;
import dev.tesuri.knowledge.text.JapaneseText;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/// The whole bot of a town with four topics and its desk, put together as the product does it.
///
/// @param signals tells whoever listens that a conversation has grown
/// @param handover what [DeskReception] stands on
public record SmallTown(
    Conversations conversations,
    Reception reception,
    Signals signals,
    DeskReception desk,
    HandoverDesk handover,
    DeskTimers timers,
    Callbacks callbacks,
    ResumeCodes codes,
    Presence presence,
    Standings standings,
    ServiceSwitch service) {

  public static final Municipality TOWN =
      new Municipality("aozora", "あおぞら市", "市民課", "000-000-0000", "平日 9時〜17時");

  /// At noon in Japan.
  public static final Instant NOON = Instant.parse("2026-11-24T03:00:00Z");

  private static final JapaneseText JAPANESE = new JapaneseText();
  private static final Intents INTENTS =
      new Intents(WordLists.bundled().utterances(), List.of(), JAPANESE);
  private static final Hazards HAZARDS = new Hazards();
  private static final Elsewhere ELSEWHERE =
      new Elsewhere(WordLists.bundled().elsewhere(), JAPANESE);
  private static final Library LIBRARY = Library.of(Topics.all(), JAPANESE);

  public static SmallTown on(Database database) {
    return on(database, steps -> steps);
  }

  /// With other steps of thinking.
  ///
  /// @param change gets the product's steps
  public static SmallTown on(
      Database database, Function<List<AnswerStep>, List<AnswerStep>> change) {
    return on(database, change, InstantSource.fixed(NOON), () -> Locality.of(TOWN));
  }

  /// With an assistant, and with the real topics.
  public static SmallTown withRealTopics(Database database, Assistant assistant) {
    return on(
        database,
        steps -> steps,
        InstantSource.fixed(NOON),
        () -> Locality.of(TOWN),
        assistant,
        Real.LIBRARY);
  }

  /// All topics of the country, read when a test wants them.
  private static final class Real {
    static final Library LIBRARY =
        Library.of(
            new ContentReader().bundled().topics(), JAPANESE, SearchWords.of(WordLists.bundled()));
  }

  /// With a clock and layers of its own.
  public static SmallTown on(
      Database database,
      Function<List<AnswerStep>, List<AnswerStep>> change,
      InstantSource clock,
      Supplier<Locality> locality) {
    return on(database, change, clock, locality, Assistant.NONE, LIBRARY);
  }

  private static SmallTown on(
      Database database,
      Function<List<AnswerStep>, List<AnswerStep>> change,
      InstantSource clock,
      Supplier<Locality> locality,
      Assistant assistant,
      Library library) {
    var mask = new SecretMask();
    var random = new SecureRandom();
    var ids = new Ids();
    var tokens = new Tokens(random);
    var box = new SecretBox(() -> new byte[SecretBox.KEY_BYTES], random);
    var signals = new InProcessSignals();
    var limits = Limits.USUAL;
    var service = new ServiceSwitch(database, Ticker.disabledTicker());

    var hours = new OfficeHours(locality, clock);
    var words = new HandoverCards(locality);
    var opening = new TicketOpening(ids, limits, new Routing(locality, () -> library), hours);
    var presence = new Presence(database, clock, limits, signals);
    var handover = new HandoverDesk(database, ids, clock, limits, words, signals);
    var callbacks = new Callbacks(database, clock, limits, box, opening, hours, handover, words);

    var cards =
        new Cards(
            locality,
            List.of(PopularTopic.parse("pin-reset"), PopularTopic.parse("not-there ない")),
            WordLists.bundled()::categories);
    var acts = new Acts(cards);
    var understanding =
        new Understanding(mask, HAZARDS, new Commands(JAPANESE, () -> INTENTS), () -> ELSEWHERE);
    var steps = change.apply(Steps.of(understanding, acts, cards, assistant));
    var conversations = new Conversations(database, ids, tokens, clock, opening);
    return new SmallTown(
        conversations,
        new Reception(
            conversations,
            mask,
            new AnswerPipeline(steps),
            acts,
            cards,
            () -> library,
            signals,
            handover,
            new Traces(database),
            service,
            assistant,
            new Attention()),
        signals,
        new DeskReception(
            handover,
            new Packets(database, clock, () -> library),
            callbacks,
            presence,
            conversations,
            mask,
            acts,
            () -> library),
        handover,
        new DeskTimers(handover, database, clock, limits, words),
        callbacks,
        new ResumeCodes(database, ids, clock, random, tokens, box),
        presence,
        new Standings(database, clock, hours, presence),
        service);
  }

  public static Conversations conversations(Database database) {
    return on(database).conversations();
  }
}
