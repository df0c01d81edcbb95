package dev.tesuri.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tesuri.bot.conversation.ChatEvent.Body;
import dev.tesuri.bot.walk.Position;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class BodyJsonTest {

  @Test
  void the_samples_hold_every_kind() {
    var kinds = Samples.ofEveryKind().stream().map(Object::getClass).collect(Collectors.toSet());

    assertThat(kinds).hasSize(Body.class.getPermittedSubclasses().length);
  }

  @Test
  void every_body_comes_back_as_it_was_stored() {
    for (Body body : Samples.ofEveryKind()) {
      assertThat(BodyJson.readBody(body.kind(), BodyJson.write(body))).isEqualTo(body);
    }
  }

  @Test
  void every_state_comes_back_as_it_was_stored() {
    var walk = new Position("pin-reset", "reading~go.cover", List.of("what", "card"), 1);
    var left = new Position("moving-out", "date", List.of(), 0);
    for (State state :
        List.of(
            State.START,
            new State(walk, null, "pin-reset", 0, false),
            new State(null, left, null, 2, true),
            new State(walk, left, "card-lost", 1, true))) {
      assertThat(BodyJson.readState(BodyJson.write(state))).isEqualTo(state);
    }
  }

  @Test
  void every_act_comes_back_from_its_written_form() {
    List<Act> acts =
        List.of(
            new Act.Open("card-lost"),
            new Act.Begin("pin-reset"),
            new Act.Take("pin-reset", "reading~go.cover", 12),
            new Act.About("pin-reset", "how-long"),
            new Act.Judge("pin-reset", Opinion.HELPED),
            new Act.Judge("pin-reset", Opinion.MORE));

    assertThat(acts).allSatisfy(act -> assertThat(Act.parse(act.written())).contains(act));
    assertThat(Command.values())
        .extracting(Act.Plain::new)
        .allSatisfy(act -> assertThat(Act.parse(act.written())).contains(act));
  }

  @Test
  void what_is_no_act_is_none() {
    for (String written :
        new String[] {
          "", ":", "open", "jump:card-lost", "take:a", "take:a/b", "take:a/b/c", "take:a/b/", "Back"
        }) {
      assertThat(Act.parse(written)).as(written).isEmpty();
    }
  }

  @Test
  void a_field_of_a_newer_program_is_skipped() throws Exception {
    for (Body body : Samples.ofEveryKind()) {
      assertThat(BodyJson.readBody(body.kind(), withNews(BodyJson.write(body)))).isEqualTo(body);
    }
    assertThat(BodyJson.readState(withNews(BodyJson.write(State.START)))).isEqualTo(State.START);
  }

  @Test
  void damage_is_told_without_the_words_that_were_stored() {
    var damaged = "{\"text\":[\"ひみつ\"],\"choice\":";

    assertThatThrownBy(() -> BodyJson.readBody("said", damaged))
        .isInstanceOf(IllegalStateException.class)
        .satisfies(failure -> assertThat(messages(failure)).doesNotContain("ひみつ"));
    assertThatThrownBy(() -> BodyJson.readBody("sung", "{}")).hasMessageContaining("sung");
  }

  private static String messages(Throwable failure) {
    var cause = failure.getCause();
    return failure.getMessage() + (cause == null ? "" : messages(cause));
  }

  private static String withNews(String json) throws Exception {
    var mapper = new ObjectMapper();
    var node = (ObjectNode) mapper.readTree(json);
    node.putObject("news").put("a", 1);
    for (var child : node) {
      if (child.isArray()) {
        child.forEach(BodyJsonTest::add);
      }
    }
    return mapper.writeValueAsString(node);
  }

  private static void add(JsonNode item) {
    if (item instanceof ObjectNode object) {
      object.put("news", true);
    }
  }
}
