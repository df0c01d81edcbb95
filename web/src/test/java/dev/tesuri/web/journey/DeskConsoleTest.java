package dev.tesuri.web.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tesuri.admin.access.Deed;
import dev.tesuri.bot.handover.Ticket;
import dev.tesuri.bot.reception.DeskReception;
import dev.tesuri.knowledge.store.Database;
import jakarta.enterprise.inject.spi.CDI;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A supporter at the console with forms alone, and a resident without scripts on the other side.
class DeskConsoleTest {

  private static final Pattern FENCE = Pattern.compile("name=\"fence\" value=\"(\\d+)\"");
  private static final Pattern CLIENT_ID = Pattern.compile("name=\"c\" value=\"([^\"]+)\"");
  private static final Pattern TAGS = Pattern.compile("<rp>.*?</rp>|<rt>.*?</rt>|<[^>]*>");

  private final RunningServer server = RunningServer.get();
  private final DeskReception desk = CDI.current().select(DeskReception.class).get();
  private final Database database = CDI.current().select(Database.class).get();
  private final Resident resident = new Resident(server.address());
  private final Colleague first = new Colleague(server.address());
  private final Colleague second = new Colleague(server.address());

  @BeforeEach
  void signIn() {
    first.comes("supporter", server.staffPassword());
    second.comes("supporter-2", server.staffPassword());
    // Cases of other tests count too, and each has room for three.
    for (var colleague : new Colleague[] {first, second}) {
      assertThat(colleague.get("/admin/desk").statusCode()).isEqualTo(200);
    }
    database.write(handle -> handle.execute("update supporter set capacity = 1000"));
  }

  @Test
  void from_stuck_twice_to_solved() {
    resident.says("暗証番号を忘れました");
    resident.chooses("begin:pin-reset-office").chooses("next").chooses("stuck").chooses("stuck");
    String ticket = ticket().id();
    assertThat(first.get("/admin/desk").body()).contains("/admin/desk/" + ticket + "/claim");
    long readings = readings(ticket);

    String looked = first.get(path(ticket)).body();

    assertThat(looked).contains("まだ、だれも受けていません", "ためしたこと", "暗証番号を忘れました", "同じ手順でつまずいた");
    assertThat(readings(ticket)).isEqualTo(readings + 1);
    assertThat(first.post(path(ticket) + "/claim").statusCode()).isEqualTo(303);
    assertThat(plain(resident.get("/chat").body())).contains("係の見本支援員と話しています");

    String mine = first.get(path(ticket)).body();
    assertThat(mine).contains("あなたが受けています");
    assertThat(send(first, ticket, "say", mine, "text", "どこでこまっていますか。").statusCode())
        .isEqualTo(303);
    resident.says("カードがありません");
    assertThat(first.get(path(ticket)).body()).contains("カードがありません", "どこでこまっていますか。");
    mine = first.get(path(ticket)).body();
    var shown = send(first, ticket, "show", mine, "topic", "pin-reset-office", "step", "what");
    assertThat(shown.statusCode()).isEqualTo(303);
    assertThat(resident.get("/chat").body()).contains("class=\"card step\"");
    mine = first.get(path(ticket)).body();
    var asked =
        send(first, ticket, "ask", mine, "text", "写真はありますか。", "answer", "あります", "answer", "");
    assertThat(asked.statusCode()).isEqualTo(303);
    assertThat(plain(resident.get("/chat").body())).contains("写真はありますか。", "あります");

    var ended = send(first, ticket, "close", mine, "ending", "solved");

    assertThat(ended.statusCode()).isEqualTo(303);
    assertThat(first.get(path(ticket)).body()).contains("終わりました（解決）", "もう一度受ける", "ログアウト");
    assertThat(plain(resident.get("/chat").body())).contains("できましたか。");
    assertThat(readings(ticket)).isEqualTo(readings + 1);
  }

  @Test
  void a_case_of_danger_without_a_topic_is_called_so() {
    resident.says("警察を名乗る人から電話が来て、お金を振り込めと言われました");
    String path = path(ticket().id());

    assertThat(first.get(path).body()).contains("<h1 tabindex=\"-1\">危険の知らせ");
    assertThat(first.get("/admin/desk").body()).contains("<a href=\"" + path + "\">危険の知らせ");
  }

