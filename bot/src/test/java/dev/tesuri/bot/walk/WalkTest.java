package dev.tesuri.bot.walk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tesuri.bot.town.Topics;
import dev.tesuri.knowledge.content.Topic.Procedure;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WalkTest {

  private static final String COVER = "reading~go.cover";
  private static final String TOUCH = "reading~go.touch";

  private final Procedure procedure = Topics.pinReset();
  private final Position start = Walk.begin(procedure);

  @Test
  void a_walk_begins_on_the_first_step_with_nothing_behind_it() {
    assertThat(start).isEqualTo(new Position("pin-reset", "what", List.of(), 0));
  }

  @Test
  void the_main_way_is_that_of_the_first_choices() {
    assertThat(Stream.iterate(start, this::next).limit(6).map(Position::step))
        .containsExactly("what", "card", COVER, TOUCH, "go", "end");
    assertThat(Walk.next(procedure, along(0, 0, 0, 0, 0))).contains(new Move.Finished());
  }

  @Test
  void a_branch_leads_where_its_choice_says() {
    assertThat(along(1)).isEqualTo(new Position("pin-reset", "change", List.of("what"), 0));
    assertThat(along(1, 0).trail()).containsExactly("what", "change");
  }

  @Test
  void a_choice_that_the_step_does_not_have_is_no_move() {
    for (int index : new int[] {-1, 3, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
      assertThat(Walk.take(procedure, start, index)).as("choice %d", index).isEmpty();
    }
    assertThat(Walk.take(procedure, start, 2)).isPresent();
  }

  @Test
  void a_step_that_is_gone_does_not_stand_and_has_no_choices() {
    var gone = new Position("pin-reset", "gone", List.of("what"), 0);

    assertThat(Walk.stands(procedure, gone)).isFalse();
    assertThat(Walk.take(procedure, gone, 0)).isEmpty();
    assertThat(Walk.stands(procedure, along(0, 0))).isTrue();
  }

  @Test
  void back_goes_through_a_part_screen_by_screen_to_the_first_step() {
    var at = along(0, 0, 0, 0);

    assertThat(Stream.iterate(at, WalkTest::back).limit(5).map(Position::step))
        .containsExactly("go", TOUCH, COVER, "card", "what");
    assertThat(Walk.back(start)).isEmpty();
  }

  @Test
  void back_after_a_loop_does_not_go_round_it_again() {
    var looped = along(0, 0, 0, 0, 1);

    assertThat(looped).isEqualTo(new Position("pin-reset", "card", List.of("what"), 0));
    assertThat(back(looped)).isEqualTo(start);
  }

  @Test
  void a_choice_that_stays_on_its_step_keeps_the_way_back() {
    assertThat(along(0, 0, 0, 1)).isEqualTo(along(0, 0, 0));
  }

  @Test
  void what_does_not_work_brings_hints_once_and_then_help() {
    var card = along(0);

    var once = new Position("pin-reset", "card", List.of("what"), 1);
    var twice = new Position("pin-reset", "card", List.of("what"), 2);
    assertThat(Walk.take(procedure, card, 1)).contains(new Move.Hints(once));
    assertThat(Walk.take(procedure, once, 1)).contains(new Move.Help(twice));
    assertThat(Walk.stuck(card)).isEqualTo(new Move.Hints(once));
    assertThat(Walk.stuck(twice)).isInstanceOf(Move.Help.class);
  }

  @Test
  void being_stuck_is_forgotten_on_every_way_off_the_step() {
    var stuck = new Position("pin-reset", "go", List.of("what", "card", COVER, TOUCH), 1);

    assertThat(next(stuck).stuck()).as("on").isZero();
    assertThat(back(stuck).stuck()).as("back").isZero();
    assertThat(to(stuck, 1).stuck()).as("round").isZero();
    assertThat(to(new Position("pin-reset", TOUCH, List.of(), 1), 1).stuck()).as("again").isZero();
  }

  @Test
  void some_choices_leave_the_walk() {
    assertThat(Walk.take(procedure, start, 2)).contains(new Move.Leave("ecert-renew"));
    assertThat(Walk.take(procedure, along(1), 2)).contains(new Move.Person());
  }

  @Test
  void an_earlier_place_forgets_what_came_after_it() {
    var at = along(1, 0, 0);

    assertThat(at.at("change")).isEqualTo(along(1));
    assertThat(at.at(COVER)).isEqualTo(at);
    assertThat(at.at("end")).isEqualTo(new Position("pin-reset", "end", List.of(), 0));
  }

  @Test
  void progress_counts_the_procedures_own_steps_only() {
    var way = Stream.iterate(start, this::next).limit(6);

    assertThat(way.map(at -> Walk.progress(procedure, at)))
        .containsExactly(of(1, 4), of(2, 4), of(2, 4), of(2, 4), of(3, 4), of(4, 4));
  }

  @Test
  void a_longer_branch_has_more_steps() {
    assertThat(Walk.progress(procedure, along(1))).isEqualTo(of(2, 5));
    assertThat(Walk.progress(procedure, along(1, 0, 0))).isEqualTo(of(3, 5));
    assertThat(Walk.progress(procedure, back(along(1)))).isEqualTo(of(1, 4));
  }

  @Test
  void progress_in_a_part_of_which_no_way_is_known_begins_at_one() {
    assertThat(Walk.progress(procedure, start.at(TOUCH))).isEqualTo(of(1, 3));
  }

  private Position along(int... choices) {
    var at = start;
    for (int choice : choices) {
      at = to(at, choice);
    }
    return at;
  }

  private Position next(Position at) {
    return to(at, 0);
  }

  private Position to(Position at, int choice) {
    return Walk.take(procedure, at, choice)
        .map(Move.To.class::cast)
        .map(Move.To::position)
        .orElseThrow();
  }

  private static Position back(Position at) {
    return Walk.back(at).orElseThrow();
  }

  private static Progress of(int number, int of) {
    return new Progress(number, of);
  }
}
