package dev.tesuri.web.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tesuri.knowledge.store.Database;
import jakarta.enterprise.inject.spi.CDI;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Who reads English or やさしい日本語, on the running server, without scripts.
class LanguageTest {

  private static final RunningServer SERVER = RunningServer.get();
  private static final Pattern CHOICE =
      Pattern.compile("<button name=\"choice\" value=\"(\\d+-0)\">");

  private final CookieManager cookies = new CookieManager();
  private final HttpClient browser =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .cookieHandler(cookies)
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();

  @Test
  void a_language_is_chosen_by_a_button_and_remembered_with_the_other_tools() {
    assertThat(get("/").body())
        .contains(
            "<html lang=\"ja\" data-size=\"m\"",
            "<button name=\"lang\" value=\"en\" lang=\"en\">English</button>",
            "<button name=\"lang\" value=\"easy\" lang=\"ja\">やさしい日本語</button>")
        .doesNotContain("data-lang", "value=\"ja\"");

    var english = post("/prefs", "lang", "en", "back", "/").body();

    assertThat(english)
        .contains(
            "<html lang=\"en\" data-lang=\"en\" data-size=\"m\" data-ruby=\"1\">",
            "<button name=\"lang\" value=\"ja\" lang=\"ja\">日本語</button>",
            "What do you need help with?",
            "Aozora City help desk")
        .doesNotContain("value=\"en\"");
    assertThat(cookie("pref")).isEqualTo("m.1.en");
    post("/prefs", "size", "xl", "back", "/");
    assertThat(cookie("pref")).isEqualTo("xl.1.en");
    assertThat(post("/prefs", "lang", "easy", "back", "/").body())
        .contains("<html lang=\"ja\" data-lang=\"easy\" data-size=\"xl\"");
    assertThat(post("/prefs", "lang", "ja", "back", "/").body()).contains("<html lang=\"ja\" data");
    assertThat(cookie("pref")).isEqualTo("xl.1");
  }

  @Test
  void an_address_can_name_the_language_and_a_browser_only_hints_at_it() {
    assertThat(get("/topics/card-lost-stop?lang=en").uri().getPath())
        .isEqualTo("/topics/card-lost-stop");
    assertThat(get("/topics").body()).contains("<html lang=\"en\"", "All topics");
    assertThat(get("/?lang=ja").body()).contains("<html lang=\"ja\"");
    assertThat(get("/?lang=xx").body()).contains("<html lang=\"ja\"");
    assertThat(get("/?lang=%22%3E%3Cscript%3E").body()).doesNotContain("\"><script>");

    assertThat(get("/", "Accept-Language", "en-GB,ja;q=0.5").body())
        .contains("<html lang=\"ja\"", "<p class=\"small\" lang=\"en\"><a")
        .contains("?lang=en\">This page is also available in English.");
    assertThat(get("/topics/card-lost-stop", "Accept-Language", "en").body())
        .contains("This page is also available in English.");
    assertThat(get("/", "Accept-Language", "ja,en;q=0.5").body()).doesNotContain("also available");
    assertThat(get("/", "Accept-Language", "fr").body()).doesNotContain("also available");
  }

  @Test
  void on_a_whole_way_in_english_nothing_japanese_stands_unmarked() {
    get("/?lang=en");
    isMarked("/");
    isMarked("/topics");
    isMarked("/topics/pin-reset-office");
    isMarked("/person/resume");
    isMarked("/person/call-back");
    isMarked("/not-there");
    says("I forgot my PIN");
    assertThat(chat()).contains("You:");
    isMarked("/chat");
    post("/chat/choose", "choice", "begin:pin-reset-office");
    assertThat(chat()).contains("Step 1 of ");
    isMarked("/chat");
    for (int i = 0; i < 3; i++) {
      var choice = CHOICE.matcher(chat());
      assertThat(choice.find()).isTrue();
      post("/chat/choose", "choice", choice.group(1));
      isMarked("/chat");
    }
    for (String choice : List.of("stuck", "again", "back", "stop", "home", "person")) {
      post("/chat/choose", "choice", choice);
      isMarked("/chat");
    }
    isMarked("/erase");
    post("/person/leave", "x", "x");
    isMarked("/person/code");
    for (String text :
        List.of(
            "thank you",
            "hello",
            "my PIN is 4826",
            "call an ambulance",
            "qwrtp zxcvb plmkn",
            "I want to talk to a person")) {
      says(text);
      isMarked("/chat");
    }
    says("x".repeat(501));
    assertThat(Marked.japaneseOutside(post("/chat/say", "text", "x".repeat(501)).body())).isEmpty();
  }