  @Test
  void who_comes_second_is_told_who_was_first() {
    String ticket = waiting();
    first.post(path(ticket) + "/claim");

    var late = second.post(path(ticket) + "/claim");

    assertThat(late.statusCode()).isEqualTo(422);
    assertThat(late.body()).contains("見本 支援員さんが先に受けました", "かわって受ける");
    assertThat(second.post(path(ticket) + "/take-over", "text", "").statusCode()).isEqualTo(422);
    String old = first.get(path(ticket)).body();
    assertThat(second.post(path(ticket) + "/take-over", "text", "お昼の交代です").statusCode())
        .isEqualTo(303);

    var stale = send(first, ticket, "say", old, "text", "消えてはいけないことば");

    assertThat(stale.statusCode()).isEqualTo(422);
    assertThat(stale.body()).contains("見本 支援員その2さんが受けています", "消えてはいけないことば", "お昼の交代です");
    assertThat(plain(resident.get("/chat").body()))
        .contains("見本支援員その2と話しています")
        .doesNotContain("消えてはいけない");
  }

  @Test
  void a_note_stays_among_supporters_and_a_case_is_passed_on() {
    String ticket = waiting();
    first.post(path(ticket) + "/claim");
    var noted = first.post(path(ticket) + "/note", "text", "耳が遠い方です。暗証番号は 4829 とのこと");
    assertThat(noted.statusCode()).isEqualTo(303);
    String mine = first.get(path(ticket)).body();
    assertThat(mine).contains("耳が遠い方です").doesNotContain("4829");
    assertThat(plain(resident.get("/chat").body())).doesNotContain("耳が遠い");
    assertThat(send(first, ticket, "pass", mine, "to", "").statusCode()).isEqualTo(422);
    assertThat(mine).containsPattern("value=\"person:[^\"]+\">見本 支援員その2<");
    second.post("/admin/sign-out");
    assertThat(first.get(path(ticket)).body()).doesNotContain("value=\"person:");
    second.comes("supporter-2", server.staffPassword());

    var passed = send(first, ticket, "pass", mine, "to", "team:", "text", "おねがいします");

    assertThat(passed.statusCode()).isEqualTo(303);
    assertThat(second.post(path(ticket) + "/claim").statusCode()).isEqualTo(303);
    String theirs = second.get(path(ticket)).body();
    assertThat(theirs).contains("おねがいします", "耳が遠い方です");
    assertThat(send(second, ticket, "hand-back", theirs).statusCode()).isEqualTo(303);
    assertThat(plain(resident.get("/chat").body())).doesNotContain("話しています");
    assertThat(second.post(path(ticket) + "/reopen").statusCode()).isEqualTo(303);
    assertThat(plain(resident.get("/chat").body())).contains("その2と話しています");
  }

  @Test
  void a_number_is_shown_to_who_calls_alone() {
    resident.chooses("person");
    var time = Pattern.compile("name=\"from\" value=\"(\\d+)\"");
    var offered = time.matcher(resident.get("/person/call-back").body());
    assertThat(offered.find()).isTrue();
    resident.post(
        "/person/call-back",
        Resident.form("number", "000-0000-0000", "from", offered.group(1)),
        "Origin",
        server.address() + "");
    String ticket = ticket().id();
    first.post(path(ticket) + "/claim");
    String mine = first.get(path(ticket)).body();
    assertThat(mine).contains("電話の希望").doesNotContain("00000000000");
    assertThat(send(second, ticket, "number", mine).statusCode()).isEqualTo(422);

    var number = send(first, ticket, "number", mine);

    assertThat(number.body()).contains("00000000000");
    assertThat(send(first, ticket, "called", mine, "reached", "no").statusCode()).isEqualTo(303);
    assertThat(send(first, ticket, "close", mine, "ending", "call-back").statusCode())
        .isEqualTo(303);
    assertThat(send(first, ticket, "number", mine).body()).doesNotContain("00000000000");
  }

  @Test
  void whoever_has_a_break_or_leaves_does_not_count_as_free() {
    assertThat(first.get("/admin/desk").body()).contains("受け付けています");

    first.post("/admin/desk", "accepting", "no");

    assertThat(first.get("/admin/desk").body()).contains("休んでいます");
    assertThat(isHere("見本 支援員")).isTrue();
    first.post("/admin/sign-out");
    assertThat(isHere("見本 支援員")).isFalse();
  }

