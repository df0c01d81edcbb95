package dev.tesuri.bot.learning;

import dev.tesuri.bot.conversation.ChatEvent;
import dev.tesuri.bot.conversation.ChatEvent.Body.Said;
import dev.tesuri.bot.conversation.ChatEvent.By;
import dev.tesuri.bot.conversation.LogRows;
import dev.tesuri.bot.conversation.Tokens;
import dev.tesuri.knowledge.store.Database;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What supporters solved in the last month, as the log tells it, without that on which editors
/// decided. It is gone from here when its conversation is erased. Thread-safe.
public final class SolvedTalks {

  private static final Duration WINDOW = Duration.ofDays(30);
  private static final int TALKS = 200;
  private static final int EVENTS = 200;
  private static final int LONGEST_QUESTION = 60;
  private static final int SHORTEST_ANSWER = 10;
  private static final int SHOWN = 50;

  private final Database database;
  private final InstantSource clock;
  private final Likes likes;

  public SolvedTalks(Database database, InstantSource clock, Likes likes) {
    this.database = database;
    this.clock = clock;
    this.likes = likes;
  }

  /// Those on which nobody has decided, likes together, the most frequent first; at most 50.
  /// Questions of over 60 characters tell too much of one person.
  public List<SolvedGroup> undecided(String municipality) {
    long since = clock.instant().minus(WINDOW).toEpochMilli();
    return database.read(
        handle -> {
          var decided = SolvedRows.decided(handle, municipality);
          var talks =
              SolvedRows.conversations(handle, municipality, since, TALKS).stream()
                  .flatMap(id -> talk(LogRows.last(handle, id, EVENTS)).stream())
                  .toList();
          return likes.groups(talks, SolvedTalk::question, (_, _) -> true).stream()
              .map(group -> new SolvedGroup(id(group.getFirst()), group))
              .filter(group -> !decided.contains(group.id()))
              .sorted(Comparator.comparingInt(SolvedGroup::count).reversed())
              .limit(SHOWN)
              .toList();
        });
  }

  /// The one of this id.
  public Optional<SolvedGroup> find(String municipality, String id) {
    return undecided(municipality).stream().filter(group -> group.id().equals(id)).findFirst();
  }

  private static String id(SolvedTalk talk) {
    return Tokens.hash(HeardQuestions.letters(talk.question()));
  }

  // The wish for a person is shorter than what it was about.
  private static Optional<SolvedTalk> talk(List<ChatEvent> events) {
    var helped =
        events.stream()
            .dropWhile(event -> event.by() != By.SUPPORTER || !(event.body() instanceof Said))
            .toList();
    var before = events.subList(0, events.size() - helped.size());
    String answer =
        said(helped, By.SUPPORTER).stream().map(Said::text).collect(Collectors.joining("\n"));
    return said(before, By.RESIDENT).stream()
        .filter(said -> said.choice() == null)
        .map(Said::text)
        .filter(text -> text.length() <= LONGEST_QUESTION)
        .max(Comparator.comparingInt(String::length))
        .filter(_ -> answer.length() >= SHORTEST_ANSWER)
        .map(question -> new SolvedTalk(question, answer));
  }

  private static List<Said> said(List<ChatEvent> events, By by) {
    return events.stream()
        .filter(event -> event.by() == by)
        .map(ChatEvent::body)
        .filter(Said.class::isInstance)
        .map(Said.class::cast)
        .toList();
  }
}
