package dev.tesuri.web.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tesuri.bot.handover.Claim;
import dev.tesuri.bot.handover.Ending;
import dev.tesuri.bot.handover.Hold;
import dev.tesuri.bot.handover.Presence;
import dev.tesuri.bot.handover.Supporter;
import dev.tesuri.bot.reception.DeskReception;
import jakarta.enterprise.inject.spi.CDI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The way to a person as a browser without scripts walks it, with a supporter on the other side.
class DeskPagesTest {

  private static final String SUPPORTER = "u-yamada";
  private static final Pattern CODE = Pattern.compile("class=\"code\">([ぁ-ん]{4} [ぁ-ん]{4})<");
  private static final Pattern TIME = Pattern.compile("name=\"from\" value=\"(\\d+)\"");
  private static final Pattern READINGS = Pattern.compile("<rp>.*?</rp>|<rt>.*?</rt>|<[^>]*>");

  private final RunningServer server = RunningServer.get();
  private final Resident resident = new Resident(server.address());
  private final DeskReception desk = CDI.current().select(DeskReception.class).get();
  private final Presence presence = CDI.current().select(Presence.class).get();

  @BeforeEach
  void someone() {
    presence.register(new Supporter(SUPPORTER, "aozora", "山田", Set.of(), 1000));
  }

  @Test
  void by_tap_alone_to_a_person_and_back() {
    resident.chooses("begin:pin-reset-office").chooses("next").chooses("stuck").chooses("stuck");
    assertThat(page()).contains("係の人に、おつたえしました", "ほかの方法", "待つのをやめる");
    assertThat(resident.get("/chat").body()).contains("id=\"desk\"", "href=\"/person/call-back\"");

    desk.here(SUPPORTER, true);
    assertThat(page()).containsPattern("つぎが、あなたの順番です|番目です");
    var hold = claim();
    assertThat(page()).contains("係の山田です", "係の山田と話しています", "新しい返事を見る");

    desk.say(hold, "1", "どこでこまっていますか。");
    resident.says("カードが見つかりません");
    assertThat(page()).contains("どこでこまっていますか", "カードが見つかりません");
    desk.showStep(hold, "2", "pin-reset-office", "what");
    assertThat(resident.get("/chat").body()).contains("class=\"card step\"", "id=\"text\"");

    desk.close(hold, Ending.SOLVED);
    assertThat(page()).contains("できましたか。", "窓口に行きます").doesNotContain("話しています");
    resident.chooses("did-it");
    assertThat(page()).contains("おつかれさまでした");
    desk.gone(SUPPORTER);
  }

  @Test
  void who_waits_can_stop_waiting() {
    resident.chooses("person");
    assertThat(page()).contains("待つのをやめる");

    resident.chooses("stop-waiting");

    assertThat(page()).contains("待つのをやめました").doesNotContain("ほかの方法");
  }

  @Test
  void a_call_is_asked_for_with_a_form() {
    resident.chooses("person");
    String form = resident.get("/person/call-back").body();
    var time = TIME.matcher(form);
    assertThat(time.find()).isTrue();

    var wrong = post("/person/call-back", "number", "110", "from", time.group(1));
    assertThat(wrong.statusCode()).isEqualTo(200);
    assertThat(plain(wrong.body())).contains("市外局番から");
    var right = post("/person/call-back", "number", "000-0000-0000", "from", time.group(1));

    assertThat(right.statusCode()).isEqualTo(303);
    assertThat(page()).contains("お電話します", "かける人の名前は").doesNotContain("000-0000-0000");
    var hold = claim();
    assertThat(page()).contains("かける人は、係の山田です");
    assertThat(desk.number(hold)).contains("00000000000");
    desk.close(hold, Ending.CALL_BACK);
    assertThat(page()).contains("番号は消しました");
  }

