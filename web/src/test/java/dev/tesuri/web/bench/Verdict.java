package dev.tesuri.web.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What became of one conversation's messages.
///
/// @param lost acknowledged, but not stored at their sequence
/// @param doubled stored more than once, or answered twice with the same words
/// @param strange stored, but never sent
/// @param gaps sequences that are missing or out of order
/// @param unanswered stored, with no word of the bot before the next
record Verdict(long lost, long doubled, long strange, long gaps, long unanswered) {

  static final Verdict CLEAN = new Verdict(0, 0, 0, 0, 0);

  // An entry's own notice that something in it was hidden is no answer.
  private static final Set<String> BY_OTHERS = Set.of("resident", "system");

  Verdict plus(Verdict other) {
    return new Verdict(
        lost + other.lost,
        doubled + other.doubled,
        strange + other.strange,
        gaps + other.gaps,
        unanswered + other.unanswered);
  }

  /// Compares what was sent with what is stored.
  ///
  /// @param events all of the conversation, as the server tells them
  static Verdict of(List<Message> sent, List<JsonNode> events) {
    Map<Long, String> stored = new HashMap<>();
    events.stream()
        .filter(Verdict::isSaid)
        .forEach(event -> stored.put(seq(event), event.path("text").asText()));
    Set<String> known = sent.stream().map(Message::text).collect(Collectors.toSet());
    Set<String> different = Set.copyOf(stored.values());
    return new Verdict(
        sent.stream().filter(Message::isAcknowledged).filter(m -> !isAt(m, stored)).count(),
        stored.size() - different.size() + saidTwice(events),
        different.stream().filter(text -> !known.contains(text)).count(),
        gaps(events),
        unanswered(events));
  }

  private static boolean isAt(Message message, Map<Long, String> stored) {
    return message.text().equals(stored.get(message.seq()));
  }

  private static long gaps(List<JsonNode> events) {
    long gaps = 0;
    for (int i = 0; i < events.size(); i++) {
      long before = i == 0 ? 0 : seq(events.get(i - 1));
      gaps += seq(events.get(i)) == before + 1 ? 0 : 1;
    }
    return gaps;
  }

  private static long unanswered(List<JsonNode> events) {
    long unanswered = 0;
    boolean waiting = false;
    for (JsonNode event : events) {
      unanswered += waiting && isSaid(event) ? 1 : 0;
      waiting = isSaid(event) || (waiting && BY_OTHERS.contains(event.path("by").asText()));
    }
    return unanswered + (waiting ? 1 : 0);
  }

  private static long saidTwice(List<JsonNode> events) {
    long twice = 0;
    for (int i = 1; i < events.size(); i++) {
      twice += words(events.get(i)).equals(words(events.get(i - 1))) ? 1 : 0;
    }
    return twice;
  }

  private static String words(JsonNode event) {
    return event.path("by").asText() + " " + event.path("kind") + " " + event.path("text").asText();
  }

  private static boolean isSaid(JsonNode event) {
    return event.path("by").asText().equals("resident");
  }

  private static long seq(JsonNode event) {
    return event.path("seq").asLong();
  }
}
