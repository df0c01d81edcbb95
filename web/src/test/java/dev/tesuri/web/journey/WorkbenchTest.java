package dev.tesuri.web.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tesuri.knowledge.editorial.Editorial;
import dev.tesuri.knowledge.editorial.Press;
import dev.tesuri.knowledge.editorial.Published;
import dev.tesuri.knowledge.editorial.TextKey;
import dev.tesuri.knowledge.layer.LocalPart;
import jakarta.enterprise.inject.spi.CDI;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Editors and approvers at the workbench, with forms alone, and the resident who reads what they
/// wrote.
class WorkbenchTest {

  private static final String TOPIC = "conveni-certificate";
  private static final String NOTE = "住民票は1通250円です。";
  private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
  private static final Pattern FIELD =
      Pattern.compile("name=\"(version|base)\" value=\"([^\"]*)\"");

  private final RunningServer server = RunningServer.get();
  private final Editorial editorial = CDI.current().select(Editorial.class).get();
  private final Press press = CDI.current().select(Press.class).get();
  private final Colleague editor = new Colleague(server.address());
  private final Colleague approver = new Colleague(server.address());

  @BeforeEach
  void signIn() {
    editor.comes("editor", server.staffPassword());
    approver.comes("approver", server.staffPassword());
  }

  /// Other tests read the same texts.
  @AfterEach
  void leaveNothing() {
    Texts.leaveNothing();
  }

  private String begun(Colleague who, String kind) {
    return location(who.post("/admin/texts/topics/" + TOPIC + "/" + kind));
  }

  private static String location(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    return answer
        .headers()
        .firstValue("Location")
        .orElseThrow()
        .replaceFirst("^https?://[^/]+", "");
  }

  private static String field(String page, String name) {
    return FIELD
        .matcher(page)
        .results()
        .filter(found -> found.group(1).equals(name))
        .findFirst()
        .orElseThrow()
        .group(2);
  }

  private static String[] note(String page, String words, String deed) {
    return new String[] {
      "version",
      field(page, "version"),
      "base",
      field(page, "base"),
      "note",
      words,
      "why",
      "手数料が変わりました",
      "do",
      deed
    };
  }

  private String noted(Colleague who, String words, String deed) {
    String draft = begun(who, "local");
    location(who.post(draft, note(who.get(draft).body(), words, deed)));
    return draft;
  }

  private static String plain(String page) {
    return page.replaceAll("<rt>[^<]*</rt>|<[^>]*>|\u2060", "");
  }

  private String topicPage() {
    return plain(new Resident(server.address()).get("/topics/" + TOPIC).body());
  }

  @Test
  void an_editor_writes_a_second_person_publishes_and_residents_read_it_with_layer_and_day() {
    editorial.setTwoPersons("aozora", true, _ -> {});
    assertThat(topicPage()).contains("住民票は1通200円です。");
    String draft = noted(editor, NOTE, "review");

    assertThat(editor.get("/admin/texts").body()).contains("確認を待っている文章が1件");
    assertThat(editor.get("/admin/texts?show=review").body()).contains("/topics/" + TOPIC);
    assertThat(editor.get(draft + "/publish").body()).contains("書いた人とはべつの承認者");
    assertThat(editor.post(draft + "/publish").statusCode()).isEqualTo(422);
    assertThat(topicPage()).contains("1通200円").doesNotContain("250円");

    assertThat(approver.get(draft + "/publish").body())
        .contains(NOTE, "手数料が変わりました", "いままでと同じ質問で見つかります");
    assertThat(location(approver.post(draft + "/publish"))).endsWith("?done=published");

    assertThat(topicPage()).contains(NOTE, "あおぞら市").doesNotContain("1通200円");
    String answer =
        plain(new Resident(server.address()).chooses("open:" + TOPIC).get("/chat").body());
    assertThat(answer).contains(NOTE, "最終確認日");
    assertThat(approver.get("/admin/texts/topics/" + TOPIC).body())
        .contains("町の書きたし 第1版", "公開中", "手数料が変わりました");
  }

