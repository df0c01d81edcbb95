package dev.tesuri.knowledge.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnfoldingTest {
  private static final Part READING = part("reading", step("touch", "return", "stuck"));
  private static final Part LOGIN =
      part("login", step("open", "part:reading#name"), step("name", "return", "#open"));

  @TempDir Path root;

  @Test
  void steps_without_calls_stay_as_they_are() {
    var own = List.of(step("a", "#b", "stuck", "person"), step("b", "finish", "other-topic"));

    assertThat(unfold(own)).isEqualTo(own);
  }

  @Test
  void a_part_is_copied_after_its_caller_and_returns_to_the_step_named() {
    var steps = unfold(List.of(step("a", "part:reading#b"), step("b", "finish")), READING);

    assertThat(steps)
        .containsExactly(
            step("a", "#reading~b.touch"),
            copied("reading", "reading~b.touch", "#b", "stuck"),
            step("b", "finish"));
  }

  @Test
  void a_part_can_lead_back_to_a_step_of_its_caller_by_name() {
    var steps =
        unfold(
            List.of(step("a", "part:paper#b"), step("b", "finish"), step("counter", "elsewhere")),
            part("paper", step("x", "return", "return#counter")));

    assertThat(steps)
        .containsExactly(
            step("a", "#paper~b.x"),
            copied("paper", "paper~b.x", "#b", "#counter"),
            step("b", "finish"),
            step("counter", "elsewhere"));
  }

  @Test
  void within_a_part_the_caller_is_that_part() {
    var steps =
        unfold(
            List.of(step("a", "part:outer#b"), step("b", "finish")),
            part("outer", step("o", "part:inner#o"), step("way", "return")),
            part("inner", step("i", "return#way")));

    assertThat(steps)
        .extracting(Step::id)
        .containsExactly("a", "outer~b.o", "outer~b.inner~o.i", "outer~b.way", "b");
  }

  @Test
  void the_same_call_from_two_steps_is_one_copy() {
    var steps =
        unfold(
            List.of(
                step("a", "part:reading#c", "#b"),
                step("b", "part:reading#c"),
                step("c", "finish")),
            READING);

    assertThat(steps).extracting(Step::id).containsExactly("a", "reading~c.touch", "b", "c");
  }

  @Test
  void another_return_is_another_copy() {
    var steps =
        unfold(
            List.of(step("a", "part:reading#b"), step("b", "part:reading#a", "finish")), READING);

    assertThat(steps)
        .extracting(Step::id)
        .containsExactly("a", "reading~b.touch", "b", "reading~a.touch");
  }

  @Test
  void calls_within_calls_carry_the_whole_path() {
    var steps =
        unfold(List.of(step("a", "part:login#next"), step("next", "finish")), LOGIN, READING);

    assertThat(steps)
        .containsExactly(
            step("a", "#login~next.open"),
            copied("login", "login~next.open", "#login~next.reading~name.touch"),
            copied("reading", "login~next.reading~name.touch", "#login~next.name", "stuck"),
            copied("login", "login~next.name", "#next", "#login~next.open"),
            step("next", "finish"));
  }

  @Test
  void what_cannot_be_reached_is_left_out() {
    var steps =
        unfold(
            List.of(step("a", "finish"), step("dead", "part:reading#a"), step("dead-too", "#dead")),
            READING);

    assertThat(steps).extracting(Step::id).containsExactly("a");
  }

  @Test
  void a_step_after_a_part_that_never_returns_is_not_reached() {
    var steps =
        unfold(
            List.of(step("a", "part:end#b"), step("b", "finish")),
            part("end", step("x", "person")));

    assertThat(steps).extracting(Step::id).containsExactly("a", "end~b.x");
  }

  @Test
  void only_own_steps_count_as_own() {
    var steps = unfold(List.of(step("a", "part:login#b"), step("b", "finish")), LOGIN, READING);

    assertThat(steps).filteredOn(Step::own).extracting(Step::id).containsExactly("a", "b");
    assertThat(steps).filteredOn(step -> step.part() == null).allMatch(Step::own);
  }

  @Test
  void calls_that_multiply_stop_soon_after_the_most() {
    var parts = new ArrayList<Part>(List.of(READING));
    var inner = "reading";
    for (int i = 0; i < 30; i++) {
      var id = "p" + i;
      parts.add(
          part(
              id,
              step("a", "part:" + inner + "#b"),
              step("b", "part:" + inner + "#c"),
              step("c", "return")));
      inner = id;
    }

    var steps =
        unfold(
            List.of(step("a", "part:" + inner + "#b"), step("b", "finish")),
            parts.toArray(Part[]::new));

    assertThat(steps).hasSizeBetween(Unfolding.MOST + 1, Unfolding.MOST + 10);
  }

  @Test
  void a_walk_that_multiplies_is_a_fault() {
    var tree = new ContentTree(root);
    var inner = "reading";
    for (int i = 0; i < 12; i++) {
      var id = "p" + i;
      var choices = "- [あ](part:%s#name)\n- [い](part:%s#open)\n".formatted(inner, inner);
      tree.write(
          "parts/" + id + ".md",
          tree.text(ContentTree.PART)
              .replace("id: login", "id: " + id)
              .replace("- [押しました](part:reading#name)\n", choices));
      inner = id;
    }
    tree.change(ContentTree.PROCEDURE, "[あります](part:login#go)", "[あります](part:" + inner + "#go)");

    var content = tree.read();

    assertThat(content.topic("pin-reset")).isEmpty();
    assertThat(content.faults())
        .singleElement()
        .satisfies(fault -> assertThat(fault.message()).contains("手順が1000より多く"));
  }

  private static List<Step> unfold(List<Step> own, Part... parts) {
    var byId = Stream.of(parts).collect(Collectors.toMap(Part::id, Function.identity()));
    return new Unfolding(Map.copyOf(byId)).unfold(own);
  }

  private static Step step(String id, String... targets) {
    return new Step(id, id, "します。", null, List.of(), choices(targets), null);
  }

  private static Step copied(String part, String id, String... targets) {
    var anchor = id.substring(id.lastIndexOf('.') + 1);
    return new Step(id, anchor, "します。", null, List.of(), choices(targets), part + "の名");
  }

  private static List<Choice> choices(String... targets) {
    return Stream.of(targets).map(to -> new Choice("はい", Target.parse(to))).toList();
  }

  private static Part part(String id, Step... steps) {
    var day = LocalDate.parse("2026-11-23");
    return new Part(id, id, id + "の名", List.of(steps), List.of(), day, day, "high");
  }
}
