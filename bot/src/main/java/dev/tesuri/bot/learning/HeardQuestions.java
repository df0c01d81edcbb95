package dev.tesuri.bot.learning;

import dev.tesuri.bot.conversation.Act;
import dev.tesuri.bot.conversation.ChatEvent.Body;
import dev.tesuri.bot.conversation.Command;
import dev.tesuri.bot.conversation.LogRows;
import dev.tesuri.bot.conversation.LogRows.Exchange;
import dev.tesuri.knowledge.store.Database;
import java.text.Normalizer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The questions of the last month that ended in a choice or in nothing, as the log tells them,
/// without those on which editors decided, see [WordingRows]. A question is gone from here when
/// its conversation is erased. Thread-safe.
public final class HeardQuestions {

  private static final Duration WINDOW = Duration.ofDays(30);
  private static final int EXCHANGES = 20_000;
  private static final int LONGEST = 60;
  private static final int SHOWN = 100;
  private static final int COMPARED = 500;

  private final Database database;
  private final InstantSource clock;
  private final Likes likes;

  public HeardQuestions(Database database, InstantSource clock, Likes likes) {
    this.database = database;
    this.clock = clock;
    this.likes = likes;
  }

  /// Those on which nobody has decided, likes together, the most frequent first; at most 100
  /// groups. Questions of over 60 characters tell too much to be a way to ask.
  public List<QuestionGroup> undecided(String municipality) {
    long since = clock.instant().minus(WINDOW).toEpochMilli();
    var all =
        database.read(
            handle -> {
              var decided = new HashSet<>(WordingRows.decided(handle, municipality));
              var heard = new LinkedHashMap<String, HeardQuestion>();
              heard(LogRows.exchanges(handle, municipality, since, EXCHANGES), heard);
              return heard.values().stream()
                  .filter(one -> !decided.contains(WordingRows.key(one.letters(), one.topic())))
                  .sorted(Comparator.comparingInt(HeardQuestion::count).reversed())
                  .limit(COMPARED)
                  .toList();
            });
    return likes
        .groups(all, HeardQuestion::question, (one, other) -> one.topic().equals(other.topic()))
        .stream()
        .map(QuestionGroup::new)
        .sorted(Comparator.comparingInt(QuestionGroup::count).reversed())
        .limit(SHOWN)
        .toList();
  }

  private static void heard(List<Exchange> exchanges, Map<String, HeardQuestion> heard) {
    for (int i = 0; i < exchanges.size(); i++) {
      var asked = exchanges.get(i);
      var next =
          Optional.of(i + 1)
              .filter(at -> at < exchanges.size())
              .map(exchanges::get)
              .filter(one -> one.conversation().equals(asked.conversation()));
      String question = asked.said().text();
      if (asked.said().choice() == null && question.length() <= LONGEST) {
        topic(asked.reply(), next)
            .ifPresent(
                topic -> {
                  String letters = letters(question);
                  heard.merge(
                      WordingRows.key(letters, topic),
                      new HeardQuestion(question, letters, topic, 1),
                      (known, _) -> known.onceMore());
                });
      }
    }
  }

  // Empty text: nothing was found or chosen. Empty: it was answered at once, or left open.
  private static Optional<String> topic(Body reply, Optional<Exchange> next) {
    if (!(reply instanceof Body.Asked(_, var options))) {
      return Optional.empty();
    }
    boolean which =
        options.stream()
            .anyMatch(option -> option.act().equals(new Act.Plain(Command.NONE_OF_THESE)));
    if (!which) {
      return Optional.of("");
    }
    return next.filter(one -> one.said().choice() != null)
        .map(one -> one.reply() instanceof Body.Answered answered ? answered.topic() : "");
  }

  /// Letters and digits alone, in one width and case.
  static String letters(String question) {
    var letters = new StringBuilder();
    Normalizer.normalize(question, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(letters::appendCodePoint);
    return letters.toString();
  }
}
