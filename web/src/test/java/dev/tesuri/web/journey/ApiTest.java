package dev.tesuri.web.journey;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tesuri.web.journey.ApiClient.Answer;
import dev.tesuri.web.journey.ApiClient.Talk;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What programs of others may count on, call by call.
class ApiTest {

  private static final String PROBLEM = "application/problem+json";
  private static final String JSON = "application/json";

  private final ApiClient api = new ApiClient(RunningServer.get().address());

  @Test
  void a_question_is_understood_without_being_stored() {
    Answer answer = understand("児童手当をもらいたい");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.type()).startsWith(JSON);
    JsonNode body = answer.body();
    assertThat(body.path("masked").asText()).isEqualTo("児童手当をもらいたい");
    assertThat(body.get("hazard").isNull()).isTrue();
    assertThat(body.path("intent").asText()).isEqualTo("topic");
    assertThat(body.path("decision").asText()).isEqualTo("answer");
    JsonNode first = body.path("hits").path(0);
    assertThat(first.path("id").asText()).isEqualTo("childcare-child-allowance-claim");
    assertThat(first.path("kind").asText()).isEqualTo("procedure");
    assertThat(first.path("title").asText()).isNotBlank();
    assertThat(first.path("score").asDouble()).isPositive();
  }

  @ParameterizedTest
  @CsvSource({"役所から電話で暗証番号を聞かれました, scam", "母がたおれて息をしていません, emergency", "もう死にたいです, self-harm"})
  void danger_is_named(String text, String hazard) {
    JsonNode body = understand(text).body();
    assertThat(body.path("hazard").asText()).isEqualTo(hazard);
    assertThat(body.path("hazardKind").asText()).isNotBlank();
  }

  @Test
  void words_of_a_walk_are_understood_on_a_step_only() {
    String step =
        api.get("/api/v1/topics/pin-reset-office").body().path("steps").path(0).path("id").asText();
    assertThat(onStep("できました", step)).isIn("next", "done", "choice");
    assertThat(understand("係の人と話したい").body().path("intent").asText()).isEqualTo("person");
    assertThat(understand("ぬるぽがっ").body().path("decision").asText()).isEqualTo("none");
  }

  @Test
  void as_many_hits_come_as_are_asked_for() {
    assertThat(post("understand", "{\"text\":\"カード\",\"limit\":1}").body().path("hits")).hasSize(1);
    for (String limit : List.of("0", "21", "-1", "1.5", "\"3\"", "9999999999")) {
      refused(post("understand", "{\"text\":\"カード\",\"limit\":" + limit + "}"), 400);
    }
  }

  @Test
  void every_listed_topic_can_be_read() {
    JsonNode topics = api.get("/api/v1/topics").body().path("topics");
    assertThat(topics).hasSizeGreaterThan(10);
    for (JsonNode line : topics) {
      Answer answer = api.get("/api/v1/topics/" + line.path("id").asText());
      assertThat(answer.status()).isEqualTo(200);
      JsonNode topic = answer.body();
      for (String field : List.of("id", "title", "plain", "kind", "category", "certainty")) {
        assertThat(topic.path(field)).as(field).isEqualTo(line.path(field));
      }
      assertThat(topic.path("answer").asText()).isNotBlank();
      assertThat(topic.path("sources")).isNotEmpty();
      assertThat(topic.path("verifiedOn").asText()).matches("\\d{4}-\\d\\d-\\d\\d");
      assertThat(topic.path("reviewBy").asText()).matches("\\d{4}-\\d\\d-\\d\\d");
      assertThat(topic.path("layer").asText()).isEqualTo("national");
      assertThat(topic.path("steps").isEmpty())
          .isEqualTo(!topic.path("kind").asText().equals("procedure"));
      for (JsonNode step : topic.path("steps")) {
        assertThat(step.path("choices")).as(step.path("id").asText()).isNotEmpty();
      }
    }
  }

  @Test
  void a_conversation_opens_with_a_greeting() {
    Answer opened = post("conversations", "{\"channel\":\"web\",\"municipality\":\"aozora\"}");
    assertThat(opened.status()).isEqualTo(201);
    assertThat(opened.body().path("id").asText()).isNotBlank();
    assertThat(opened.body().path("token").asText()).hasSizeGreaterThanOrEqualTo(22);
    JsonNode greeting = opened.body().path("events").path(0);
    assertThat(greeting.path("seq").asLong()).isEqualTo(1);
    assertThat(greeting.path("by").asText()).isEqualTo("bot");
    assertThat(greeting.path("choices")).isNotEmpty();
  }

  @Test
  void a_message_is_answered_with_the_entry_and_all_that_answers_it() {
    Talk talk = api.open();
    Answer answer = api.say(talk, "a", "児童手当をもらいたい");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body().path("seq").asLong()).isEqualTo(2);
    assertThat(kinds(answer.body().path("events"))).containsExactly("said", "answered");
    JsonNode choice = answer.body().path("events").path(1).path("choices").path(0);
    Answer begun = api.choose(talk, "b", choice.path("id").asText());
    assertThat(kinds(begun.body().path("events"))).containsExactly("said", "step");
    JsonNode step = begun.body().path("events").path(1);
    assertThat(step.path("number").asInt()).isEqualTo(1);
    assertThat(step.path("of").asInt()).isGreaterThan(1);
  }

  @Test
  void the_same_message_again_gets_the_same_answer_and_is_stored_once() {
    Talk talk = api.open();
    Answer first = api.say(talk, "same", "罹災証明書がほしい");
    Answer again = api.say(talk, "same", "罹災証明書がほしい");
    assertThat(again).isEqualTo(first);
    assertThat(api.events(talk, 0)).hasSize(3);
    refused(api.say(talk, "same", "児童手当をもらいたい"), 409);
    refused(api.choose(talk, "same", "person"), 409);
    assertThat(api.events(talk, 0)).hasSize(3);
  }

  @Test
  void events_come_in_order_without_gaps_from_any_place() {
    Talk talk = api.open();
    for (int i = 0; i < 6; i++) {
      api.say(talk, "n" + i, "カードの暗証番号をわすれた");
    }
    int all = api.events(talk, 0).size();
    for (int after = 0; after <= all; after++) {
      assertThat(seqs(api.events(talk, after)))
          .isEqualTo(IntStream.rangeClosed(after + 1, all).mapToObj(Long::valueOf).toList());
    }
    assertThat(api.events(talk, 999_999_999_999_999L)).isEmpty();
  }

  @Test
  void a_person_called_twice_is_called_once() {
    Talk talk = api.open();
    JsonNode first = person(talk).body().path("events");
    assertThat(kinds(first)).contains("waiting");
    JsonNode waiting = first.path(first.size() - 1);
    assertThat(waiting.path("calls").path(0).path("number").asText()).isNotBlank();
    long stored = api.events(talk, 0).size();
    JsonNode again = person(talk).body().path("events");
    assertThat(again.path(again.size() - 1)).isEqualTo(waiting);
    assertThat(api.events(talk, 0)).hasSize((int) stored);
  }

  @Test
  void a_masked_secret_is_told_and_not_repeated() {
    Talk talk = api.open();
    Answer answer = api.say(talk, "secret", "マイナンバーは 1234 5678 9018 です");
    assertThat(kinds(answer.body().path("events"))).contains("masked");
    assertThat(api.events(talk, 0).toString()).doesNotContain("9018", "12345678");
    assertThat(understand("マイナンバーは123456789018です").body().path("masked").asText())
        .isNotBlank()
        .doesNotContain("123456789018");
  }

  /// A body that is not taken.
  record Bad(String what, String body, Charset charset, String type, int status) {

    static Bad json(String what, String body, int status) {
      return new Bad(what, body, UTF_8, JSON, status);
    }

    static Bad text(String what, String inJson, int status) {
      return json(what, "{\"clientId\":\"x\",\"text\":\"" + inJson + "\"}", status);
    }

    byte[] bytes() {
      return body.getBytes(charset);
    }

    @Override
    public String toString() {
      return what;
    }
  }

  static Stream<Bad> bad() {
    String good = "{\"clientId\":\"x\",\"text\":\"カード\"}";
    return Stream.of(
        Bad.json("broken JSON", "{\"clientId\":\"x\",", 400),
        Bad.json("nothing", "", 400),
        Bad.json("an array", "[" + good + "]", 400),
        Bad.json("a string", "\"カード\"", 400),
        Bad.json("two documents", good + good, 400),
        Bad.json("nine levels", "{\"deep\":" + "[".repeat(8) + "1" + "]".repeat(8) + "}", 400),
        Bad.json("a key twice", "{\"clientId\":\"x\",\"text\":\"a\",\"text\":\"b\"}", 400),
        Bad.json("a number for a text", "{\"clientId\":\"x\",\"text\":5}", 400),
        Bad.json("no client id", "{\"text\":\"カード\"}", 400),
        Bad.json("text and choice", "{\"clientId\":\"x\",\"text\":\"a\",\"choice\":\"b\"}", 400),
        Bad.json("neither text nor choice", "{\"clientId\":\"x\"}", 400),
        Bad.json("an odd client id", "{\"clientId\":\"x y\",\"text\":\"カード\"}", 400),
        Bad.json(
            "a long client id", "{\"clientId\":\"" + "x".repeat(101) + "\",\"text\":\"a\"}", 400),
        Bad.json("an unknown choice", "{\"clientId\":\"x\",\"choice\":\"sing\"}", 422),
        Bad.json("a choice not offered", "{\"clientId\":\"x\",\"choice\":\"1-99\"}", 422),
        Bad.json("a choice of no event", "{\"clientId\":\"x\",\"choice\":\"99-0\"}", 422),
        Bad.json("an act by name", "{\"clientId\":\"x\",\"choice\":\"take:a/b/0\"}", 422),
        Bad.json("an unknown topic", "{\"clientId\":\"x\",\"choice\":\"open:nowhere\"}", 422),
        Bad.text("blanks", " 　\\n", 400),
        Bad.text("501 characters", "あ".repeat(501), 413),
        Bad.text("half a surrogate pair", "a\\ud83d", 400),
        Bad.text("NUL", "a\\u0000b", 400),
        Bad.text("a bell", "a\\u0007b", 400),
        Bad.json("64 KiB and one", good + " ".repeat(64 * 1024 + 1 - good.length()), 413),
        Bad.text("64 KiB and one, in bytes", "あ".repeat(22_000), 413),
        new Bad("no UTF-8", "{\"ÿ\":1}", ISO_8859_1, JSON, 400),
        new Bad("a form", "clientId=x&text=a", UTF_8, "application/x-www-form-urlencoded", 415),
        new Bad("plain text", good, UTF_8, "text/plain", 415));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bad")
  void what_cannot_be_taken_is_refused_and_leaves_no_trace(Bad bad) {
    Talk talk = api.open();
    refused(api.message(talk, bad.bytes(), bad.type()), bad.status());
    assertThat(api.events(talk, 0)).hasSize(1);
    // The client id was not used up, and the server still answers.
    assertThat(api.say(talk, "x", "カードの暗証番号をわすれた").status()).isEqualTo(200);
  }

  @Test
  void five_hundred_characters_are_taken() {
    Talk talk = api.open();
    assertThat(api.say(talk, "long", "あ".repeat(500)).status()).isEqualTo(200);
    assertThat(api.say(talk, "pairs", "😀".repeat(500)).status()).isEqualTo(200);
  }

  @Test
  void only_its_own_token_opens_a_conversation() {
    Talk talk = api.open();
    Talk other = api.open();
    var wrong =
        List.of(
            new Talk(talk.id(), other.token()),
            new Talk(talk.id(), ""),
            new Talk(talk.id(), talk.token() + "x"),
            new Talk("nowhere", talk.token()),
            new Talk(other.id(), talk.token()));
    for (Talk guess : wrong) {
      refused(api.say(guess, "x", "カード"), 401);
      refused(api.send(api.authorized(guess, "/events").GET().build()), 401);
      refused(person(guess), 401);
    }
    refused(api.send(api.at(talk.path("/events")).GET().build()), 401);
    refused(
        api.send(
            api.at(talk.path("/events")).header("Authorization", "Basic " + talk.token()).build()),
        401);
    assertThat(api.events(talk, 0)).hasSize(1);
    assertThat(api.events(other, 0)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "x", "", "1.5", "1234567890123456", "１"})
  void a_place_that_is_no_number_is_refused(String after) {
    Talk talk = api.open();
    String query =
        "/events?after="
            + java.net.URLEncoder.encode(after, java.nio.charset.StandardCharsets.UTF_8);
    refused(api.send(api.authorized(talk, query).GET().build()), 400);
  }

  @Test
  void what_is_not_there_is_said_to_be_not_there() {
    refused(api.get("/api/v1/topics/nowhere"), 404);
    refused(api.get("/api/v1/nowhere"), 404);
    refused(api.get("/api/v2/topics"), 404);
    refused(api.send(api.at("/api/v1/topics").DELETE().build()), 405);
    refused(api.send(api.at("/api/v1/understand").GET().build()), 405);
    refused(api.send(api.at("/api/v1/topics").PUT(BodyPublishers.ofString("{}")).build()), 405);
  }

  @Test
  void another_town_or_channel_is_refused() {
    refused(post("conversations", "{\"municipality\":\"elsewhere\"}"), 422);
    refused(post("understand", "{\"text\":\"カード\",\"municipality\":\"elsewhere\"}"), 422);
    refused(post("conversations", "{\"channel\":\"fax\"}"), 400);
    refused(post("conversations", "{\"channel\":5}"), 400);
  }

  @Test
  void understanding_refuses_what_a_conversation_refuses() {
    refused(post("understand", "{}"), 400);
    refused(understand(""), 400);
    refused(understand("あ".repeat(501)), 413);
    refused(post("understand", "{\"text\":\"a\\u0000\"}"), 400);
    refused(post("understand", "[]"), 400);
  }

  @Test
  void the_server_says_that_it_can_serve() {
    Answer ready = api.get("/health/ready");
    assertThat(ready.status()).isEqualTo(200);
    assertThat(ready.body().path("status").asText()).isEqualTo("UP");
  }

  private String onStep(String text, String step) {
    String body =
        "{\"text\":\"%s\",\"topic\":\"pin-reset-office\",\"step\":\"%s\"}".formatted(text, step);
    return post("understand", body).body().path("intent").asText();
  }

  private Answer understand(String text) {
    return post("understand", "{\"text\":" + ApiClient.quoted(text) + "}");
  }

  private Answer post(String call, String body) {
    return api.post("/api/v1/" + call, body);
  }

  private Answer person(Talk talk) {
    return api.send(api.authorized(talk, "/person").POST(BodyPublishers.noBody()).build());
  }

  private static void refused(Answer answer, int status) {
    assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
    assertThat(answer.type()).startsWith(PROBLEM);
    assertThat(answer.body().path("status").asInt()).isEqualTo(status);
    assertThat(answer.body().path("title").asText()).isNotBlank();
    assertThat(answer.body().path("type").asText()).isEqualTo("about:blank");
    assertThat(answer.body().path("detail").asText()).isNotBlank();
  }

  private static List<String> kinds(JsonNode events) {
    return each(events).map(event -> event.path("kind").asText()).toList();
  }

  private static List<Long> seqs(JsonNode events) {
    return each(events).map(event -> event.path("seq").asLong()).toList();
  }

  private static Stream<JsonNode> each(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
