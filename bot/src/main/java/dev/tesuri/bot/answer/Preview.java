package dev.tesuri.bot.answer;

import dev.tesuri.bot.conversation.Act;
import dev.tesuri.bot.conversation.ChatEvent;
import dev.tesuri.bot.conversation.ChatEvent.Body;
import dev.tesuri.bot.conversation.ChatEvent.By;
import dev.tesuri.bot.conversation.Outcome;
import dev.tesuri.bot.conversation.State;
import dev.tesuri.bot.walk.Position;
import dev.tesuri.knowledge.content.Topic;
import dev.tesuri.knowledge.content.WordLists.Category;
import dev.tesuri.knowledge.layer.Locality;
import dev.tesuri.knowledge.search.Library;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A topic as residents see it, card by card, without a conversation and without a count:
/// for whoever writes it. Where one stands is a text that each page carries along. Thread-safe.
public final class Preview {

  /// The steps up to the present one, then how often that did not work.
  private static final Pattern PLACE = Pattern.compile("([a-z0-9~.,-]{1,4000})!([0-9])");

  private final Acts acts;
  private final Library library;

  /// A preview of these very texts.
  public Preview(Library library, Locality locality, List<Category> categories) {
    this.library = library;
    acts = new Acts(new Cards(() -> locality, List.of(), () -> categories));
  }

  /// What stands on the screen.
  ///
  /// @param place to be sent with the next press; empty before the first step
  /// @param card with the options that can be pressed
  /// @param goesOn whether pressing leads on; else the way through the topic ends here
  public record Seen(String place, ChatEvent card, boolean goesOn) {}

  /// The card at a place: the answer, or a step. Empty when there is no such topic.
  public Optional<Seen> at(String topic, String place) {
    return library
        .find(topic)
        .map(
            found ->
                position(topic, place)
                    .flatMap(at -> step(found, at))
                    .orElseGet(() -> answer(found)));
  }

  /// What comes after pressing an option of the card at this place.
  ///
  /// @param option counted from 0; another leaves one where one is
  public Optional<Seen> press(String topic, String place, int option) {
    return at(topic, place)
        .map(
            seen -> {
              var options = seen.card().body().options();
              return option < 0 || option >= options.size()
                  ? seen
                  : after(topic, seen, options.get(option).act());
            });
  }

  private Seen after(String topic, Seen seen, Act act) {
    var state = position(topic, seen.place()).map(State.START::walking).orElse(State.START);
    return seen(topic, acts.perform(act, turn(state)));
  }

  private Seen answer(Topic topic) {
    return seen(topic.id(), acts.open(topic.id(), turn(State.START)));
  }

  private Optional<Seen> step(Topic topic, Position at) {
    var outcome = acts.at(topic, at, turn(State.START.walking(at)));
    return outcome.map(found -> seen(topic.id(), found));
  }

  private static Seen seen(String topic, Outcome outcome) {
    var body = outcome.bodies().getFirst();
    var card = new ChatEvent(1, Instant.EPOCH, By.BOT, body, null);
    var at = outcome.state().inWalk().filter(position -> position.topic().equals(topic));
    boolean own = body instanceof Body.Answered answered && answered.topic().equals(topic);
    boolean step = body instanceof Body.Stepped stepped && stepped.topic().equals(topic);
    return new Seen(at.filter(_ -> step).map(Preview::place).orElse(""), card, own || step);
  }

  private Turn turn(State state) {
    return Turn.of("", state, List.of(), library);
  }

  private static String place(Position at) {
    var steps = new ArrayList<>(at.trail());
    steps.add(at.step());
    return String.join(",", steps) + "!" + Math.min(9, at.stuck());
  }

  private static Optional<Position> position(String topic, String place) {
    Matcher matcher = PLACE.matcher(place);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    var steps = Arrays.asList(matcher.group(1).split(",", -1));
    int last = steps.size() - 1;
    return Optional.of(
        new Position(
            topic, steps.get(last), steps.subList(0, last), Integer.parseInt(matcher.group(2))));
  }
}
