package dev.tesuri.web.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tesuri.knowledge.store.Database;
import jakarta.enterprise.inject.spi.CDI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// A device in a hall, with forms alone: how it becomes one, who is let in, and what is left.
class KioskTest {

  private static final Pattern CODE = Pattern.compile("code=([A-Z2-9-]{14})");
  private static final Pattern READINGS = Pattern.compile("<rt>.*?</rt>|<[^>]*>");

  private final RunningServer server = RunningServer.get();

  private Colleague administrator() {
    var administrator = new Colleague(server.address());
    administrator.comes("admin", server.staffPassword());
    return administrator;
  }

  @Test
  void a_browser_that_is_no_kiosk_is_told_so_and_nothing_else() {
    var stranger = new Hall();
    for (String path : List.of("/kiosk", "/kiosk/chat", "/kiosk/topics", "/kiosk/alive")) {
      var answer = stranger.get(path);
      assertThat(answer.statusCode()).as(path).isEqualTo(403);
      assertThat(plain(answer)).contains("まだ使えません", "係の人にお声がけください");
      assertThat(answer.body()).doesNotContain("<a ", "<form", "<button");
    }
    assertThat(stranger.post("/kiosk/chat/say", "text", "あの").statusCode()).isEqualTo(403);
    assertThat(stranger.cookie()).isEmpty();
  }

  @Test
  void an_administrator_registers_a_device_and_ends_it() {
    var administrator = administrator();
    assertThat(administrator.get("/admin/kiosks").body()).contains("<h1>端末</h1>", "端末を加える");
    assertThat(administrator.post("/admin/kiosks", "name", " ", "place", "ここ").statusCode())
        .isEqualTo(422);
    var entered = administrator.post("/admin/kiosks", "name", "<b>端末</b>8", "place", "公民館の入口");
    var code = CODE.matcher(entered.body());
    assertThat(code.find()).isTrue();
    assertThat(entered.body()).contains("公民館の入口", "&lt;b&gt;端末&lt;/b&gt;8").doesNotContain("<b>端末");

    var hall = new Hall();
    assertThat(plain(hall.get("/kiosk/register"))).contains("コード");
    assertThat(hall.get("/kiosk/register?code=AAAA-AAAA-AAAA").statusCode()).isEqualTo(422);
    var form = hall.get("/kiosk/register?code=" + code.group(1));
    assertThat(plain(form)).contains("公民館の入口", "登録する");
    assertThat(hall.cookie()).isEmpty();
    var registered = hall.post("/kiosk/register", "code", code.group(1));
    assertThat(registered.statusCode()).isEqualTo(303);
    assertThat(registered.headers().firstValue("Set-Cookie").orElse(""))
        .startsWith("tesuri-device=")
        .contains("HttpOnly", "SameSite=Strict", "Path=/", "Max-Age=34560000")
        .doesNotContain("Domain");
    assertThat(new Hall().post("/kiosk/register", "code", code.group(1)).statusCode())
        .isEqualTo(422);

    assertThat(plain(hall.get("/kiosk"))).contains("何におこまりですか", "おわる");
    var list = administrator.get("/admin/kiosks").body();
    assertThat(list).contains("登録ずみ", "公民館の入口");
    String path = "/admin/kiosks/" + hall.kiosk().id();
    assertThat(administrator.post(path + "/prints", "prints", "on").statusCode()).isEqualTo(303);
    assertThat(hall.kiosk().prints()).isTrue();
    assertThat(administrator.post(path + "/code").body()).contains("/kiosk/register?code=");
    assertThat(hall.get("/kiosk").statusCode()).isEqualTo(200);

    assertThat(administrator.post(path + "/end").statusCode()).isEqualTo(303);
    assertThat(hall.get("/kiosk").statusCode()).isEqualTo(403);
    assertThat(administrator.get("/admin/audit").body())
        .contains("端末を加えた", "端末が登録された", "端末の印刷を変えた", "端末を終わりにした", "公民館の入口");
  }

  @Test
  void a_visit_is_bound_to_the_device_and_leaves_no_id_in_an_address() {
    var hall = asking();
    assertThat(plain(hall.get("/kiosk/chat"))).contains("ぬぐふぁば");
    assertThat(hall.get("/kiosk/chat").body())
        .doesNotContain(hall.conversation())
        .doesNotContain(hall.token());

    var other = Hall.registered().with("tesuri-kiosk", hall.cookie("tesuri-kiosk"));
    assertThat(other.get("/kiosk/chat").statusCode()).isEqualTo(401);
    var none = new Hall().with("tesuri-kiosk", hall.cookie("tesuri-kiosk"));
    assertThat(none.get("/kiosk/chat").statusCode()).isEqualTo(403);
    assertThat(hall.get("/kiosk/chat").statusCode()).isEqualTo(200);
  }

