package dev.tesuri.bot.answer;

import dev.tesuri.bot.assist.Talk;
import dev.tesuri.bot.conversation.Act;
import dev.tesuri.bot.conversation.ChatEvent.Option;
import dev.tesuri.bot.conversation.Command;
import dev.tesuri.bot.conversation.State;
import dev.tesuri.bot.service.Service;
import dev.tesuri.bot.understand.Decision;
import dev.tesuri.bot.understand.Elsewhere;
import dev.tesuri.bot.understand.Situation;
import dev.tesuri.knowledge.content.Topic;
import dev.tesuri.knowledge.language.Language;
import dev.tesuri.knowledge.search.Hit;
import dev.tesuri.knowledge.search.Library;
import java.util.List;
import java.util.Optional;

/// One turn on its way through the pipeline: what was said, where the resident stands, and what the
/// steps have found so far. A step that finds something hands on a new turn.
///
/// @param text what the resident wrote, already masked
/// @param options the answers on the resident's screen
/// @param library the snapshot that this whole turn reads
/// @param service how far the town has switched the service on
/// @param language code of the language in which the resident reads
/// @param talk what a model may be told; empty where none is used
/// @param elsewhere what no topic answers, if the text tells of it
public record Turn(
    String text,
    State state,
    List<Option> options,
    Library library,
    Service service,
    String language,
    Optional<Talk> talk,
    List<Hit> hits,
    Optional<Elsewhere.Found> elsewhere,
    Decision decision) {

  /// A turn in a town whose service is open.
  public static Turn of(String text, State state, List<Option> options, Library library) {
    return of(text, state, options, library, Service.OPEN);
  }

  public static Turn of(
      String text, State state, List<Option> options, Library library, Service service) {
    return new Turn(
        text,
        state,
        options,
        library,
        service,
        Language.JAPANESE,
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Decision.NONE);
  }

  /// The same of somebody who reads this language.
  public Turn reading(String code) {
    return new Turn(text, state, options, library, service, code, talk, hits, elsewhere, decision);
  }

  /// The same for a town that uses a model.
  public Turn with(Talk told) {
    return new Turn(
        text,
        state,
        options,
        library,
        service,
        language,
        Optional.of(told),
        hits,
        elsewhere,
        decision);
  }

  /// Whether a person's last question stands on the screen: できましたか.
  boolean asksWhatItCameTo() {
    return options.stream().anyMatch(option -> option.act().equals(new Act.Plain(Command.DID_IT)));
  }

  /// Where the resident stands, for understanding what was said.
  Situation situation() {
    return new Situation(
        state.inWalk().isPresent() || asksWhatItCameTo(),
        options.stream().map(Option::label).toList(),
        state.topic() != null);
  }

  /// The topic about which one can go on asking.
  Optional<Topic> topicAtHand() {
    return Optional.ofNullable(state.topic()).flatMap(library::find);
  }

  Turn found(List<Hit> found, Optional<Elsewhere.Found> uncovered) {
    return new Turn(
        text, state, options, library, service, language, talk, found, uncovered, decision);
  }

  Turn decided(Decision made) {
    return new Turn(text, state, options, library, service, language, talk, hits, elsewhere, made);
  }
}
