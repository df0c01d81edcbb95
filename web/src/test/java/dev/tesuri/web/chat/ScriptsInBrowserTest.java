package dev.tesuri.web.chat;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.WebSocketRoute;
import dev.tesuri.bot.conversation.ChatEvent;
import dev.tesuri.bot.face.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the modules add to pages that work without them. Playwright calls back on the thread of the
/// test, so plain lists hold what was seen.
class ScriptsInBrowserTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern STEP_FOUR = Pattern.compile("^7つのうち 4つ目");

  private static Browser browser;

  private final Samples samples = new Samples(Reading.USUAL);
  private final Map<String, String> pages = Browser.site(Map.of());
  private final List<Request> posts = new ArrayList<>();
  private final List<JsonNode> frames = new ArrayList<>();
  private final List<WebSocketRoute> sockets = new ArrayList<>();
  private Page page;

  @BeforeAll
  static void openBrowser() {
    browser = new Browser();
  }

  @AfterAll
  static void closeBrowser() {
    if (browser != null) {
      browser.close();
    }
  }

  @BeforeEach
  void openPage() {
    page = browser.open(Browser.phone(390, 664), pages);
  }

  @AfterEach
  void close() {
    Browser.leave(page);
  }

  @Test
  void without_a_socket_an_answer_swaps_the_main_part_and_leads_to_the_new_title() {
    open(Samples.walk(3));
    pages.put("/chat/choose", samples.chatMain(Samples.walk(4)));
    page.locator(".answers.main button").first().click();
    assertThat(page).hasTitle(STEP_FOUR);
    assertThat(page.locator("#now h2")).isFocused();
    assertThat(posts).hasSize(1);
    assertThat(posts.getFirst().headers()).containsEntry("x-fragment", "main");
    assertThat(posts.getFirst().postData()).contains("choice=3-0", "c=");
  }

  @Test
  void the_way_back_follows_the_screen() {
    open(Samples.walk(3));
    assertThat(page.locator("#back-step")).isVisible();
    pages.put("/chat/choose", samples.chatMain(Samples.after("あの", Samples.asked())));
    page.locator(".answers.main button").first().click();
    assertThat(page.locator("#back-home")).isVisible();
    assertThat(page.locator("#back-step")).isHidden();
  }

  @Test
  void words_that_could_not_be_sent_are_kept_and_can_be_sent_again() {
    open(Samples.after("あの", Samples.asked()));
    page.locator("#text").fill("カードをなくした");
    page.locator(".send").click();
    assertThat(page.locator("#sending")).containsText("まだ送れていません");
    assertThat(page.locator("#text")).hasValue("カードをなくした");
    pages.put("/chat/say", samples.chatMain(Samples.walk(4)));
    page.locator("#sending button").click();
    assertThat(page).hasTitle(STEP_FOUR);
    assertThat(posts)
        .extracting(Request::postData)
        .hasSize(2)
        .containsOnly(posts.getFirst().postData());
  }

  @Test
  void twelve_digits_are_asked_about_before_they_are_sent() {
    open(Samples.after("あの", Samples.asked()));
    pages.put("/chat/say", samples.chatMain(Samples.walk(4)));
    page.locator("#text").fill("番号は １２３４-5678 9018 です");
    page.locator("#text").press("Enter");
    assertThat(page.locator("#caution")).isFocused();
    assertThat(posts).isEmpty();
    page.locator("[data-redo]").click();
    assertThat(page.locator("#text")).isFocused();
    assertThat(page.locator(".caution")).isHidden();
    page.locator(".send").click();
    page.locator("[data-anyway]").click();
    assertThat(page).hasTitle(STEP_FOUR);
    assertThat(posts).hasSize(1);
  }

  @Test
  void eleven_or_thirteen_digits_are_not_asked_about() {
    open(Samples.after("あの", Samples.asked()));
    pages.put("/chat/say", samples.chatMain(Samples.walk(4)));
    page.locator("#text").fill("090-1234-5678 と 1234567890123");
    page.locator(".send").click();
    assertThat(page).hasTitle(STEP_FOUR);
  }

  @Test
  void an_open_socket_is_the_short_way() {
    withSocket();
    open(Samples.walk(3));
    page.waitForCondition(() -> !frames.isEmpty());
    assertThat(frames.getFirst()).isEqualTo(json("{'type':'hello','after':3,'view':'page'}"));
    page.locator(".answers.main button").first().click();
    page.waitForCondition(() -> frames.size() == 2);
    var sent = frames.get(1);
    assertThat(sent.get("type").asText()).isEqualTo("choose");
    assertThat(sent.get("choice").asText()).isEqualTo("3-0");
    assertThat(page.locator("#sending")).containsText("送っています");
    send("{'type':'ack','clientId':'" + sent.get("clientId").asText() + "','seq':4}");
    assertThat(page.locator("#sending")).containsText("とどきました");
    events("{'seq':5,'by':'bot','kind':'step'}", Samples.walk(4));
    assertThat(page).hasTitle(STEP_FOUR);
    assertThat(page.locator("#now h2")).isFocused();
    assertThat(page.locator("#sending")).isEmpty();
    assertThat(posts).isEmpty();
  }

  @Test
  void what_was_not_acknowledged_goes_again_with_the_same_id_on_the_next_socket() {
    withSocket();
    open(Samples.after("あの", Samples.asked()));
    page.waitForCondition(() -> !frames.isEmpty());
    page.locator("#text").fill("なくしました");
    page.locator(".send").click();
    page.waitForCondition(() -> frames.size() == 2);
    sockets.getFirst().close();
    assertThat(page.locator("#sending")).containsText("「なくしました」 まだ送れていません");
    page.waitForCondition(() -> frames.size() == 4);
    assertThat(frames.get(2).get("type").asText()).isEqualTo("hello");
    assertThat(frames.get(3)).isEqualTo(frames.get(1));
  }

  @Test
  void a_message_of_a_person_is_told_once_and_takes_neither_focus_nor_words() {
    withSocket();
    open(Samples.after("あの", Samples.asked()));
    page.waitForCondition(() -> !frames.isEmpty());
    page.locator("#text").fill("まだ書いて");
    var talk =
        List.of(
            Samples.said(1, "あの"), Samples.bot(2, Samples.asked()), Samples.person(3, "係の青木です。"));
    events("{'seq':3,'by':'supporter','kind':'said','text':'｛係｜かかり｝の青木です。'}", talk);
    assertThat(page.locator("#now")).containsText("青木です");
    assertThat(page.locator("#text")).hasValue("まだ書いて");
    assertThat(page.locator("#text")).isFocused();
    assertThat(page.locator("#live p")).hasText(new String[] {"係の青木です。"});
  }

  @Test
  void the_back_key_of_the_browser_leads_one_step_back() {
    withSocket();
    open(Samples.walk(3));
    page.waitForCondition(() -> !frames.isEmpty());
    page.evaluate("history.back()");
    page.waitForCondition(() -> frames.size() == 2);
    assertThat(frames.get(1).get("choice").asText()).isEqualTo("back");
  }

  private void open(List<ChatEvent> events) {
    pages.put("/chat", samples.chat(events));
    page.onRequest(
        request -> {
          if (request.method().equals("POST")) {
            posts.add(request);
          }
        });
    page.navigate(Browser.HOST + "/chat");
  }

  private void withSocket() {
    page.routeWebSocket(
        Pattern.compile("/ws/chat$"),
        socket -> {
          sockets.add(socket);
          socket.onMessage(frame -> frames.add(json(frame.text())));
        });
  }

  private void events(String event, List<ChatEvent> screen) {
    var frame = JSON.createObjectNode().put("type", "events").put("title", "");
    frame.putArray("events").add(json(event));
    frame.put("page", samples.chatMain(screen));
    sockets.getLast().send(frame.toString());
  }

  private void send(String frame) {
    sockets.getLast().send(json(frame).toString());
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text.replace('\'', '"'));
    } catch (com.fasterxml.jackson.core.JsonProcessingException malformed) {
      throw new IllegalArgumentException(malformed);
    }
  }
}