  @Test
  void the_cookie_of_a_visit_is_strict_and_goes_with_the_browser() {
    var hall = Hall.registered();
    var begun = hall.post("/kiosk/chat/say", "text", "カードをなくした");
    assertThat(begun.headers().allValues("Set-Cookie"))
        .filteredOn(line -> line.startsWith("tesuri-kiosk="))
        .singleElement()
        .asString()
        .contains("HttpOnly", "SameSite=Strict", "Path=/")
        .doesNotContain("Max-Age", "Expires", "Domain");
    assertThat(location(begun)).isEqualTo("/kiosk/chat");
  }

  @Test
  void after_the_end_nothing_opens_what_was() {
    var hall = asking();
    String former = hall.cookie("tesuri-kiosk");
    String conversation = hall.conversation();
    String token = hall.token();
    assertThat(hall.post("/kiosk/prefs", "size", "xl", "back", "/chat").statusCode())
        .isEqualTo(303);
    assertThat(hall.get("/kiosk/chat").body()).contains("data-size=\"xl\"");
    try (SocketLine line =
        SocketLine.at(server.at("/ws/chat?face=kiosk"), "Cookie", hall.cookie()).hello(0)) {
      line.next("events");

      var ended = hall.post("/kiosk/end");

      assertThat(line.closeCode()).isEqualTo(1008);
      assertThat(ended.statusCode()).isEqualTo(303);
      assertThat(location(ended)).isEqualTo("/kiosk");
      assertThat(ended.headers().firstValue("Clear-Site-Data")).contains("\"cache\", \"storage\"");
      assertThat(ended.headers().firstValue("Cache-Control")).contains("no-store");
    }
    assertThat(hall.cookie()).startsWith("tesuri-device=").doesNotContain(";");
    assertThat(hall.get("/kiosk").body()).contains("data-size=\"m\"").doesNotContain("ぬぐふぁば");
    for (String path : List.of("/chat", "/topics", "/topics/pin-reset-office", "/person/code")) {
      assertThat(location(hall.get("/kiosk" + path))).as(path).isEqualTo("/kiosk");
    }

    var replayed = hall.with("tesuri-kiosk", former);
    var answer = replayed.get("/kiosk/chat");
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(plain(answer)).contains("何におこまりですか").doesNotContain("ぬぐふぁば");
    assertThat(replayed.cookie("tesuri-kiosk")).isEmpty();
    var elsewhere = new Resident(server.address());
    assertThat(location(elsewhere.get("/chat", "Cookie", "tesuri=" + former))).isEqualTo("/");
    assertThat(
            elsewhere
                .get(
                    "/api/v1/conversations/" + conversation + "/events",
                    "Authorization",
                    "Bearer " + token)
                .statusCode())
        .isEqualTo(401);
    assertThat(hall.kiosk().name()).isEqualTo(Hall.NAME);
  }

  @Test
  void without_scripts_the_page_itself_goes_back_and_the_server_forgets_on_its_own() {
    var hall = asking();
    assertThat(hall.get("/kiosk/chat").body())
        .contains(
            "<noscript><meta http-equiv=\"refresh\" content=\"90;url=/kiosk/reset\"></noscript>");
    var gone = hall.get("/kiosk/reset");
    assertThat(location(gone)).isEqualTo("/kiosk");
    assertThat(gone.headers().firstValue("Clear-Site-Data")).isPresent();
    assertThat(location(hall.get("/kiosk/chat"))).isEqualTo("/kiosk");

    var left = asking();
    quiet(left, 119);
    assertThat(left.get("/kiosk/alive").statusCode()).isEqualTo(204);
    quiet(left, 121);
    assertThat(left.get("/kiosk/alive").statusCode()).isEqualTo(401);
  }

  @Test
  void a_touch_of_the_screen_is_a_sign_of_life_and_the_pulse_of_the_page_is_none() {
    var hall = asking();
    quiet(hall, 100);
    assertThat(hall.get("/kiosk/alive").statusCode()).isEqualTo(204);
    assertThat(seenAgo(hall)).isGreaterThan(90);
    assertThat(hall.post("/kiosk/here").statusCode()).isEqualTo(204);
    assertThat(seenAgo(hall)).isLessThan(60);
  }