  @Test
  void topics_are_found_and_shown() {
    String ticket = waiting();
    first.post(path(ticket) + "/claim");
    String found = first.get(path(ticket) + "?q=%E5%85%90%E7%AB%A5%E6%89%8B%E5%BD%93").body();
    assertThat(found).contains("value=\"childcare-child-allowance-name-address\"");

    assertThat(
            send(first, ticket, "show", found, "topic", "childcare-child-allowance-name-address")
                .statusCode())
        .isEqualTo(303);

    assertThat(resident.get("/chat").body()).contains("class=\"card answer");
  }

  @Test
  void what_a_supporter_found_wanting_reaches_the_editor() {
    resident.chooses("begin:pin-reset-office");
    String ticket = waiting();
    var empty = first.post(path(ticket) + "/shortfall", "kind", "screen", "text", " ");
    assertThat(empty.statusCode()).isEqualTo(422);
    String words = "ボタンの名前がちがう " + ticket.replaceAll("[^a-f]", "");
    String all = words + "。暗証番号は 4829";

    var told = first.post(path(ticket) + "/shortfall", "kind", "screen", "text", all);

    assertThat(told.body()).contains("編集者に伝えました");
    var editor = new Colleague(server.address());
    editor.comes("editor", server.staffPassword());
    String questions = editor.get("/admin/questions").body();
    assertThat(questions).contains(words, "画面がちがう").doesNotContain("4829");
    String row = questions.substring(questions.indexOf(words));
    var id = Pattern.compile("name=\"id\" value=\"([^\"]+)\"").matcher(row);
    assertThat(id.find()).isTrue();
    assertThat(editor.post("/admin/questions/settled", "id", id.group(1)).statusCode())
        .isEqualTo(303);
    assertThat(editor.get("/admin/questions").body()).doesNotContain(words);
  }

  @Test
  void a_reply_that_is_often_said_stands_in_the_field_to_be_changed() {
    String ticket = waiting();
    first.post(path(ticket) + "/claim");
    assertThat(first.get(path(ticket)).body()).contains("?reply=1#text", "こんにちは。あおぞら市の見本 支援員です");

    String begun = first.get(path(ticket) + "?reply=1").body();

    assertThat(begun).contains(">こんにちは。あおぞら市の見本 支援員です。ゆっくりで、だいじょうぶです。</textarea>");
    assertThat(first.get(path(ticket) + "?reply=99").body()).contains("></textarea>");
    assertThat(plain(resident.get("/chat").body())).doesNotContain("ゆっくりで");
  }

  private boolean isHere(String name) {
    return desk.colleagues("aozora").stream().anyMatch(one -> one.supporter().name().equals(name));
  }

  private String waiting() {
    resident.chooses("person");
    return ticket().id();
  }

  private Ticket ticket() {
    String conversation = resident.cookie().replaceAll("^tesuri=([^.]+).*", "$1");
    return desk.queue("aozora").stream()
        .filter(one -> one.conversation().equals(conversation))
        .findFirst()
        .orElseThrow();
  }

  private long readings(String ticket) {
    return database.read(
        handle ->
            handle
                .createQuery("select count(*) from audit where deed = :deed and subject = :ticket")
                .bind("deed", Deed.TRANSCRIPT_READ.code())
                .bind("ticket", ticket)
                .mapTo(Long.class)
                .one());
  }

  // Sends a form of the page, with the hidden fields that stand on it.
  private static HttpResponse<String> send(
      Colleague by, String ticket, String act, String page, String... fields) {
    String[] all = new String[fields.length + 4];
    System.arraycopy(fields, 0, all, 4, fields.length);
    all[0] = "fence";
    all[1] = hidden(FENCE, page);
    all[2] = "c";
    all[3] = hidden(CLIENT_ID, page);
    return by.post(path(ticket) + "/" + act, all);
  }

  private static String hidden(Pattern field, String page) {
    var match = field.matcher(page);
    return match.find() ? match.group(1) : "";
  }

  private static String path(String ticket) {
    return "/admin/desk/" + ticket;
  }

  private static String plain(String html) {
    return TAGS.matcher(html)
        .replaceAll("")
        .replaceAll("[\\s　\u200B\u2060]+", "")
        .replace("&#8203;", "");
  }
}
