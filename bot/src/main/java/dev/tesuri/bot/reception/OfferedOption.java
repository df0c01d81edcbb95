package dev.tesuri.bot.reception;

import dev.tesuri.bot.conversation.Act;
import dev.tesuri.bot.conversation.ChatEvent;
import dev.tesuri.bot.conversation.ChatEvent.Option;
import dev.tesuri.bot.conversation.Command;
import dev.tesuri.bot.conversation.Opinion;
import dev.tesuri.knowledge.search.Library;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the option that a choice names. Pure.
final class OfferedOption {

  private static final Pattern PLACE = Pattern.compile("(\\d{1,9})-(\\d{1,2})");

  private OfferedOption() {}

  /// The option of this name, if it was offered.
  ///
  /// @param event reads an event of the conversation by its sequence
  static Optional<Option> find(
      String choice, Library library, LongFunction<Optional<ChatEvent>> event) {
    Optional<Command> command = Command.of(choice);
    if (command.isPresent()) {
      return Optional.of(new Option(label(command.get()), new Act.Plain(command.get())));
    }
    Optional<Opinion.Given> given = Opinion.in(choice);
    if (given.isPresent()) {
      return event.apply(given.get().card()).flatMap(card -> judged(card, given.get().opinion()));
    }
    Matcher place = PLACE.matcher(choice);
    return place.matches()
        ? event
            .apply(Long.parseLong(place.group(1)))
            .flatMap(found -> at(found, Integer.parseInt(place.group(2))))
        : topic(choice, library);
  }

  /// The answers on the screen: those of the last event that offers any.
  static List<Option> shown(List<ChatEvent> events) {
    return events.reversed().stream()
        .map(event -> event.body().options())
        .filter(options -> !options.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private static Optional<Option> at(ChatEvent event, int index) {
    var options = event.body().options();
    return index < options.size() ? Optional.of(options.get(index)) : Optional.empty();
  }

  private static Optional<Option> judged(ChatEvent card, Opinion opinion) {
    return Opinion.topic(card)
        .map(topic -> new Option(opinion.words(), new Act.Judge(topic, opinion)));
  }

  // Topics are public: any page may offer them by name.
  private static Optional<Option> topic(String choice, Library library) {
    return Act.parse(choice)
        .flatMap(
            act ->
                switch (act) {
                  case Act.Open(var topic) -> offer(topic, act, library);
                  case Act.Begin(var topic) -> offer(topic, act, library);
                  case Act.Browse _,
                      Act.Take _,
                      Act.About _,
                      Act.Judge _,
                      Act.Plain _,
                      Act.Reply _ ->
                      Optional.empty();
                });
  }

  private static Optional<Option> offer(String topic, Act act, Library library) {
    return library.find(topic).map(found -> new Option(found.facts().plain(), act));
  }

  private static String label(Command command) {
    return switch (command) {
      case BACK -> "もどる";
      case AGAIN -> "もう一度";
      case NEXT -> "できました";
      case STUCK -> "できません";
      case RESTART -> "やりなおす";
      case STOP -> "やめる";
      case RESUME -> "つづける";
      case PERSON -> "係の人と話す";
      case NONE_OF_THESE -> "どれでもない";
      case HOME -> "ほかのことを聞く";
      case STOP_WAITING -> "待つのをやめる";
      case DID_IT -> "できました";
      case TO_COUNTER -> "窓口に行きます";
      case GAVE_UP -> "今回はやめます";
    };
  }
}
