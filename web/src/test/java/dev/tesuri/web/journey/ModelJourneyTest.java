package dev.tesuri.web.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import dev.tesuri.bot.model.StubServer;
import dev.tesuri.bot.model.StubServer.Manner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The real server with a model at the other end of a real connection, well and badly behaved.
@Timeout(180)
class ModelJourneyTest {

  private static final String QUESTION = "カードの暗証番号をわすれたので、作りなおすのにお金はいくらかかりますか";

  private final RunningServer server = RunningServer.get();
  private final StubServer model = server.model();
  private final ApiClient api = new ApiClient(server.address());

  @AfterEach
  void calm() {
    model.say(RunningServer.NOTHING);
    model.behave(Manner.WELL);
  }

  // The fee, in the words of the topic.
  static String fee(String asked) {
    String[] lines = asked.split("\n", -1);
    for (int i = 0; i + 1 < lines.length; i++) {
      if (lines[i].endsWith(" お金")) {
        return lines[i].split(" ", 2)[0] + "|無料です。";
      }
    }
    return RunningServer.NOTHING;
  }

  private static List<String> kinds(JsonNode events) {
    return StreamSupport.stream(events.spliterator(), false)
        .map(event -> event.path("kind").asText())
        .toList();
  }

  @Test
  void one_call_of_the_api_brings_the_curated_answer_and_what_the_model_adds() {
    rested();
    model.speak(ModelJourneyTest::fee);
    var talk = api.open();
    var events = api.say(talk, "c1", QUESTION).body().path("events");
    assertThat(kinds(events)).containsSubsequence("answered", "worded");
    assertThat(events.toString()).contains("無料です。").contains("stub · answer 1");
    assertThat(api.say(talk, "c1", QUESTION).body().path("events")).isEqualTo(events);
  }

  @Test
  void the_page_without_scripts_shows_both() {
    rested();
    model.speak(ModelJourneyTest::fee);
    var page = new Resident(server.address()).says(QUESTION).get("/chat").body();
    assertThat(page).contains("card answered", "card worded");
  }

  @Test
  void on_the_socket_the_first_sentence_comes_as_a_draft_and_then_as_an_event() {
    rested();
    model.speak(ModelJourneyTest::fee);
    var resident = new Resident(server.address()).says("カードの暗証番号をわすれた");
    try (var line = SocketLine.open(server.address(), "Cookie", resident.cookie()).hello(3)) {
      line.say("s1", QUESTION);
      JsonNode draft = line.next("draft");
      assertThat(draft.path("event").asLong()).isEqualTo(4);
      assertThat(draft.path("sentences").get(0).asText()).isEqualTo("無料です。");
      JsonNode worded = line.next("events").path("events").get(0);
      assertThat(worded.path("kind").asText()).isEqualTo("worded");
    }
  }

  @Test
  void a_page_with_scripts_shows_the_first_sentence_while_the_model_still_writes() {
    rested();
    try (var phone = new Phone()) {
      Page page = phone.visit(Phone.held());
      page.navigate(server.at("/").toString());
      page.locator("#text").fill("カードの暗証番号をわすれた");
      page.locator("button.send").click();
      page.locator("#text").waitFor();
      // Half of what it would say comes, and then nothing.
      model.speak(asked -> fee(asked) + "\n" + fee(asked).replace("無料", "とても".repeat(20) + "無料"));
      model.behave(Manner.STALL);
      page.locator("details.fold:has(#text) summary").or(page.locator("#text")).first().click();
      page.locator("#text").fill(QUESTION);
      page.locator("button.send").click();
      var draft = page.locator("#draft");
      assertThat(draft).containsText("無料です。");
      assertThat(draft).containsText("AIが、書いています。");
      assertThat(page.locator(".card.answered ~ #draft")).hasCount(1);
      assertThat(draft).hasCount(0);
      assertThat(page.locator("#now .card.answered").last()).isVisible();
    }
  }

  @ParameterizedTest
  @EnumSource(Manner.class)
  void whatever_the_model_does_there_is_a_useful_answer(Manner manner) {
    rested();
    model.behave(manner);
    assertThat(kinds(api.say(api.open(), "c1", QUESTION).body().path("events")))
        .contains("answered");
    var resident = new Resident(server.address()).says("カードの暗証番号をわすれた");
    try (var line = SocketLine.open(server.address(), "Cookie", resident.cookie()).hello(3)) {
      line.say("s1", QUESTION);
      assertThat(line.events(2).getLast().path("kind").asText()).isEqualTo("answered");
    }
  }

  @Test
  void five_hundred_turns_with_a_bad_model_leave_no_thread_and_no_connection() throws Exception {
    rested();
    api.say(api.open(), "c1", QUESTION);
    int before = threads();
    Manner[] manners = Manner.values();
    for (int round = 0; round < 25; round++) {
      model.behave(manners[round % manners.length]);
      try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
        for (int i = 0; i < 20; i++) {
          people.execute(
              () -> assertThat(api.say(api.open(), "c1", QUESTION).status()).isEqualTo(200));
        }
      }
    }
    while (model.open() > 0) {
      LockSupport.parkNanos(1_000_000);
    }
    assertThat(threads()).isLessThan(before + 40);
  }

  // After many faults the model is left alone for a second; then it is asked again.
  private void rested() {
    model.say(RunningServer.NOTHING);
    model.behave(Manner.WELL);
    int before = model.requests().size();
    while (model.requests().size() == before) {
      api.say(api.open(), "c1", QUESTION);
      LockSupport.parkNanos(50_000_000);
    }
  }

  private static int threads() throws Exception {
    return Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(line -> line.startsWith("Threads:"))
        .mapToInt(line -> Integer.parseInt(line.replaceAll("\\D", "")))
        .findFirst()
        .orElseThrow();
  }
}
