package dev.tesuri.bot.answer;

import dev.tesuri.bot.conversation.Act;
import dev.tesuri.bot.conversation.ChatEvent.Body;
import dev.tesuri.bot.conversation.Command;
import dev.tesuri.bot.conversation.DeskMatter.Answer;
import dev.tesuri.bot.conversation.Opinion;
import dev.tesuri.bot.conversation.Outcome;
import dev.tesuri.bot.conversation.State;
import dev.tesuri.bot.tally.Count;
import dev.tesuri.bot.tally.Count.What;
import dev.tesuri.bot.walk.Move;
import dev.tesuri.bot.walk.Position;
import dev.tesuri.bot.walk.Walk;
import dev.tesuri.knowledge.content.Topic;
import dev.tesuri.knowledge.content.Topic.Procedure;
import dev.tesuri.knowledge.search.Library;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What happens when an act is done, by button or by words. Pure; every act has an outcome, also
/// one whose topic or step has gone from the content since it was offered.
public final class Acts {

  private static final FollowUps FOLLOW_UPS = new FollowUps();

  private final Cards cards;

  public Acts(Cards cards) {
    this.cards = cards;
  }

  /// Does what a button means. While the bot is off, only what concerns a person is done.
  public Outcome perform(Act act, Turn turn) {
    if (!turn.service().botAnswers() && !concernsPerson(act)) {
      return cards.resting(turn);
    }
    return switch (act) {
      case Act.Open(var topic) -> open(topic, turn);
      case Act.Begin(var topic) -> withProcedure(topic, turn, found -> begun(found, turn));
      case Act.Browse(var category, var from) -> cards.category(category, from, turn);
      case Act.Take take -> take(take, turn);
      case Act.About(var topic, var matter) -> about(topic, matter, turn);
      case Act.Judge(var topic, var opinion) -> judged(topic, opinion, turn);
      case Act.Plain(var command) -> perform(command, turn);
      case Act.Reply() -> cards.replied(turn);
    };
  }

  public Outcome perform(Command command, Turn turn) {
    return switch (command) {
      case BACK -> inWalk(turn, (procedure, at) -> back(procedure, at, turn));
      case AGAIN -> inWalk(turn, (procedure, at) -> again(procedure, at, turn));
      case NEXT ->
          inWalk(turn, (procedure, at) -> moved(procedure, at, Walk.next(procedure, at), turn));
      case STUCK -> inWalk(turn, (procedure, at) -> move(procedure, at, Walk.stuck(at), turn));
      case RESTART -> restart(turn);
      case STOP -> inWalk(turn, (procedure, at) -> cards.walks().stopped(procedure, at, turn));
      case RESUME -> resume(turn);
      case PERSON -> cards.person(turn);
      case NONE_OF_THESE -> cards.unclear(turn);
      case HOME -> cards.greeting(turn.state().leavingWalk(), turn.library());
      case STOP_WAITING -> cards.stopWaiting(turn);
      case DID_IT -> cards.told(Answer.DID_IT, turn);
      case TO_COUNTER -> cards.told(Answer.COUNTER, turn);
      case GAVE_UP -> cards.told(Answer.GAVE_UP, turn);
    };
  }

  private static boolean concernsPerson(Act act) {
    return switch (act) {
      case Act.Plain(var command) ->
          switch (command) {
            case PERSON, STOP_WAITING, DID_IT, TO_COUNTER, GAVE_UP -> true;
            case BACK, AGAIN, NEXT, STUCK, RESTART, STOP, RESUME, NONE_OF_THESE, HOME -> false;
          };
      case Act.Reply() -> true;
      case Act.Open _, Act.Begin _, Act.Browse _, Act.Take _, Act.About _, Act.Judge _ -> false;
    };
  }

  /// The card of one step, for a person to lay before the resident; empty when there is no such
  /// step.
  public Optional<Body> stepCard(String topic, String step, Library library) {
    return library.find(topic).orElse(null) instanceof Procedure procedure
        ? procedure
            .step(step)
            .map(
                found ->
                    cards
                        .walks()
                        .step(procedure, at(topic, found.id(), State.START), State.START, List.of())
                        .bodies()
                        .getFirst())
        : Optional.empty();
  }

  /// The card of a topic's answer, for a person to lay before the resident.
  public Optional<Body> answerCard(String topic, Library library) {
    return library.find(topic).map(found -> cards.answered(found, State.START).bodies().getFirst());
  }

  /// The card at a place of a walk, with its hints when the step did not work; empty when there is
  /// no such step.
  Optional<Outcome> at(Topic topic, Position at, Turn turn) {
    return topic instanceof Procedure procedure && Walk.stands(procedure, at)
        ? Optional.of(
            at.stuck() > 0
                ? cards.walks().hints(procedure, at, turn.state(), Count.of(What.STUCK))
                : cards.walks().step(procedure, at, turn.state(), List.of()))
        : Optional.empty();
  }

  /// Where somebody stands who is led to a step: on the way that led there, where it is known.
  public static Position at(String topic, String step, State state) {
    return state
        .inWalk()
        .or(state::leftWalk)
        .filter(at -> at.topic().equals(topic))
        .map(at -> at.at(step))
        .orElseGet(() -> new Position(topic, step, List.of(), 0));
  }

  /// The answer of a topic; a walk that was under way is kept to be taken up again.
  Outcome open(String topic, Turn turn) {
    return turn.library()
        .find(topic)
        .map(found -> cards.answered(found, turn.state().leavingWalk().about(topic)))
        .orElseGet(() -> cards.gone(turn));
  }

