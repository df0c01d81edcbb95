package dev.tesuri.bot.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tesuri.bot.conversation.Act;
import dev.tesuri.bot.conversation.ChatEvent.Body;
import dev.tesuri.bot.conversation.ChatEvent.Call;
import dev.tesuri.bot.conversation.Command;
import dev.tesuri.bot.conversation.State;
import dev.tesuri.bot.tally.Count.What;
import dev.tesuri.knowledge.content.ContentReader;
import dev.tesuri.knowledge.layer.Availability;
import dev.tesuri.knowledge.layer.Counter;
import dev.tesuri.knowledge.layer.Layer;
import dev.tesuri.knowledge.layer.LocalText;
import dev.tesuri.knowledge.layer.Locality;
import dev.tesuri.knowledge.layer.Municipality;
import dev.tesuri.knowledge.layer.Offer;
import dev.tesuri.knowledge.search.Library;
import dev.tesuri.knowledge.text.JapaneseText;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What a town says of itself, on the real procedures.
class LocalTest {
  private static final String TOPIC = "care-burden-limit";
  private static final LocalDate CHECKED = LocalDate.of(2026, 11, 23);
  private static final Library LIBRARY =
      Library.of(
          List.of(new ContentReader().bundled().topic(TOPIC).orElseThrow()), new JapaneseText());

  @Test
  void a_town_that_takes_nothing_online_begins_at_its_counter() {
    var step = begun(Availability.NONE, "");

    assertThat(step.step()).isEqualTo("counter");
    assertThat(step.local())
        .containsExactly(new LocalText("あおぞら市", "スマホでは受けつけていません。窓口で手続きできます。", CHECKED));
    assertThat(step.calls()).containsExactly(new Call("介護保険課 1階", "000-000-0002", "平日"));
  }

  @Test
  void a_town_with_a_page_of_its_own_says_so_on_the_first_screen_and_on_no_other() {
    var first = begun(Availability.OTHER, "市のページです。");

    assertThat(first.step()).isNotEqualTo("counter");
    assertThat(first.local())
        .extracting(LocalText::text)
        .singleElement()
        .asString()
        .endsWith("市のページです。");
    assertThat(first.calls()).isEmpty();
    var second =
        act(Availability.OTHER, State.START, new Act.Begin(TOPIC), new Act.Plain(Command.NEXT));
    assertThat(((Body.Stepped) second).local()).isEmpty();
  }

  @Test
  void where_it_is_as_everywhere_the_walk_says_nothing_but_the_answer_does() {
    assertThat(begun(Availability.OPEN, "").local()).isEmpty();
    var answered = (Body.Answered) act(Availability.OPEN, State.START, new Act.Open(TOPIC));
    assertThat(answered.local())
        .extracting(LocalText::text)
        .containsExactly("スマホやパソコンから申請できます。", "書類を家に送ります。");
  }

  @Test
  void the_end_at_a_counter_is_told_and_counted_apart() {
    var cards = cards(Availability.NONE, "");
    var begun = new Acts(cards).perform(new Act.Begin(TOPIC), turn(State.START));
    var ended = new Acts(cards).perform(Command.NEXT, turn(begun.state()));

    assertThat(ended.bodies())
        .singleElement()
        .isInstanceOfSatisfying(Body.Finished.class, end -> assertThat(end.elsewhere()).isTrue());
    assertThat(ended.counts()).extracting(count -> count.what()).contains(What.ELSEWHERE);
    assertThat(ended.counts()).extracting(count -> count.what()).doesNotContain(What.FINISHED);
  }

  private static Body.Stepped begun(Availability how, String note) {
    var outcome = new Acts(cards(how, note)).perform(new Act.Begin(TOPIC), turn(State.START));
    return (Body.Stepped) outcome.bodies().getLast();
  }

  private static Body act(Availability how, State from, Act... acts) {
    var state = from;
    Body last = new Body.Closed("");
    for (var act : acts) {
      var outcome = new Acts(cards(how, "")).perform(act, turn(state));
      state = outcome.state();
      last = outcome.bodies().getLast();
    }
    return last;
  }

  private static Turn turn(State state) {
    return Turn.of("", state, List.of(), LIBRARY);
  }

  private static Cards cards(Availability how, String note) {
    var layer =
        new Layer(
            Layer.Kind.MUNICIPALITY,
            "aozora",
            "あおぞら市",
            CHECKED,
            null,
            "",
            List.of(new Counter("介護保険課", "1階", "000-000-0002", "平日", Set.of("nursing-care"))),
            Map.of(),
            Map.of(TOPIC, new Offer(how, note)),
            Map.of(TOPIC, "書類を家に送ります。"),
            List.of(),
            List.of());
    var town = new Municipality("aozora", "あおぞら市", "窓口", "000-000-0000", "平日");
    return new Cards(() -> new Locality(town, List.of(layer)), List.of(), List::of);
  }
}