  @Test
  void who_calls_from_a_kiosk_is_found_by_its_name_and_place() {
    var hall = asking();
    hall.post("/kiosk/chat/person");
    var supporter = new Colleague(server.address());
    supporter.comes("supporter", server.staffPassword());
    var desk = supporter.get("/admin/desk").body();
    assertThat(desk).contains("端末から呼んでいます", Hall.PLACE + "（" + Hall.NAME + "）");
    String ticket = ticket(hall.conversation());
    assertThat(supporter.get("/admin/desk/" + ticket).body())
        .contains("class=\"alarm\"", "端末の場所", Hall.PLACE + "（" + Hall.NAME + "）", "役場の端末");

    assertThat(plain(hall.get("/kiosk/chat"))).contains("係の人");
    hall.get("/kiosk/reset");
    assertThat(supporter.get("/admin/desk/" + ticket).body()).contains("端末の画面は、終わっています");
  }

  @Test
  void going_on_at_home_is_by_a_picture_and_eight_kana_for_a_quarter_of_an_hour() {
    var hall = asking();
    assertThat(hall.get("/kiosk/chat").body()).contains("action=\"/kiosk/person/leave\"");
    var made = hall.post("/kiosk/person/leave");
    assertThat(location(made)).isEqualTo("/kiosk/person/code");
    var page = hall.get("/kiosk/person/code");
    assertThat(page.body()).contains("<svg class=\"qr\"", "QRコード");
    assertThat(plain(page)).containsPattern("午[前後]\\d+時(\\d+分)?まで使えます");
    hall.post("/kiosk/end");
    assertThat(hall.cookie("code")).isEmpty();
  }

  @Test
  void nothing_on_a_kiosk_leads_out_of_it() {
    var hall = Hall.registered();
    hall.post("/kiosk/chat/say", "text", "カードの暗証番号をわすれた");
    var answered = hall.get("/kiosk/chat").body();
    assertThat(answered).contains("class=\"sources\"");
    hall.post("/kiosk/chat/say", "text", "息ができない。救急車を呼んで");
    for (String page :
        List.of(
            answered,
            hall.get("/kiosk/chat").body(),
            hall.get("/kiosk/topics").body(),
            hall.get("/kiosk/topics/pin-reset-office").body(),
            hall.get("/kiosk/no-such-page").body(),
            hall.get("/kiosk").body())) {
      assertThat(page)
          .contains("action=\"/kiosk/end\"")
          .doesNotContain("href=\"tel:")
          .doesNotContain("href=\"http")
          .doesNotContainPattern("(?:href|action)=\"/(?!kiosk|assets)");
    }
  }

  @Test
  void a_town_that_prints_says_so_for_each_device() {
    assertThat(topicOn(Hall.registered(true))).contains("data-print");
    assertThat(topicOn(Hall.registered(false))).doesNotContain("data-print");
  }

  private static String topicOn(Hall hall) {
    hall.post("/kiosk/begin");
    return hall.get("/kiosk/topics/pin-reset-office").body();
  }

  private static Hall asking() {
    var hall = Hall.registered();
    var said = hall.post("/kiosk/chat/say", "text", "ぬぐふぁば");
    assertThat(said.statusCode()).isEqualTo(303);
    return hall;
  }

  private static void quiet(Hall hall, int seconds) {
    long then = System.currentTimeMillis() - seconds * 1000L;
    database()
        .write(
            handle ->
                handle.execute(
                    "update kiosk_visit set seen_at = ? where conversation = ?",
                    then,
                    hall.conversation()));
  }

  private static long seenAgo(Hall hall) {
    long seen =
        database()
            .read(
                handle ->
                    handle
                        .createQuery("select seen_at from kiosk_visit where conversation = :id")
                        .bind("id", hall.conversation())
                        .mapTo(Long.class)
                        .one());
    return (System.currentTimeMillis() - seen) / 1000;
  }

  private static String ticket(String conversation) {
    return database()
        .read(
            handle ->
                handle
                    .createQuery("select id from ticket where conversation = :id")
                    .bind("id", conversation)
                    .mapTo(String.class)
                    .one());
  }

  private static Database database() {
    return CDI.current().select(Database.class).get();
  }

  private static String location(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(303);
    return RunningServer.get().at(answer.headers().firstValue("Location").orElseThrow()).getPath();
  }

  // Without mark-up, readings and the blanks between phrases.
  private static String plain(HttpResponse<String> answer) {
    return READINGS.matcher(answer.body()).replaceAll("").replaceAll("[\\s　\u200B\u2060]+", "");
  }
}