  @Test
  void what_was_said_before_is_worded_anew_and_stays_japanese_in_the_log() {
    says("qwrtp zxcvb plmkn");
    assertThat(plain(chat())).contains("お答えが見つかりませんでした");

    post("/prefs", "lang", "en", "back", "/chat");

    assertThat(chat()).contains("I did not find an answer.").doesNotContain("見つかりませんでした");
    post("/prefs", "lang", "easy", "back", "/chat");
    assertThat(plain(chat())).contains("答えが ありませんでした。");
    String stored =
        CDI.current()
            .select(Database.class)
            .get()
            .read(
                handle ->
                    handle
                        .createQuery(
                            "select string_agg(body, ' ') from event where conversation = :id")
                        .bind("id", conversation())
                        .mapTo(String.class)
                        .one());
    assertThat(stored).contains("お答えが見つかりませんでした").doesNotContain("I did not find");
  }

  @Test
  void danger_in_english_is_answered_in_english_with_the_numbers_of_the_japanese() {
    get("/?lang=en");
    says("My father is not breathing");

    assertThat(chat()).contains("Call 119 now.", "href=\"tel:119\"", "Fire and ambulance");
    says("They told me to pay with gift cards");
    assertThat(chat()).contains("href=\"tel:110\"", "href=\"tel:%239110\"", "href=\"tel:188\"");
    says("I want to kill myself");
    assertThat(chat()).contains("0120-279-338", "0120-783-556", "0120-061-338", "0570-064-556");
  }

  @Test
  void danger_in_english_counts_on_a_japanese_page_too() {
    says("please call the police, a man has a knife");

    assertThat(plain(chat())).contains("すぐに110に電話してください");
  }

  @Test
  void a_ticket_names_the_language_of_the_conversation() {
    get("/?lang=en");
    says("I want to talk to a person");

    String language =
        CDI.current()
            .select(Database.class)
            .get()
            .read(
                handle ->
                    handle
                        .createQuery("select language from ticket where conversation = :id")
                        .bind("id", conversation())
                        .mapTo(String.class)
                        .one());
    assertThat(language).isEqualTo("en");
    assertThat(chat()).contains("We told a person.", "Talk to a person");
  }

  @Test
  void at_a_kiosk_the_language_ends_with_the_visit() {
    var hall = Hall.registered();
    hall.post("/kiosk/chat/say", "text", "I forgot my PIN");
    hall.post("/kiosk/prefs", "lang", "en", "back", "/chat");
    var english = hall.get("/kiosk/chat").body();
    assertThat(english)
        .contains("<html lang=\"en\" data-lang=\"en\"", "Finish", "data-done=\"Done\"");
    assertThat(Marked.japaneseOutside(english)).isEmpty();

    hall.post("/kiosk/end");
    assertThat(hall.get("/kiosk").body())
        .contains("<html lang=\"ja\" data-size=\"m\"")
        .doesNotContain("data-lang", "key-names");

    hall.post("/kiosk/prefs", "lang", "en", "back", "/");
    assertThat(Marked.japaneseOutside(hall.get("/kiosk").body())).isEmpty();
    hall.get("/kiosk/reset");
    assertThat(hall.get("/kiosk").body()).contains("<html lang=\"ja\" data-size=\"m\"");
  }

  private void isMarked(String path) {
    assertThat(Marked.japaneseOutside(get(path).body())).as(path).isEmpty();
  }

  private void says(String text) {
    post("/chat/say", "text", text);
  }

  private String chat() {
    return get("/chat").body();
  }

  private static String plain(String page) {
    return page.replaceAll("<rt>[^<]*</rt>|<[^>]*>|\u2060", "");
  }

  private String conversation() {
    return cookie("tesuri").split("\\.", 2)[0];
  }

  private String cookie(String name) {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals(name))
        .map(HttpCookie::getValue)
        .map(value -> value.replace("\"", ""))
        .findFirst()
        .orElse("");
  }

  private HttpResponse<String> get(String path, String... headers) {
    var request = HttpRequest.newBuilder(SERVER.at(path)).GET();
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  private HttpResponse<String> post(String path, String... form) {
    return send(
        HttpRequest.newBuilder(SERVER.at(path))
            .headers(
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Origin",
                SERVER.address().toString())
            .POST(BodyPublishers.ofString(Resident.form(form))));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return browser.send(request.build(), BodyHandlers.ofString());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", ended);
    }
  }
}
