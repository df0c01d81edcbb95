package dev.tesuri.bot.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tesuri.bot.model.LanguageModel.Reader;
import dev.tesuri.bot.model.StubServer.Manner;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The model against a real server on the loopback, in all manners.
final class LangChainModelTest {

  private static final String WORDS = "1|窓口でも、できます。\n2|カードを、お持ちください。";
  private static final Patience SHORT =
      new Patience(Duration.ofMillis(700), Duration.ofMillis(300), Duration.ofMillis(1500));
  private static final Patience USUAL =
      new Patience(Duration.ofSeconds(10), Duration.ofSeconds(10), Duration.ofSeconds(20));
  private static final Prompt PROMPT =
      new Prompt("answer 1", "短く答えます。", "質問：どこですか。", Optional.empty(), 60);

  private final StubServer server = new StubServer();
  private final LangChainModel model = model(true);

  private LangChainModel model(boolean jsonSchema) {
    return new LangChainModel(
        new ModelSettings(server.url(), "stub", Optional.of("made-up-key"), jsonSchema));
  }

  @AfterEach
  void end() {
    server.close();
  }

  @Test
  void an_answer_comes_piece_by_piece_and_tells_its_tokens() {
    server.say(WORDS);
    List<String> pieces = new ArrayList<>();
    var completion = model.complete(PROMPT, USUAL, pieces::add);
    assertThat(completion).isEqualTo(new Completion.Done(WORDS, new Tokens(90, 12)));
    assertThat(pieces).hasSizeGreaterThan(3);
    assertThat(String.join("", pieces)).isEqualTo(WORDS);
  }

  @ParameterizedTest
  @CsvSource({
    "TOO_MANY_REQUESTS, BUSY",
    "SERVER_ERROR, BROKEN",
    "WRONG_KEY, REFUSED",
    "HANG, SILENT",
    "HEAD_ONLY, SILENT",
    "STALL, STALLED",
    "CUT, CUT",
    "RESET, CUT",
    "PAGE, GARBAGE",
    "BROKEN_CHUNK, GARBAGE",
    "DRIP, SLOW",
    "ENDLESS, ENDLESS",
    "EMPTY, GARBAGE",
    "HUGE_LINE, CUT",
    "TOO_LONG, ENDLESS",
  })
  void every_fault_is_named_and_leaves_no_connection(Manner manner, Why why) throws Exception {
    server.say(WORDS);
    server.behave(manner);
    var completion = model.complete(PROMPT, SHORT, Reader.WHOLE);
    assertThat(completion.code()).isEqualTo(why.code());
    until(() -> server.open() == 0);
  }

  @Test
  void nobody_at_the_address_is_told_as_such() {
    server.close();
    assertThat(model.complete(PROMPT, SHORT, Reader.WHOLE).code())
        .isEqualTo(Why.UNREACHABLE.code());
  }

  @Test
  void a_reader_who_has_enough_ends_the_answer_and_its_connection() throws Exception {
    server.behave(Manner.DRIP);
    var completion = model.complete(PROMPT, USUAL, _ -> false);
    assertThat(completion).isInstanceOf(Completion.Done.class);
    assertThat(completion.text()).isEqualTo("あ");
    until(() -> server.open() == 0);
  }

  @Test
  void an_answer_that_nobody_waits_for_is_ended() throws Exception {
    server.behave(Manner.HANG);
    var wanted = new AtomicBoolean(true);
    Thread.ofVirtual()
        .start(
            () -> {
              until(() -> server.open() == 1);
              wanted.set(false);
            });
    var completion = model.complete(PROMPT, USUAL, new Hearer(wanted));
    assertThat(completion.code()).isEqualTo(Why.UNWANTED.code());
    until(() -> server.open() == 0);
  }

  @Test
  void the_request_says_what_is_wanted_and_no_more() throws Exception {
    var form =
        new JsonForm(
            "choice",
            List.of(
                new JsonForm.Field("question", List.of()),
                new JsonForm.Field("topic", List.of("child-allowance", "none"))));
    var prompt = new Prompt("understand 1", "えらびます。", "どれですか。", Optional.of(form), 80);
    model.complete(prompt, USUAL, Reader.WHOLE);
    JsonNode request = new ObjectMapper().readTree(server.requests().getFirst());
    assertThat(request.path("model").asText()).isEqualTo("stub");
    assertThat(request.path("stream").asBoolean()).isTrue();
    assertThat(request.path("messages")).hasSize(2);
    assertThat(request.path("messages").get(0).path("content").asText()).isEqualTo("えらびます。");
    assertThat(request.path("response_format").path("type").asText()).isEqualTo("json_schema");
    JsonNode schema = request.path("response_format").path("json_schema");
    assertThat(schema.path("strict").asBoolean()).isTrue();
    assertThat(schema.path("schema").path("properties").path("topic").path("enum"))
        .hasToString("[\"child-allowance\",\"none\"]");
    assertThat(request.has("tools")).isFalse();
  }

  @Test
  void a_server_without_schemas_is_not_sent_one() {
    var form = new JsonForm("choice", List.of(new JsonForm.Field("topic", List.of())));
    var prompt = new Prompt("understand 1", "えらびます。", "どれですか。", Optional.of(form), 80);
    model(false).complete(prompt, USUAL, Reader.WHOLE);
    assertThat(server.requests().getFirst()).doesNotContain("response_format");
  }

  @Test
  void five_hundred_bad_calls_leave_neither_threads_nor_connections() throws Exception {
    server.say(WORDS);
    // Long enough for twenty calls at once to reach the server on a busy machine.
    var hasty = new Patience(Duration.ofMillis(240), Duration.ofMillis(80), Duration.ofMillis(400));
    Manner[] manners = Manner.values();
    model.complete(PROMPT, USUAL, Reader.WHOLE);
    int before = Thread.getAllStackTraces().size();
    for (int round = 0; round < 25; round++) {
      server.behave(manners[round % manners.length]);
      try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
        for (int i = 0; i < 20; i++) {
          callers.execute(() -> model.complete(PROMPT, hasty, Reader.WHOLE));
        }
      }
    }
    assertThat(server.requests()).hasSizeGreaterThan(300);
    until(() -> server.open() == 0);
    assertThat(Thread.getAllStackTraces().size()).isLessThanOrEqualTo(before + 8);
  }

  private record Hearer(AtomicBoolean wanted) implements Reader {
    @Override
    public boolean read(String piece) {
      return true;
    }

    @Override
    public boolean waits() {
      return wanted.get();
    }
  }

  private static void until(BooleanSupplier holds) {
    long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (!holds.getAsBoolean()) {
      assertThat(System.nanoTime()).as("it comes to hold in time").isLessThan(end);
      LockSupport.parkNanos(1_000_000);
    }
  }
}