  @Test
  void what_was_before_comes_back_by_restoring_or_taking_back() {
    String first = noted(editor, NOTE, "publish");
    location(editor.post(first + "/publish"));
    String second = noted(editor, "住民票は1通300円です。", "publish");
    location(editor.post(second + "/publish"));
    assertThat(topicPage()).contains("1通300円");

    String version = first.replace("/drafts/", "/versions/");
    assertThat(editor.get(version).body()).contains(NOTE, "前の版", "第1版");
    String restored = location(editor.post(version + "/restore")).replaceFirst("\\?.*", "");
    location(editor.post(restored + "/publish"));
    assertThat(topicPage()).contains(NOTE).doesNotContain("1通300円");

    assertThat(editor.get(restored + "/publish").body()).contains("取り下げますか", NOTE);
    assertThat(location(editor.post(restored + "/publish"))).endsWith("?done=withdrawn");
    assertThat(topicPage()).contains("1通200円");
  }

  @Test
  void when_two_edit_at_once_both_texts_survive_and_the_second_is_told() {
    String draft = begun(editor, "local");
    String page = editor.get(draft).body();
    location(editor.post(draft, note(page, "先に書いた文です。", "save")));

    String copy = location(approver.post(draft, note(page, "あとに書いた文です。", "save")));

    assertThat(copy).endsWith("?done=copied");
    assertThat(approver.get(copy).body()).contains("先にほかの人が保存しました", "あとに書いた文です。", "も、この文の下書きを");
    assertThat(editor.get(draft).body()).contains("先に書いた文です。");
  }

  @Test
  void a_whole_text_is_written_in_fields_and_refused_while_it_is_at_fault() {
    String draft = begun(editor, "topic");
    String page = editor.get(draft).body();
    assertThat(page).contains("name=\"plain\"", "name=\"body\"", "## こたえ");
    String[] broken = {
      "version",
      field(page, "version"),
      "base",
      "",
      "plain",
      "コンビニの証明書",
      "body",
      "## こたえ\nはい。電話は 0120-00-1234 です。",
      "do",
      "publish"
    };
    location(editor.post(draft, broken));
    assertThat(editor.get(draft + "/publish").body()).contains("0120-00-1234", "下書きにもどって直す");
    var refused = editor.post(draft + "/publish", "losses", "yes");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("直すところがあるので、公開していません。");
    assertThat(press.current().library().find(TOPIC).orElseThrow().facts().layer())
        .isEqualTo("national");
  }

  @Test
  void hiding_a_topic_that_others_lead_to_is_refused_with_the_places() {
    String draft = begun(editor, "local");
    String page = editor.get(draft).body();
    location(
        editor.post(
            draft,
            "version",
            field(page, "version"),
            "base",
            "",
            "hidden",
            "yes",
            "do",
            "publish"));
    var shown = editor.get(draft + "/publish").body();
    assertThat(shown).contains("見つからなくなる質問が", "で：話題 `" + TOPIC + "` がありません", "下書きにもどって直す");
    var refused = editor.post(draft + "/publish", "losses", "yes");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("直すところがあるので、公開していません。");
    assertThat(press.current().library().find(TOPIC)).isPresent();
  }

