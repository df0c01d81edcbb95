package dev.tesuri.bot.face;

import dev.tesuri.bot.conversation.ChatEvent;
import dev.tesuri.bot.conversation.ChatEvent.Body;
import dev.tesuri.bot.conversation.ChatEvent.By;
import dev.tesuri.bot.conversation.Opinion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What of a conversation stands before the resident, and what is folded away.
///
/// A screen holds what came since the resident's last entry. A note alone does not take away
/// the card that the resident is busy with: it stays. With a person, the last lines of the talk
/// stand together.
///
/// @param now the present cards, oldest first
/// @param words what the resident last wrote in own words, when `now` is the reply to it
/// @param before everything else, oldest first
/// @param awaited whether the resident's last entry has no reply yet
/// @param talking whether a person of the town has the word
/// @param last sequence of the newest event; 0 for an empty conversation
public record Screen(
    List<ChatEvent> now,
    @Nullable ChatEvent words,
    List<ChatEvent> before,
    boolean awaited,
    boolean talking,
    long last) {

  private static final int TALK_LINES = 4;

  public Screen {
    now = List.copyOf(now);
    before = List.copyOf(before);
  }

  public static Screen of(List<ChatEvent> events) {
    long last = events.isEmpty() ? 0 : events.getLast().seq();
    boolean awaited = !events.isEmpty() && byResident(events.getLast());
    var talk = talk(events);
    if (!talk.isEmpty()) {
      return new Screen(talk, null, without(events, talk), awaited, true, last);
    }
    int entry = lastEntry(events);
    var now = standing(events, entry);
    var words = entry < 0 || !ownWords(events.get(entry)) ? null : events.get(entry);
    var shown = words == null ? now : Stream.concat(Stream.of(words), now.stream()).toList();
    return new Screen(now, words, without(events, shown), awaited, false, last);
  }

  /// Whether a step of a procedure stands here.
  public boolean walking() {
    return step().isPresent();
  }

  /// The step that stands here.
  public Optional<Body.Stepped> step() {
    return now.stream()
        .map(ChatEvent::body)
        .filter(Body.Stepped.class::isInstance)
        .map(Body.Stepped.class::cast)
        .reduce((_, later) -> later);
  }

  /// The card that the resident answers: the last one that offers something.
  public Optional<ChatEvent> answerable() {
    return now.stream()
        .filter(event -> !event.body().options().isEmpty())
        .reduce((_, later) -> later);
  }

  /// Whether the resident is asked here if this card helped: what waits for an answer, of a topic
  /// on which they have said nothing yet.
  public boolean asksOpinion(ChatEvent event) {
    var topic = Opinion.topic(event);
    return topic.isPresent()
        && answerable().filter(event::equals).isPresent()
        && judged().noneMatch(topic.get()::equals);
  }

  private Stream<String> judged() {
    var given = before.stream().flatMap(event -> Opinion.in(event).stream()).toList();
    return Stream.concat(before.stream(), now.stream())
        .filter(event -> given.stream().anyMatch(one -> one.card() == event.seq()))
        .flatMap(event -> Opinion.topic(event).stream());
  }

  private static List<ChatEvent> standing(List<ChatEvent> events, int entry) {
    var now = new ArrayList<>(events.subList(entry + 1, events.size()));
    if (now.stream().noneMatch(Screen::stands)) {
      events.subList(0, entry + 1).reversed().stream()
          .filter(Screen::stands)
          .findFirst()
          .ifPresent(now::add);
    }
    return now;
  }

  /// Whether an event fills a screen of its own, rather than adding to one.
  private static boolean stands(ChatEvent event) {
    return switch (event.body()) {
      case Body.Notice notice -> !notice.options().isEmpty();
      case Body.Worded worded -> !worded.options().isEmpty();
      case Body.Masked _, Body.Left _ -> false;
      case Body.Said _ -> event.by() != By.RESIDENT;
      case Body.Answered _,
          Body.Asked _,
          Body.Stepped _,
          Body.Finished _,
          Body.Hazard _,
          Body.Waiting _,
          Body.Joined _,
          Body.Closed _ ->
          true;
    };
  }

  private static List<ChatEvent> talk(List<ChatEvent> events) {
    int from = events.size();
    while (from > 0 && spoken(events.get(from - 1))) {
      from--;
    }
    var talk = events.subList(from, events.size());
    boolean person = talk.stream().anyMatch(event -> event.by() == By.SUPPORTER);
    return person ? talk.subList(Math.max(0, talk.size() - TALK_LINES), talk.size()) : List.of();
  }

  private static boolean spoken(ChatEvent event) {
    return switch (event.body()) {
      case Body.Said _ -> event.by() == By.SUPPORTER || ownWords(event);
      case Body.Notice notice -> notice.options().isEmpty();
      case Body.Masked _, Body.Joined _ -> true;
      case Body.Answered _,
          Body.Worded _,
          Body.Asked _,
          Body.Stepped _,
          Body.Finished _,
          Body.Hazard _,
          Body.Waiting _,
          Body.Left _,
          Body.Closed _ ->
          false;
    };
  }

  private static int lastEntry(List<ChatEvent> events) {
    int at = events.size() - 1;
    while (at >= 0 && !byResident(events.get(at))) {
      at--;
    }
    return at;
  }

  private static boolean ownWords(ChatEvent event) {
    return byResident(event) && event.body() instanceof Body.Said said && said.choice() == null;
  }

  private static boolean byResident(ChatEvent event) {
    return event.by() == By.RESIDENT;
  }

  private static List<ChatEvent> without(List<ChatEvent> events, List<ChatEvent> shown) {
    return events.stream().filter(event -> !shown.contains(event)).toList();
  }
}