  // Once for who begins; who begins anew in the middle is the same.
  private Outcome begun(Procedure procedure, Turn turn) {
    return Cards.alsoCount(begin(procedure, turn), new Count(procedure.id(), "", What.BEGUN));
  }

  private Outcome about(String topic, String matter, Turn turn) {
    return turn.library()
        .find(topic)
        .flatMap(found -> FOLLOW_UPS.about(found, matter, turn))
        .orElseGet(() -> cards.gone(turn));
  }

  private Outcome judged(String topic, Opinion opinion, Turn turn) {
    return switch (opinion) {
      case HELPED -> cards.helped(topic, turn);
      case MORE ->
          turn.library()
              .find(topic)
              .map(found -> cards.more(found, FOLLOW_UPS.parts(found), turn))
              .orElseGet(() -> cards.gone(turn));
    };
  }

  private Outcome begin(Procedure procedure, Turn turn) {
    return shown(procedure, cards.walks().begin(procedure), turn.state(), List.of());
  }

  // A button of an earlier card still works: the walk goes on from that card, as if one had gone
  // back to it.
  private Outcome take(Act.Take take, Turn turn) {
    return withProcedure(
        take.topic(),
        turn,
        procedure -> {
          Position at = positionOn(take, turn.state()).at(take.step());
          return moved(procedure, at, Walk.take(procedure, at, take.index()), turn);
        });
  }

  private static Position positionOn(Act.Take take, State state) {
    return state
        .inWalk()
        .or(state::leftWalk)
        .filter(at -> at.topic().equals(take.topic()))
        .orElseGet(() -> new Position(take.topic(), take.step(), List.of(), 0));
  }

  private Outcome moved(Procedure procedure, Position from, Optional<Move> move, Turn turn) {
    return move.map(made -> move(procedure, from, made, turn)).orElseGet(() -> cards.gone(turn));
  }

  private Outcome move(Procedure procedure, Position from, Move move, Turn turn) {
    Count done = new Count(from.topic(), from.step(), What.DONE);
    Count stuck = new Count(from.topic(), from.step(), What.STUCK);
    return switch (move) {
      case Move.To(var to) -> shown(procedure, to, turn.state(), List.of(done));
      case Move.Hints(var at) -> cards.walks().hints(procedure, at, turn.state(), stuck);
      case Move.Help(var at) -> cards.help(procedure, at, turn.state(), stuck);
      case Move.Leave(var topic) -> left(from, topic, turn);
      case Move.Person() -> cards.person(turn);
      case Move.Finished() -> cards.walks().finished(procedure, turn.state(), done);
      case Move.Elsewhere() -> cards.walks().elsewhere(procedure, turn.state(), done);
      case Move.Later() -> cards.walks().stopped(procedure, from, turn);
    };
  }

  private Outcome left(Position from, String topic, Turn turn) {
    Outcome answer = open(topic, turn);
    return Cards.alsoCount(answer, new Count(from.topic(), from.step(), What.LEFT));
  }

  private Outcome back(Procedure procedure, Position at, Turn turn) {
    Count count = new Count(at.topic(), at.step(), What.BACK);
    return Walk.back(at)
        .map(to -> shown(procedure, to, turn.state(), List.of(count)))
        .orElseGet(
            () -> Cards.alsoCount(cards.answered(procedure, turn.state().finished()), count));
  }

  private Outcome again(Procedure procedure, Position at, Turn turn) {
    var calm = new Position(at.topic(), at.step(), at.trail(), 0);
    return cards.walks().step(procedure, calm, turn.state(), List.of());
  }

  private Outcome restart(Turn turn) {
    String topic =
        turn.state()
            .inWalk()
            .or(turn.state()::leftWalk)
            .map(Position::topic)
            .orElse(turn.state().topic());
    return topic == null
        ? cards.greeting(turn.state(), turn.library())
        : withProcedure(topic, turn, procedure -> begin(procedure, turn));
  }

  private Outcome resume(Turn turn) {
    return turn.state()
        .leftWalk()
        .or(turn.state()::inWalk)
        .map(at -> withProcedure(at.topic(), turn, procedure -> again(procedure, at, turn)))
        .orElseGet(() -> cards.greeting(turn.state(), turn.library()));
  }

  private Outcome shown(Procedure procedure, Position to, State state, List<Count> counts) {
    Outcome step = cards.walks().step(procedure, to, state, counts);
    return Cards.alsoCount(step, new Count(to.topic(), to.step(), What.ENTERED));
  }

  /// Something done with a procedure and a place on it.
  private interface OnWalk {
    Outcome with(Procedure procedure, Position at);
  }

  private Outcome inWalk(Turn turn, OnWalk work) {
    return turn.state()
        .inWalk()
        .map(
            at -> withProcedure(at.topic(), turn, procedure -> standing(procedure, at, turn, work)))
        .orElseGet(() -> cards.greeting(turn.state(), turn.library()));
  }

  private Outcome standing(Procedure procedure, Position at, Turn turn, OnWalk work) {
    return Walk.stands(procedure, at) ? work.with(procedure, at) : cards.gone(turn);
  }

  private Outcome withProcedure(String topic, Turn turn, Function<Procedure, Outcome> work) {
    Optional<Topic> found = turn.library().find(topic);
    return found.orElse(null) instanceof Procedure procedure
        ? work.apply(procedure)
        : open(topic, turn);
  }
}
