package dev.tesuri.bot.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tesuri.bot.answer.Preview.Seen;
import dev.tesuri.bot.conversation.ChatEvent.Body;
import dev.tesuri.knowledge.content.Choice;
import dev.tesuri.knowledge.content.ContentReader;
import dev.tesuri.knowledge.content.Target;
import dev.tesuri.knowledge.content.Topic.Procedure;
import dev.tesuri.knowledge.layer.Locality;
import dev.tesuri.knowledge.layer.Municipality;
import dev.tesuri.knowledge.search.Library;
import dev.tesuri.knowledge.text.JapaneseText;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The real topics, leafed through without a conversation.
class PreviewTest {

  private static final String PIN = "pin-reset-office";

  private static final Library LIBRARY =
      Library.of(new ContentReader().bundled().topics(), new JapaneseText(List.of()));

  private final Preview preview =
      new Preview(
          LIBRARY,
          Locality.of(new Municipality("a", "あおぞら市", "窓口", "000-000-0000", "平日")),
          List.of());

  @Test
  void one_leafs_from_the_answer_through_the_steps_to_the_end() {
    Seen seen = preview.at(PIN, "").orElseThrow();
    assertThat(seen.card().body()).isInstanceOf(Body.Answered.class);
    int presses = 0;
    while (seen.goesOn()) {
      seen = preview.press(PIN, seen.place(), 0).orElseThrow();
      assertThat(++presses).isLessThan(40);
    }
    assertThat(presses).isGreaterThan(4);
    assertThat(seen.card().body()).isInstanceOf(Body.Finished.class);
  }

  @Test
  void the_place_on_the_way_and_the_hints_are_those_of_residents() {
    var first = preview.press(PIN, "", 0).orElseThrow();
    var second = preview.press(PIN, first.place(), 0).orElseThrow();
    assertThat(step(second).number()).isEqualTo(2);
    assertThat(preview.at(PIN, second.place()).orElseThrow()).isEqualTo(second);

    var procedure = (Procedure) LIBRARY.find(PIN).orElseThrow();
    var hard =
        procedure.steps().stream()
            .filter(step -> step.own() && step.choices().stream().anyMatch(PreviewTest::isStuck))
            .findFirst()
            .orElseThrow();
    int stuck =
        hard.choices()
            .indexOf(
                hard.choices().stream().filter(PreviewTest::isStuck).findFirst().orElseThrow());
    var hints = preview.press(PIN, hard.id() + "!0", stuck).orElseThrow();
    assertThat(hints.place()).endsWith("!1");
    assertThat(preview.at(PIN, hints.place()).orElseThrow()).isEqualTo(hints);
  }

  @Test
  void every_step_of_every_procedure_has_a_card() {
    for (var topic : LIBRARY.topics()) {
      if (topic instanceof Procedure procedure) {
        for (var step : procedure.steps()) {
          var seen = preview.at(topic.id(), step.id() + "!0").orElseThrow();
          assertThat(step(seen).step()).isEqualTo(step.id());
        }
      }
    }
  }

  @Test
  void what_is_not_there_leads_to_the_answer_or_nowhere() {
    assertThat(preview.at("no-such", "")).isEmpty();
    assertThat(preview.at(PIN, "no-such-step!0").orElseThrow().place()).isEmpty();
    assertThat(preview.at(PIN, "<script>").orElseThrow().place()).isEmpty();
    assertThat(preview.press(PIN, "", 99)).isEqualTo(preview.at(PIN, ""));
  }

  private static boolean isStuck(Choice choice) {
    return choice.to() instanceof Target.Stuck;
  }

  private static Body.Stepped step(Seen seen) {
    return (Body.Stepped) seen.card().body();
  }
}