  @Test
  void a_text_for_staff_alone_is_found_at_the_counter_and_never_by_residents() {
    String draft =
        location(
            editor.post(
                "/admin/texts/new", "id", "naibu-tejun", "plain", "泣く人の迎え方", "category", "moving"));
    location(
        editor.post(
            draft,
            "version",
            field(editor.get(draft).body(), "version"),
            "base",
            "",
            "audience",
            "staff",
            "asks",
            "泣く人の迎え方\n泣いている人\n窓口で泣く\n涙が出る人\n泣く人と話す\n泣いた人の席\n泣く人への言い方\n泣く人の案内",
            "sources",
            "あおぞら市 窓口の手引き | https://www.city.aozora.lg.jp/ | 2026-11-23",
            "body",
            "## こたえ\n奥のいすに、ゆっくり案内します。",
            "do",
            "publish"));
    assertThat(location(editor.post(draft + "/publish"))).endsWith("?done=published");

    assertThat(editor.get("/admin/texts?show=staff").body()).contains("泣く人の迎え方", "職員だけ");
    assertThat(editor.get("/admin/texts/topics/naibu-tejun").body()).contains("職員だけが読みます");
    assertThat(press.current().library().find("naibu-tejun")).isEmpty();
    var resident = new Resident(server.address());
    assertThat(resident.get("/topics/naibu-tejun").statusCode()).isEqualTo(404);
    assertThat(plain(resident.says("泣く人の迎え方").get("/chat").body())).doesNotContain("奥のいす");
    String open = Resident.form("c", "1", "choice", "open:naibu-tejun");
    var refused = resident.post("/chat/choose", open, "Origin", server.address() + "");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(resident.get("/api/v1/topics").body()).doesNotContain("naibu-tejun");

    var supporter = new Colleague(server.address());
    supporter.comes("supporter", server.staffPassword());
    String visit =
        location(
            supporter.post(
                "/admin/visits", "channel", "counter", "device", "android", "place", "1階"));
    assertThat(supporter.get(visit + "?" + Resident.form("q", "泣く人")).body())
        .contains("職員だけの文章", "奥のいすに、ゆっくり案内します。");
  }

  @Test
  void a_topic_that_only_the_town_has_is_begun_written_and_found() {
    assertThat(
            location(
                editor.post("/admin/texts/new", "id", TOPIC, "plain", "x", "category", "moving")))
        .contains("fault");
    String draft =
        location(
            editor.post(
                "/admin/texts/new",
                "id",
                "gomi-bunbetsu",
                "plain",
                "ごみを分けて出す",
                "category",
                "moving"));
    String page = editor.get(draft).body();
    location(
        editor.post(
            draft,
            "version",
            field(page, "version"),
            "base",
            "",
            "asks",
            "ごみの分け方\nごみはいつ出すの\n燃えるごみの日\nびんと缶の出し方\nペットボトルのごみ\nごみの日を知りたい\nごみ袋はどれ\n粗大ごみを出したい",
            "sources",
            "あおぞら市 ごみの手引き | https://www.city.aozora.lg.jp/gomi/ | 2026-11-23",
            "body",
            "## こたえ\nごみは、種類ごとに分けて出します。\n出す日は、地区ごとにちがいます。",
            "do",
            "publish"));
    String shown = editor.get(draft + "/publish").body();
    assertThat(shown).contains("見つかるようになる質問が8件");
    assertThat(location(editor.post(draft + "/publish"))).endsWith("?done=published");
    assertThat(plain(new Resident(server.address()).says("燃えるごみの日").get("/chat").body()))
        .contains("種類ごとに分けて出します");
  }

