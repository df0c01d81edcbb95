package dev.tesuri.bot.conversation;

import java.util.Optional;

/// What pressing a choice does. Stored with the event that offered it, never sent to the browser: a
/// resident names a choice by event and place, so nothing in a request can name an act that was not
/// offered.
public sealed interface Act {

  /// The stored form of [Reply].
  String REPLY = "reply";

  /// Show the answer of a topic.
  record Open(String topic) implements Act {}

  /// Begin the walk of a procedure.
  record Begin(String topic) implements Act {}

  /// Show topics of a category, from this place on.
  record Browse(String category, int from) implements Act {}

  /// Take the choice at `index` of a step.
  record Take(String topic, String step, int index) implements Act {}

  /// A word of the walk, or of the conversation, that needs nothing more.
  record Plain(Command command) implements Act {}

  /// Show what a topic says of one thing.
  ///
  /// @param matter what is asked of it, for example `fee`
  record About(String topic, String matter) implements Act {}

  /// Say of a topic's answer whether it helped.
  record Judge(String topic, Opinion opinion) implements Act {}

  /// Says the words on the button, and nothing else: an answer to a person's question.
  record Reply() implements Act {}

  /// The form in which an act is stored, for example `begin:pin-reset-office`.
  default String written() {
    return switch (this) {
      case Open(var topic) -> "open:" + topic;
      case Begin(var topic) -> "begin:" + topic;
      case Browse(var category, var from) -> "browse:" + category + "/" + from;
      case Take(var topic, var step, var index) -> "take:" + topic + "/" + step + "/" + index;
      case About(var topic, var matter) -> "about:" + topic + "/" + matter;
      case Judge(var topic, var opinion) -> opinion.code() + ":" + topic;
      case Plain(var command) -> command.code();
      case Reply() -> REPLY;
    };
  }

  /// Reads the stored form.
  static Optional<Act> parse(String written) {
    int colon = written.indexOf(':');
    if (written.equals(REPLY)) {
      return Optional.of(new Reply());
    }
    if (colon < 0) {
      return Command.of(written).map(Plain::new);
    }
    String rest = written.substring(colon + 1);
    return switch (written.substring(0, colon)) {
      case "open" -> Optional.of(new Open(rest));
      case "begin" -> Optional.of(new Begin(rest));
      case "browse" -> parseBrowse(rest);
      case "take" -> parseTake(rest);
      case "about" -> parseAbout(rest);
      case "helped" -> Optional.of(new Judge(rest, Opinion.HELPED));
      case "more" -> Optional.of(new Judge(rest, Opinion.MORE));
      default -> Optional.empty();
    };
  }

  private static Optional<Act> parseBrowse(String rest) {
    int slash = rest.lastIndexOf('/');
    return slash < 0
        ? Optional.empty()
        : number(rest.substring(slash + 1)).map(from -> new Browse(rest.substring(0, slash), from));
  }

  private static Optional<Act> parseAbout(String rest) {
    int slash = rest.lastIndexOf('/');
    return slash < 0
        ? Optional.empty()
        : Optional.of(new About(rest.substring(0, slash), rest.substring(slash + 1)));
  }

  private static Optional<Act> parseTake(String rest) {
    int first = rest.indexOf('/');
    int last = rest.lastIndexOf('/');
    return first < 0 || first == last
        ? Optional.empty()
        : number(rest.substring(last + 1))
            .map(
                index ->
                    new Take(rest.substring(0, first), rest.substring(first + 1, last), index));
  }

  private static Optional<Integer> number(String digits) {
    return digits.matches("\\d{1,6}") ? Optional.of(Integer.valueOf(digits)) : Optional.empty();
  }
}
