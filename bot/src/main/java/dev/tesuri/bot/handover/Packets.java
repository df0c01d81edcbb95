package dev.tesuri.bot.handover;

import dev.tesuri.bot.conversation.ChatEvent;
import dev.tesuri.bot.conversation.ChatEvent.Body;
import dev.tesuri.bot.conversation.ChatEvent.By;
import dev.tesuri.bot.conversation.LogRows;
import dev.tesuri.bot.handover.Packet.Summary;
import dev.tesuri.knowledge.content.Step;
import dev.tesuri.knowledge.content.Topic;
import dev.tesuri.knowledge.content.Topic.Procedure;
import dev.tesuri.knowledge.search.Library;
import dev.tesuri.knowledge.store.Database;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;

/// Puts packets together from the log. Thread-safe.
public final class Packets {

  /// Events of a transcript.
  static final int EVENTS = 100;

  private static final int TRIED = 5;

  private static final Pattern TROUBLE =
      Pattern.compile("エラー|えらー|できな|でき(?:ませ|へ)ん|進ま|すすま|出ない|でない|だめ|ダメ|失敗|読み取|ロック|わから|動か|うごか");

  private final Database database;
  private final InstantSource clock;
  private final Supplier<Library> library;

  public Packets(Database database, InstantSource clock, Supplier<Library> library) {
    this.database = database;
    this.clock = clock;
    this.library = library;
  }

  /// The packet of a ticket of this town; empty for any other. Whoever calls writes down who read
  /// it.
  public Optional<Packet> of(String municipality, String ticket) {
    return database.read(
        handle ->
            TicketRows.find(handle, ticket)
                .filter(found -> found.municipality().equals(municipality))
                .map(found -> of(handle, found)));
  }

  private Packet of(Handle handle, Ticket ticket) {
    List<ChatEvent> events = LogRows.last(handle, ticket.conversation(), EVENTS);
    Optional<Topic> topic = Optional.ofNullable(ticket.topic()).flatMap(library.get()::find);
    String topicTitle = topic.map(found -> found.facts().plain()).orElse("");
    String stepTitle = stepTitle(topic, Optional.ofNullable(ticket.step()).orElse(""));
    List<String> tried = tried(events);
    return new Packet(
        ticket,
        topicTitle,
        stepTitle,
        tried,
        lastTrouble(events),
        CircumstanceRows.of(handle, ticket.conversation()),
        CallbackRows.find(handle, ticket.id()).map(Callback::window).orElse(null),
        Duration.between(ticket.openedAt(), clock.instant()),
        new Summary(
            wants(topicTitle, events),
            tried.isEmpty() ? "まだ何もためしていません。" : String.join("、", tried) + "。",
            stuckAt(ticket, stepTitle, events)),
        events,
        HistoryRows.notes(handle, ticket.id()),
        HistoryRows.of(handle, ticket.id()));
  }

  private static String stepTitle(Optional<Topic> topic, String step) {
    return topic.orElse(null) instanceof Procedure procedure
        ? procedure.step(step).map(Step::title).orElse("")
        : "";
  }

  private static String wants(String topicTitle, List<ChatEvent> events) {
    if (!topicTitle.isEmpty()) {
      return topicTitle;
    }
    return ownWords(events).map("「%s」"::formatted).orElse("まだわかりません。");
  }

  private static String stuckAt(Ticket ticket, String stepTitle, List<ChatEvent> events) {
    return switch (ticket.reason()) {
      case HAZARD -> "危険の知らせ：" + hazard(events);
      case NO_ANSWER -> "答えが見つからない：" + ownWords(events).orElse("");
      case ASKED, STUCK, RESERVED, MODEL_FAULT, TOOL_FAULT ->
          stepTitle.isEmpty() ? ticket.reason().words() : stepTitle;
    };
  }

  private static String hazard(List<ChatEvent> events) {
    return events.reversed().stream()
        .map(ChatEvent::body)
        .filter(Body.Hazard.class::isInstance)
        .map(body -> ((Body.Hazard) body).title())
        .findFirst()
        .orElse("");
  }

  // Each step once, in the order of the last time it was shown; with how often it did not work.
  private static List<String> tried(List<ChatEvent> events) {
    Map<String, Integer> stuck = new LinkedHashMap<>();
    for (var event : events) {
      if (event.body() instanceof Body.Stepped step && event.by() == By.BOT) {
        Integer before = stuck.remove(step.title());
        stuck.put(step.title(), (before == null ? 0 : before) + (step.hints().isEmpty() ? 0 : 1));
      }
    }
    List<String> tried =
        stuck.entrySet().stream()
            .map(one -> one.getKey() + (one.getValue() > 0 ? "（うまくいかない）" : ""))
            .toList();
    return tried.subList(Math.max(0, tried.size() - TRIED), tried.size());
  }

  private static String lastTrouble(List<ChatEvent> events) {
    return events.reversed().stream()
        .flatMap(event -> words(event).stream())
        .filter(words -> TROUBLE.matcher(words).find())
        .findFirst()
        .orElse("");
  }

  private static Optional<String> ownWords(List<ChatEvent> events) {
    return events.reversed().stream().flatMap(event -> words(event).stream()).findFirst();
  }

  private static Optional<String> words(ChatEvent event) {
    return event.by() == By.RESIDENT
            && event.body() instanceof Body.Said(var text, var choice)
            && choice == null
        ? Optional.of(text)
        : Optional.empty();
  }
}