  @Test
  void the_preview_shows_what_is_typed_and_can_be_pressed_through() {
    String draft = begun(editor, "local");
    String id = draft.replaceFirst(".*/", "");
    var typed = editor.post("/admin/preview/" + id, "note", "まだ保存していない文です。");
    assertThat(plain(typed.body())).contains("まだ保存していない文です。", "見本です");
    assertThat(typed.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("frame-ancestors 'self'");

    var step = editor.post("/admin/preview/" + id + "/press", "c", "", "choice", "1-0");
    assertThat(plain(step.body())).contains("のうち");
    Matcher place = Pattern.compile("name=\"c\" value=\"([^\"]+)\"").matcher(step.body());
    assertThat(place.find()).isTrue();
    assertThat(
            editor
                .post("/admin/preview/" + id + "/press", "c", place.group(1), "choice", "1-0")
                .statusCode())
        .isEqualTo(200);
    assertThat(editor.get(draft).body()).doesNotContain("まだ保存していない文です。");
  }

  @Test
  void what_cannot_be_kept_is_told_and_still_stands_in_the_form() {
    String draft = begun(editor, "local");
    String page = editor.get(draft).body();
    var refused =
        editor.post(
            draft,
            "version",
            field(page, "version"),
            "base",
            "",
            "note",
            "大切な文です。",
            "from",
            "あした",
            "do",
            "save");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("2026-12-01 の形", "大切な文です。");
  }

  @Test
  void marks_of_markup_are_text_everywhere() {
    String evil = "<script>alert(1)</script><img src=x onerror=alert(2)>\"'{{7*7}}${7*7}";
    String draft = noted(editor, evil, "save");
    String id = draft.replaceFirst(".*/", "");
    var key = new TextKey(TextKey.Kind.LOCAL, TOPIC);
    var note = new Published.Text(key, new LocalPart(null, evil, evil, false).written(), DAY);
    long next = press.current().published().edition() + 1;
    press.use(press.with(new Published(next, List.of(note))));
    for (String body :
        List.of(
            editor.get(draft).body(),
            editor.get(draft + "/publish").body(),
            editor.get(draft.replace("/drafts/", "/versions/")).body(),
            editor.get("/admin/texts/topics/" + TOPIC).body(),
            editor.get("/admin/preview/" + id).body(),
            new Resident(server.address()).get("/topics/" + TOPIC).body(),
            new Resident(server.address()).chooses("open:" + TOPIC).get("/chat").body())) {
      assertThat(body).doesNotContain("<script>alert", "<img src=x");
      assertThat(body).contains("&lt;script");
    }
  }

  @Test
  void marks_of_markup_are_text_in_every_field_of_every_form() {
    String evil = "\"><script>alert(1)</script><img src=x onerror=alert(2)>'${1234*5678}";
    for (String kind : List.of("topic", "local", "town")) {
      String of = kind.equals("town") ? "town" : TOPIC;
      String draft = location(editor.post("/admin/texts/topics/" + of + "/" + kind));
      String page = editor.get(draft).body();
      var sent =
          new ArrayList<>(List.of("version", field(page, "version"), "base", "", "do", "save"));
      for (String name : written(page)) {
        sent.addAll(List.of(name, evil));
      }
      editor.post(draft, sent.toArray(String[]::new));
      editor.post(draft + "/remark", "words", evil);
      for (String body :
          List.of(
              editor.post(draft, sent.toArray(String[]::new)).body(),
              editor.get(draft).body(),
              editor.get(draft + "/publish").body(),
              editor.get(draft.replace("/drafts/", "/versions/")).body(),
              editor.get("/admin/texts/topics/" + of).body(),
              editor.get("/admin/preview/" + draft.replaceFirst(".*/", "")).body(),
              editor.get("/admin/texts?" + Resident.form("q", evil)).body(),
              editor.get("/admin/search?" + Resident.form("q", evil)).body())) {
        assertThat(body).as(kind).doesNotContain("<script>alert", "<img src=x", "7006652");
      }
      assertThat(editor.get(draft).body()).as(kind).contains("&lt;script&gt;alert(1)");
    }
  }

  // All that can be typed, but for what the form itself carries along and days.
  private static List<String> written(String page) {
    return Pattern.compile("<(?:input|textarea|select)[^>]* name=\"([a-z0-9.-]+)\"")
        .matcher(page.substring(page.indexOf("<form id=\"draft\"")))
        .results()
        .map(found -> found.group(1))
        .filter(
            name -> !List.of("version", "base", "from", "until", "size", "words").contains(name))
        .distinct()
        .toList();
  }

  @Test
  void the_list_is_narrowed_by_whose_words_a_text_is() {
    assertThat(editor.get("/admin/texts?" + Resident.form("layer", "全国共通")).body())
        .contains("/topics/" + TOPIC, "<h2>85件</h2>");
    assertThat(editor.get("/admin/texts?" + Resident.form("layer", "あおぞら市")).body())
        .contains("<h2>0件</h2>");
  }
}
