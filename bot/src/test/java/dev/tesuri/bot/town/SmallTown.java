package dev.tesuri.bot.town;

import dev.tesuri.bot.answer.Acts;
import dev.tesuri.bot.answer.AnswerPipeline;
import dev.tesuri.bot.answer.AnswerStep;
import dev.tesuri.bot.answer.Cards;
import dev.tesuri.bot.answer.PopularTopic;
import dev.tesuri.bot.answer.Steps;
import dev.tesuri.bot.conversation.Conversations;
import dev.tesuri.bot.conversation.Tokens;
import dev.tesuri.bot.guard.Hazards;
import dev.tesuri.bot.guard.SecretMask;
import dev.tesuri.bot.reception.Reception;
import dev.tesuri.bot.understand.Commands;
import dev.tesuri.bot.understand.Intents;
import dev.tesuri.bot.understand.Understanding;
import dev.tesuri.knowledge.content.WordLists;
import dev.tesuri.knowledge.layer.Locality;
import dev.tesuri.knowledge.layer.Municipality;
import dev.tesuri.knowledge.search.Library;
import dev.tesuri.knowledge.store.Database;
import dev.tesuri.knowledge.store.Ids;
import dev.tesuri.knowledge.store.InProcessSignals;
import dev.tesuri.knowledge.store.Signals;
import dev.tesuri.knowledge.text.JapaneseText;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;

/// The whole bot of a town with four topics, put together as the product does it.
///
/// @param signals tells whoever listens that a conversation has grown
public record SmallTown(Conversations conversations, Reception reception, Signals signals) {

  public static final Municipality TOWN =
      new Municipality("aozora", "あおぞら市", "市民課", "000-000-0000", "平日 9時〜17時");

  /// At noon in Japan.
  public static final Instant NOON = Instant.parse("2026-11-24T03:00:00Z");

  private static final JapaneseText JAPANESE = new JapaneseText();
  private static final Intents INTENTS =
      new Intents(WordLists.bundled().utterances(), List.of(), JAPANESE);
  private static final Hazards HAZARDS = new Hazards();
  private static final Library LIBRARY = Library.of(Topics.all(), JAPANESE);

  public static SmallTown on(Database database) {
    return on(database, steps -> steps);
  }

  /// With other steps of thinking.
  ///
  /// @param change gets the product's steps
  public static SmallTown on(
      Database database, Function<List<AnswerStep>, List<AnswerStep>> change) {
    var mask = new SecretMask();
    var cards =
        new Cards(
            () -> Locality.of(TOWN),
            List.of(PopularTopic.parse("pin-reset"), PopularTopic.parse("not-there ない")));
    var acts = new Acts(cards);
    var understanding = new Understanding(mask, HAZARDS, new Commands(JAPANESE, () -> INTENTS));
    var steps = change.apply(Steps.of(understanding, acts, cards));
    var conversations = conversations(database);
    var signals = new InProcessSignals();
    return new SmallTown(
        conversations,
        new Reception(
            conversations, mask, new AnswerPipeline(steps), acts, cards, () -> LIBRARY, signals),
        signals);
  }

  public static Conversations conversations(Database database) {
    return new Conversations(
        database, new Ids(), new Tokens(new SecureRandom()), InstantSource.fixed(NOON));
  }
}
