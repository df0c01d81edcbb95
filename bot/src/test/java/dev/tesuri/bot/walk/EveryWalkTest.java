package dev.tesuri.bot.walk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tesuri.knowledge.content.Content;
import dev.tesuri.knowledge.content.ContentReader;
import dev.tesuri.knowledge.content.Topic.Procedure;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What holds on every walk of the national layer.
class EveryWalkTest {

  private static final int MOST_MOVES = 200;
  private static final int CHOICES = 500;
  private static final int WALKERS = 20;

  private static final Content CONTENT = new ContentReader().bundled();

  static List<String> procedures() {
    return CONTENT.topics().stream()
        .filter(Procedure.class::isInstance)
        .map(topic -> topic.id())
        .toList();
  }

  @Test
  void there_are_walks_and_some_have_shared_parts() {
    assertThat(procedures()).hasSizeGreaterThan(5);
    assertThat(procedures())
        .anyMatch(id -> procedure(id).steps().stream().anyMatch(step -> !step.own()));
  }

  @ParameterizedTest
  @MethodSource("procedures")
  void the_main_way_leads_to_the_end(String id) {
    Procedure procedure = procedure(id);

    assertThat(end(procedure, Walk.begin(procedure))).contains(new Move.Finished());
  }

  // A step may send people to another topic or to a person: who has forgotten the PIN cannot log
  // in first.
  @ParameterizedTest
  @MethodSource("procedures")
  void every_step_can_be_reached_and_none_is_a_dead_end(String id) {
    Procedure procedure = procedure(id);
    Map<String, Position> reached = reached(procedure);

    assertThat(reached).hasSameSizeAs(procedure.steps());
    for (Position position : reached.values()) {
      assertThat(end(procedure, position).filter(EveryWalkTest::isWayOn))
          .as(position.toString())
          .isPresent();
    }
  }

  @ParameterizedTest
  @MethodSource("procedures")
  void nobody_gets_lost_who_presses_at_random(String id) {
    Procedure procedure = procedure(id);
    for (int seed = 0; seed < WALKERS; seed++) {
      var random = new Random(seed);
      Position at = Walk.begin(procedure);
      for (int i = 0; i < CHOICES; i++) {
        at = pressed(procedure, at, random);
        check(procedure, at);
      }
    }
  }

  private static void check(Procedure procedure, Position at) {
    assertThat(Walk.stands(procedure, at)).as("%s stands", at).isTrue();
    assertThat(at.trail()).doesNotContain(at.step()).doesNotHaveDuplicates();
    assertThat(at.trail()).allMatch(id -> procedure.step(id).isPresent());
    var progress = Walk.progress(procedure, at);
    assertThat(progress.number()).as("%s at %s", progress, at).isBetween(1, progress.of());
    long own = procedure.steps().stream().filter(step -> step.own()).count();
    assertThat((long) progress.of()).isLessThanOrEqualTo(own);
  }

  private static Position pressed(Procedure procedure, Position at, Random random) {
    int choices = procedure.step(at.step()).orElseThrow().choices().size();
    return switch (random.nextInt(4)) {
      case 0 -> Walk.back(at).orElse(at);
      default ->
          standing(Walk.take(procedure, at, random.nextInt(choices)).orElseThrow())
              .orElseGet(() -> Walk.begin(procedure));
    };
  }

  private static Optional<Position> standing(Move move) {
    return switch (move) {
      case Move.To(var to) -> Optional.of(to);
      case Move.Hints(var at) -> Optional.of(at);
      case Move.Help(var at) -> Optional.of(at);
      case Move.Leave _, Move.Person _, Move.Finished _, Move.Elsewhere _, Move.Later _ ->
          Optional.empty();
    };
  }

  /// How the walk ends when the first choice is taken each time; empty if it does not.
  private static Optional<Move> end(Procedure procedure, Position from) {
    Position at = from;
    for (int i = 0; i < MOST_MOVES; i++) {
      Move move = Walk.next(procedure, at).orElseThrow();
      if (!(move instanceof Move.To(var to))) {
        return Optional.of(move);
      }
      at = to;
    }
    return Optional.empty();
  }

  private static boolean isWayOn(Move end) {
    return switch (end) {
      case Move.Finished _, Move.Elsewhere _, Move.Later _, Move.Person _ -> true;
      case Move.Leave(var topic) -> CONTENT.topic(topic).isPresent();
      case Move.To _, Move.Hints _, Move.Help _ -> false;
    };
  }

  private static Map<String, Position> reached(Procedure procedure) {
    Map<String, Position> reached = new LinkedHashMap<>();
    var open = new ArrayDeque<>(List.of(Walk.begin(procedure)));
    while (!open.isEmpty()) {
      Position at = open.remove();
      if (reached.putIfAbsent(at.step(), at) == null) {
        int choices = procedure.step(at.step()).orElseThrow().choices().size();
        for (int i = 0; i < choices; i++) {
          standing(Walk.take(procedure, at, i).orElseThrow()).ifPresent(open::add);
        }
      }
    }
    return reached;
  }

  private static Procedure procedure(String id) {
    return CONTENT.topic(id).map(Procedure.class::cast).orElseThrow();
  }
}
