package dev.tesuri.bot.reception;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tesuri.bot.conversation.ChatEvent;
import dev.tesuri.bot.conversation.ChatEvent.Body;
import dev.tesuri.bot.conversation.ChatEvent.Option;
import dev.tesuri.bot.conversation.Conversation;
import dev.tesuri.bot.conversation.Conversations.Opened;
import dev.tesuri.bot.town.SmallTown;
import java.util.List;
import java.util.stream.IntStream;

/// Somebody who talks to the bot, as a channel would have it.
final class Resident {

  private final Reception reception;
  private final Opened opened;
  private int sent;

  Resident(Reception reception, Opened opened) {
    this.reception = reception;
    this.opened = opened;
  }

  static Resident of(SmallTown town) {
    return new Resident(town.reception(), town.reception().open("web", SmallTown.TOWN.id()));
  }

  /// The same resident after a restart of the program.
  Resident at(SmallTown town) {
    return new Resident(town.reception(), opened);
  }

  String id() {
    return opened.id();
  }

  Conversation now() {
    return reception.enter(opened.id(), opened.token()).orElseThrow();
  }

  Taken sends(String clientId, String text) {
    return reception.say(now(), clientId, text, _ -> {});
  }

  Taken chooses(String clientId, String choice) {
    return reception.choose(now(), clientId, choice, _ -> {});
  }

  /// Writes a text and sees the last thing that answers it.
  Body says(String text) {
    return answer(sends("s" + sent++ + "-" + now().version(), text));
  }

  /// Presses the newest button with these words.
  Body presses(String label) {
    return answer(chooses("p" + sent++ + "-" + now().version(), button(label)));
  }

  /// Presses the button with these words on an event.
  Body presses(ChatEvent event, String label) {
    return answer(chooses("p" + sent++ + "-" + now().version(), button(event, label)));
  }

  /// The last event so far.
  ChatEvent last() {
    return events().getLast();
  }

  List<ChatEvent> events() {
    return reception.events(now(), 0);
  }

  static List<String> labels(Body body) {
    return body.options().stream().map(Option::label).toList();
  }

  private String button(String label) {
    var event =
        events().reversed().stream()
            .filter(seen -> labels(seen.body()).contains(label))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no button " + label));
    return button(event, label);
  }

  private static String button(ChatEvent event, String label) {
    var labels = labels(event.body());
    return IntStream.range(0, labels.size())
        .filter(index -> labels.get(index).equals(label))
        .mapToObj(event::optionId)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no button " + label));
  }

  private static Body answer(Taken taken) {
    assertThat(taken).isInstanceOf(Taken.Accepted.class);
    return ((Taken.Accepted) taken).events().getLast().body();
  }
}
