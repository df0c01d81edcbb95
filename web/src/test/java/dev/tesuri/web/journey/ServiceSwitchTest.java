package dev.tesuri.web.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// An administrator switches the service off and on from the console.
class ServiceSwitchTest {

  private final RunningServer server = RunningServer.get();
  private final Colleague administrator = new Colleague(server.address());

  @BeforeEach
  void sign_in() {
    administrator.comes("admin", server.staffPassword());
  }

  @AfterEach
  void open_again() {
    set("open", "", "試験のあと");
  }

  @Test
  void with_the_bot_off_a_resident_reads_the_notice_and_staff_are_told() {
    assertThat(set("people", "今日は人がお答えします。", "手順のまちがいを直すため")).isEqualTo(303);

    var resident = new Resident(server.address()).says("児童手当");

    assertThat(words(resident.get("/chat").body())).contains("今日は人がお答えします。", "係の人にお話しください。");
    assertThat(administrator.get("/admin").body()).contains("自動の案内を止めています。");
    assertThat(administrator.get("/admin/service").body())
        .contains("理由: 手順のまちがいを直すため", "今日は人がお答えします。");
    assertThat(administrator.get("/admin/audit").body())
        .contains("窓口の動かし方を変えた", "people：手順のまちがいを直すため");
  }

  @Test
  void with_everything_off_pages_and_api_show_the_notice_and_staff_go_on() {
    var before = new Resident(server.address()).says("児童手当");
    var api = new ApiClient(server.address());
    var talk = api.open();
    set("closed", "機械の点検をしています。", "点検");

    var page = before.get("/chat");
    assertThat(page.statusCode()).isEqualTo(503);
    assertThat(page.body())
        .contains("href=\"tel:119\"", "href=\"tel:110\"", "<a class=\"call\"")
        .doesNotContain("/chat/person", "href=\"/chat\"");
    assertThat(new Resident(server.address()).get("/").statusCode()).isEqualTo(503);
    var answer = api.send(api.authorized(talk, "/events?after=0").GET().build());
    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.body().path("detail").asText()).isEqualTo("機械の点検をしています。");
    assertThat(before.get("/erase").statusCode()).isEqualTo(200);
    assertThat(api.send(api.authorized(talk, "").DELETE().build()).status()).isEqualTo(204);
    assertThat(before.get("/health/ready").statusCode()).isEqualTo(200);
    assertThat(administrator.get("/admin/service").statusCode()).isEqualTo(200);

    set("open", "", "終わった");
    assertThat(before.get("/chat").statusCode()).isEqualTo(200);
  }

  @Test
  void a_town_switches_the_model_off_by_itself() {
    var api = new ApiClient(server.address());
    String question = "カードの暗証番号をわすれたので、作りなおすのにお金はいくらかかりますか";
    var off =
        administrator.post("/admin/service", "mode", "open", "notice", "", "reason", "言葉がおかしいため");
    assertThat(off.statusCode()).isEqualTo(303);
    int before = server.model().requests().size();

    api.say(api.open(), "c1", question);

    assertThat(server.model().requests()).hasSize(before);
    assertThat(administrator.get("/admin/audit").body()).contains("open、AIなし：言葉がおかしいため");
    assertThat(administrator.get("/admin/service").body())
        .contains("モデル: stub", "AIのはたらき")
        .doesNotContain("value=\"on\" checked");
    assertThat(set("open", "", "直った")).isEqualTo(303);
    assertThat(administrator.get("/admin/service").body()).contains("value=\"on\" checked");
  }

  @Test
  void without_a_reason_nothing_is_switched_and_the_words_stay() {
    var refused =
        administrator.post("/admin/service", "mode", "closed", "notice", "おしらせ文", "reason", " ");

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("理由を書いてください", "value=\"おしらせ文\"");
    assertThat(set("nothing", "", "理由")).isEqualTo(422);
    assertThat(set("closed", "あ".repeat(201), "理由")).isEqualTo(422);
    assertThat(new Resident(server.address()).get("/").statusCode()).isEqualTo(200);
  }

  private static String words(String page) {
    return page.replaceAll("<r[tp]>[^<]*</r[tp]>", "").replaceAll("<[^>]+>|[\\s\u200B\u2060]", "");
  }

  private int set(String mode, String notice, String reason) {
    return administrator
        .post("/admin/service", "mode", mode, "model", "on", "notice", notice, "reason", reason)
        .statusCode();
  }
}