  @Test
  void a_code_leads_on_in_another_browser_once() {
    resident.chooses("begin:pin-reset-office").chooses("next").says("ひみつのはなし");
    var left = post("/person/leave");
    assertThat(left.statusCode()).isEqualTo(303);
    assertThat(left.headers().firstValue("Location").orElse("")).endsWith("/person/code");
    var carried = left.headers().firstValue("Set-Cookie").orElseThrow().split(";", -1)[0];
    var shown = resident.get("/person/code", "Cookie", carried).body();
    var code = CODE.matcher(shown);
    assertThat(code.find()).isTrue();
    assertThat(plain(resident.get("/person/code").body())).contains("もう出せません");

    var other = new Resident(server.address());
    var wrong =
        other.post(
            "/person/resume", Resident.form("code", "ああああああああ"), "Origin", server.address() + "");
    assertThat(plain(wrong.body())).contains("使えませんでした");
    var gone =
        other.post(
            "/person/resume",
            Resident.form("code", code.group(1)),
            "Origin",
            server.address() + "");
    assertThat(gone.statusCode()).isEqualTo(303);
    assertThat(other.get("/chat").body()).contains("class=\"card step\"");
    assertThat(plain(other.get("/chat").body())).doesNotContain("ひみつのはなし");
    var again =
        new Resident(server.address())
            .post(
                "/person/resume",
                Resident.form("code", code.group(1)),
                "Origin",
                server.address() + "");
    assertThat(again.statusCode()).isEqualTo(200);
  }

  @Test
  void the_api_tells_how_one_stands() {
    var api = new ApiClient(server.address());
    var talk = api.open();
    assertThat(standing(api, talk).path("state").asText()).isEqualTo("none");
    api.choose(talk, "1", "person");

    JsonNode now = standing(api, talk);

    assertThat(now.path("state").asText()).isIn("here", "busy", "closed");
    assertThat(now.path("windows")).isNotEmpty();
    String from = now.path("windows").path(0).path("from").asText();
    var asked =
        post(api, talk, "/call-back", "{\"number\":\"000-0000-0000\",\"from\":\"" + from + "\"}");
    assertThat(asked.status()).isEqualTo(200);
    assertThat(asked.body().path("state").asText()).isEqualTo("call-back");
    assertThat(
            post(api, talk, "/call-back", "{\"number\":\"1\",\"from\":\"" + from + "\"}").status())
        .isEqualTo(422);
    assertThat(post(api, talk, "/call-back", "{\"number\":\"1\",\"from\":\"x\"}").status())
        .isEqualTo(400);
    var code = post(api, talk, "/resume-code", "{}");
    assertThat(code.status()).isEqualTo(201);
    var token = "{\"token\":\"" + code.body().path("token").asText() + "\"}";
    var resumed = api.post("/api/v1/conversations/resume", token);
    assertThat(resumed.status()).isEqualTo(201);
    assertThat(api.post("/api/v1/conversations/resume", token).status()).isEqualTo(422);
    assertThat(api.post("/api/v1/conversations/resume", "{}").status()).isEqualTo(400);
    assertThat(standing(api, talk).path("state").asText()).isEqualTo("none");
  }

  private static JsonNode standing(ApiClient api, ApiClient.Talk talk) {
    return api.send(api.authorized(talk, "/person").GET().build()).body();
  }

  private static ApiClient.Answer post(
      ApiClient api, ApiClient.Talk talk, String below, String body) {
    return api.send(
        api.authorized(talk, below)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build());
  }

  @Test
  void the_socket_tells_the_place_and_who_speaks() {
    resident.chooses("begin:pin-reset-office");
    try (var line = SocketLine.open(server.address(), "Cookie", resident.cookie())) {
      line.hello(0);
      line.send("{\"type\":\"person\",\"clientId\":\"p1\"}");
      assertThat(line.next("desk").path("state").asText()).isIn("here", "busy", "closed");
      var hold = claim();
      JsonNode now = line.next("desk");
      while (!now.path("state").asText().equals("talking")) {
        now = line.next("desk");
      }
      assertThat(now.path("name").asText()).isEqualTo("山田");
      desk.handBack(hold);
      while (!now.path("state").asText().equals("none")) {
        now = line.next("desk");
      }
    }
  }

  private Hold claim() {
    String conversation = resident.cookie().replaceAll("^tesuri=([^.]+).*", "$1");
    String ticket =
        desk.queue("aozora").stream()
            .filter(one -> one.conversation().equals(conversation))
            .findFirst()
            .orElseThrow()
            .id();
    return ((Claim.Won) desk.claim(SUPPORTER, ticket)).hold();
  }

  private HttpResponse<String> post(String path, String... form) {
    return resident.post(path, Resident.form(form), "Origin", server.address() + "");
  }

  private String page() {
    return plain(resident.get("/chat").body());
  }

  // Without mark-up, readings and the blanks between phrases.
  private static String plain(String html) {
    return READINGS
        .matcher(html)
        .replaceAll("")
        .replaceAll("[\\s　\u200B\u2060]+", "")
        .replace("&#8203;", "");
  }
}
