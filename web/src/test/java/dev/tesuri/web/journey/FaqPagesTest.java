package dev.tesuri.web.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tesuri.knowledge.faq.FaqCsv;
import dev.tesuri.knowledge.faq.FaqEntry;
import dev.tesuri.knowledge.faq.FaqRows;
import dev.tesuri.knowledge.faq.FaqTable;
import dev.tesuri.knowledge.faq.Workbook;
import jakarta.enterprise.inject.spi.CDI;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// An editor and an approver with a town's own questions, and a resident who asks them.
class FaqPagesTest {

  private static final Charset SHIFT_JIS = Charset.forName("windows-31j");
  private static final String QUESTION = "ぴよぴよ公園のぶらんこを借りたい";
  private static final FaqEntry SWING = new FaqEntry("1", QUESTION, "公園課へ電話してください。");
  private static final FaqEntry BOATS = new FaqEntry("2", "ぷかぷか池の貸しボートの料金", "30分で200円です。");
  private static final List<String> MARKUP =
      List.of(
          "<script>alert(1)</script>",
          "\"><img src=x onerror=alert(1)>",
          "' onfocus=alert(1) autofocus='",
          "</textarea></title></style><script>alert(1)</script>",
          "javascript:alert(1)",
          "${7*7} @if(true) !{var x = 1;}",
          "｛<b id=evil>｜<i>｝",
          "=HYPERLINK(\"http://evil.example\",\"x\")",
          "@SUM(1+1)*cmd|' /C calc'!A0");

  private final RunningServer server = RunningServer.get();
  private final FaqRows rows = CDI.current().select(FaqRows.class).get();
  private final Colleague editor = new Colleague(server.address());
  private final Colleague approver = new Colleague(server.address());
  private final FaqFiles files = new FaqFiles(server.address(), editor);
  private long former;

  @BeforeEach
  void signIn() {
    editor.comes("editor", server.staffPassword());
    approver.comes("approver", server.staffPassword());
    former = rows.state().number();
  }

  /// Other tests ask the same server.
  @AfterEach
  void leaveNothingBehind() {
    long now = rows.state().number();
    if (now > former) {
      takeBack(editor, former + 1, now);
    }
    assertThat(rows.all()).isEmpty();
  }

  @Test
  void a_file_is_looked_at_taken_in_found_by_residents_and_taken_back() {
    byte[] table = ("番号,質問,回答\n1," + QUESTION + ",公園課へ電話してください。\n").getBytes(SHIFT_JIS);
    String preview = sent(files.send("質問一覧.csv", table));
    assertThat(editor.get(preview).body())
        .contains("質問一覧.csv", "CSV（Shift_JIS）", "いまの0件が、1件になります", QUESTION);
    assertThat(answered()).doesNotContain("公園課");
    assertThat(rows.all()).isEmpty();

    assertThat(published(preview).headers().firstValue("Location").orElseThrow())
        .endsWith("done=published");
    assertThat(answered()).contains("公園課");
    var talking = new Resident(server.address()).says(QUESTION);
    assertThat(editor.get("/admin/faq").body())
        .contains("いま、1件あります", "ファイルから取りこんだ", "質問一覧.csv", "見本 編集者");
    assertThat(auditor().get("/admin/audit").body()).contains("よくある質問を取りこんだ");

    long number = rows.state().number();
    assertThat(approver.get("/admin/faq/back?number=" + number).body())
        .contains("前にもどす前の確認", "いまの1件が、0件になります");
    assertThat(takeBack(approver, number, number)).endsWith("done=back");
    assertThat(answered()).doesNotContain("公園課");
    assertThat(talking.says("いくらですか").get("/chat").statusCode()).isEqualTo(200);
    assertThat(auditor().get("/admin/audit").body()).contains("よくある質問を前にもどした");

    assertThat(takeBack(approver, number + 1, number + 1)).endsWith("done=back");
    assertThat(answered()).contains("公園課");
  }

  @Test
  void a_spreadsheet_tells_what_changes_goes_and_stays() {
    publish("a.xlsx", Workbook.of(List.of(SWING, BOATS, new FaqEntry("3", "べつの質問", "べつの答え"))));
    var next =
        List.of(
            new FaqEntry("2", BOATS.question(), "30分で300円です。"),
            SWING,
            new FaqEntry("9", "ぴよぴよ公園のぶらんこを借りたいのですが", "電話は 06-000-0000 です。"));
    String preview = sent(files.send("b.xlsx", Workbook.of(next)));
    assertThat(editor.get(preview).body())
        .contains(
            "Excel（シート「質問」）",
            "<dt>新しい</dt><dd>1件</dd>",
            "<dt>変わる</dt><dd>1件</dd>",
            "<dt>なくなる</dt><dd>1件</dd>",
            "<dt>そのまま</dt><dd>1件</dd>",
            "30分で200円です。",
            "30分で300円です。",
            "ほとんど同じ質問です",
            "06-000-0000",
            "桁の数が合いません");
    published(preview);
    assertThat(rows.state().entries()).isEqualTo(next);
  }

  @Test
  void of_two_at_once_the_second_is_told_and_looks_again() {
    String mine = sent(files.send("mine.csv", csv(SWING)));
    var other = new FaqFiles(server.address(), approver);
    String theirs = sent(other.send("theirs.csv", csv(BOATS)));
    assertThat(editor.get(theirs).headers().firstValue("Location").orElseThrow())
        .endsWith("done=gone");
    long seen = rows.state().number();
    assertThat(publish(approver, theirs, seen)).endsWith("done=published");

    String told = publish(editor, mine, seen);

    assertThat(told).endsWith("moved=yes");
    assertThat(editor.get(told.replaceFirst("^https?://[^/]+", "")).body())
        .contains("ほかの人が変えました", "いまの1件が、1件になります");
    assertThat(rows.state().entries()).containsExactly(BOATS);
    assertThat(publish(editor, mine, seen + 1)).endsWith("done=published");
    assertThat(publish(editor, mine, seen + 2)).endsWith("done=gone");
    assertThat(rows.state().entries()).containsExactly(SWING);
  }

  @Test
  void where_the_town_wants_two_persons_somebody_else_publishes() {
    auditor().post("/admin/town/two-persons", "two", "yes");
    try {
      String table = sent(files.send("mine.csv", csv(SWING)));
      assertThat(editor.get(table).body()).contains("確認を頼む").doesNotContain(">取りこむ</button>");
      assertThat(publish(editor, table, former)).endsWith("done=not-alone");
      assertThat(approver.get(table).statusCode()).isEqualTo(303);
      String id = table.replaceAll(".*upload=", "");
      assertThat(to(editor.post("/admin/faq/upload/offer", "upload", id))).endsWith("=offered");
      assertThat(publish(editor, table, former)).endsWith("done=not-alone");
      assertThat(rows.all()).isEmpty();

      assertThat(approver.get("/admin/faq").body()).contains("確認を待っているもの", "mine.csv");
      assertThat(approver.get(table).body()).contains(">取りこむ</button>");
      assertThat(publish(approver, table, former)).endsWith("done=published");
      assertThat(answered()).contains("公園課");
      assertThat(editor.get("/admin/faq").body()).doesNotContain("確認を待っているもの");

      String form = editor.get("/admin/faq/entry?id=1").body();
      String seen = form.replaceAll("(?s).*name=\"seen\" value=\"([^\"]+)\".*", "$1");
      assertThat(to(change(editor, seen, "土木課へ電話してください。"))).endsWith("done=offered");
      assertThat(to(change(approver, seen, "公園課の窓口へ。"))).endsWith("done=offered");
      assertThat(answered()).contains("公園課へ電話").doesNotContain("土木課");
      var waiting = offers(approver);
      assertThat(waiting).hasSize(2);
      long base = rows.state().number();
      assertThat(approver.get(waiting.getFirst()).body()).contains("変わるもの", "土木課");
      // Nobody publishes what they wrote themselves, and nobody takes back alone.
      assertThat(publish(approver, waiting.getLast(), base)).endsWith("done=not-alone");
      assertThat(takeBack(editor, base, base)).endsWith("done=not-alone");
      assertThat(publish(approver, waiting.getFirst(), base)).endsWith("done=published");
      assertThat(answered()).contains("土木課");
      approver.post("/admin/faq/upload/drop", "upload", waiting.getLast().replaceAll(".*=", ""));
      assertThat(offers(approver)).isEmpty();
    } finally {
      auditor().post("/admin/town/two-persons", "two", "no");
    }
    assertThat(auditor().get("/admin/audit").body()).contains("よくある質問の確認を頼んだ");
  }

  private static List<String> offers(Colleague who) {
    return all("/admin/faq/upload\\?upload=[^\"]+", who.get("/admin/faq").body());
  }

  private static String to(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElseThrow();
  }

  @Test
  void what_a_supporter_solved_becomes_an_entry_once_an_editor_has_written_it() {
    new Resident(server.address()).says(QUESTION).chooses("person");
    solve("公園課の電話で、ぶらんこの予約ができます。");
    String offered = editor.get("/admin/questions").body();
    assertThat(offered).contains("係の人が解決した質問", QUESTION, "ぶらんこの予約ができます。");
    // Other tests have solved something too.
    String mine = offered.substring(offered.indexOf("係の人が解決した質問"));
    String form = first("/admin/faq/entry\\?solved=[^\"]+", mine.substring(mine.indexOf(QUESTION)));

    String page = editor.get(form).body();

    assertThat(page).contains(QUESTION, "ぶらんこの予約ができます。", "だれが読んでもわかる文に");
    // Whoever only looks has decided nothing.
    assertThat(editor.get("/admin/questions").body()).contains(form);
    var written =
        editor.post(
            "/admin/faq/entry",
            "id",
            "1",
            "question",
            QUESTION,
            "answer",
            "公園課へ電話してください。",
            "solved",
            form.replaceAll(".*solved=", ""));
    assertThat(to(written)).endsWith("done=written");
    assertThat(answered()).contains("公園課");
    assertThat(editor.get("/admin/questions").body()).doesNotContain(form);
    assertThat(to(editor.post("/admin/questions/solved", "id", "nothing"))).endsWith("=gone");
  }

  private void solve(String answer) {
    var supporter = new Colleague(server.address());
    supporter.comes("supporter", server.staffPassword());
    String path =
        all("/admin/desk/[^/\"]+(?=/claim)", supporter.get("/admin/desk").body()).stream()
            .filter(one -> supporter.get(one).body().contains(QUESTION))
            .findFirst()
            .orElseThrow();
    assertThat(supporter.post(path + "/claim").statusCode()).isEqualTo(303);
    for (String deed : List.of("say", "close")) {
      String mine = supporter.get(path).body();
      var sent =
          supporter.post(
              path + "/" + deed,
              "fence",
              first("(?<=name=\"fence\" value=\")\\d+", mine),
              "c",
              first("(?<=name=\"c\" value=\")[^\"]+", mine),
              "text",
              answer,
              "ending",
              "solved");
      assertThat(sent.statusCode()).isEqualTo(303);
    }
  }

  private static String first(String pattern, String text) {
    return all(pattern, text).getFirst();
  }

  private static List<String> all(String pattern, String text) {
    return Pattern.compile(pattern).matcher(text).results().map(MatchResult::group).toList();
  }

  @Test
  void what_is_typed_is_seen_as_residents_would_before_it_is_stored() {
    assertThat(editor.get("/admin/faq/entry").body()).contains("/admin/preview/faq", "見本に出す");
    var seen =
        editor.post(
            "/admin/preview/faq",
            "id",
            "1",
            "question",
            QUESTION,
            "answer",
            "公園課 06-0000-0000 へ<script>alert(1)</script>");

    assertThat(seen.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("frame-ancestors 'self'");
    assertThat(seen.body())
        .contains("class=\"card answered\"", "href=\"tel:0600000000\"", "&lt;script&gt;")
        .contains("見本です")
        .doesNotContain("<script>alert");
    assertThat(editor.post("/admin/preview/faq", "id", "1").body()).contains("質問が空です");
    assertThat(rows.all()).isEmpty();
  }

  @Test
  void one_entry_is_written_changed_and_removed_and_no_text_is_lost() {
    var written =
        editor.post("/admin/faq/entry", "id", "1", "question", QUESTION, "answer", "公園課へ電話してください。");
    assertThat(written.statusCode()).isEqualTo(303);
    assertThat(answered()).contains("公園課");
    assertThat(editor.post("/admin/faq/entry", "id", "1", "question", "a", "answer", "").body())
        .contains("もう使われています", "回答が空です");

    String form = editor.get("/admin/faq/entry?id=1").body();
    String seen = form.replaceAll("(?s).*name=\"seen\" value=\"([^\"]+)\".*", "$1");
    assertThat(change(approver, seen, "公園課か、土木課へ電話してください。").statusCode()).isEqualTo(303);
    var late = change(editor, seen, "公園課へ手紙を書いてください。");
    assertThat(late.statusCode()).isEqualTo(422);
    assertThat(late.body()).contains("ほかの人が先に変えました", "土木課", "手紙を書いて");
    assertThat(
            editor
                .post("/admin/faq/entry/remove", "former", "1", "seen", seen)
                .headers()
                .firstValue("Location")
                .orElseThrow())
        .endsWith("done=moved");

    var warned =
        editor.post("/admin/faq/entry", "id", "7", "question", QUESTION + "。", "answer", "同上");
    assertThat(warned.body()).contains("ほとんど同じ質問です", "name=\"looked\"");
    assertThat(rows.state().kept()).hasSize(1);

    String now = editor.get("/admin/faq/entry?id=1").body();
    String again = now.replaceAll("(?s).*name=\"seen\" value=\"([^\"]+)\".*", "$1");
    assertThat(
            editor
                .post("/admin/faq/entry/remove", "former", "1", "seen", again)
                .headers()
                .firstValue("Location")
                .orElseThrow())
        .endsWith("done=removed");
    assertThat(answered()).doesNotContain("土木課");
    assertThat(
            editor.post("/admin/faq/entry/remove").headers().firstValue("Location").orElseThrow())
        .endsWith("done=gone");
  }

  @Test
  void markup_and_formulas_stay_words_wherever_they_are_shown() throws IOException {
    var odd = new java.util.ArrayList<FaqEntry>();
    for (String markup : MARKUP) {
      odd.add(new FaqEntry("x" + odd.size(), markup + " ぶらんこ" + odd.size(), markup));
    }
    byte[] table = FaqCsv.text(odd).getBytes(StandardCharsets.UTF_8);
    String preview = sent(files.send(MARKUP.getFirst() + ".csv", table));
    published(preview);
    assertThat(rows.state().entries()).isEqualTo(odd);
    var shown =
        new java.util.ArrayList<>(
            List.of(
                editor.get("/admin/faq").body(),
                editor.get("/admin/faq?q=%3Cscript%3Ealert(1)").body(),
                editor.get("/admin/faq/entry?id=x3").body(),
                editor.get("/admin/faq/back?number=" + rows.state().number()).body()));
    for (var entry : odd) {
      shown.add(new Resident(server.address()).says(entry.question()).get("/chat").body());
    }
    shown.add(searchedByASupporter("script alert ぶらんこ0"));
    assertThat(shown.getLast()).contains("&lt;script&gt;alert(1)&lt;/script&gt; ぶらんこ0");
    // Within a value nothing may end it.
    assertThat(editor.get("/admin/faq?q=%27%22%3E").body()).contains("value=\"&#39;&#34;>\"");
    assertThat(shown.getFirst()).contains("&lt;script&gt;alert(1)&lt;/script&gt;");
    for (String page : shown) {
      assertThat(page.toLowerCase(java.util.Locale.ROOT))
          .doesNotContain("<script>alert", "<img src=x", "<b id=evil", "49 @if");
    }
    String csv = new String(files.get("/admin/faq/export/faq.csv").body(), StandardCharsets.UTF_8);
    assertThat(csv).startsWith("\uFEFFid,question,answer\r\n");
    assertThat(csv.lines()).noneMatch(line -> line.matches(".*(^|,)\"?[=@].*"));
    assertThat(FaqTable.read(csv.getBytes(StandardCharsets.UTF_8)).entries()).isEqualTo(odd);
  }

  @Test
  void everything_is_written_out_in_the_same_order_each_time() throws IOException {
    publish("a.csv", csv(SWING));
    var zip = files.get("/admin/faq/export/everything.zip");
    assertThat(zip.headers().firstValue("Content-Disposition").orElseThrow())
        .isEqualTo("attachment; filename=\"tesuri.zip\"");
    var content = new TreeMap<String, String>();
    try (var in = new ZipInputStream(new ByteArrayInputStream(zip.body()))) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        content.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    assertThat(content)
        .containsKeys(
            "README.txt",
            "faq.csv",
            "national/mynumber-card/pin-reset-office.md",
            "national/parts/login.md",
            "layers/1-midori/layer.yaml",
            "layers/2-aozora/layer.yaml");
    assertThat(content.get("faq.csv")).contains(QUESTION);
    assertThat(content.get("national/mynumber-card/pin-reset-office.md")).startsWith("---\n");
    assertThat(files.get("/admin/faq/export/everything.zip").body()).isEqualTo(zip.body());
    assertThat(auditor().get("/admin/audit").body()).contains("知識をすべて書き出した");
  }

  static Stream<Arguments> bad() {
    return Stream.of(
        Arguments.of("no file", new byte[0], 422, "ファイルがえらばれていません"),
        Arguments.of("no table", "これは表ではない".getBytes(StandardCharsets.UTF_8), 422, "列の名前"),
        Arguments.of(
            "a fault", "id,question,answer\n1,,b\n".getBytes(SHIFT_JIS), 422, "2行目：質問が空です"),
        Arguments.of(
            "a bomb",
            new Workbook().rows().file("xl/media/a.png", "\0".repeat(20 << 20)).bytes(),
            422,
            "大きすぎる"),
        Arguments.of("too large", new byte[11 << 20], 413, "10MBより大きい"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bad")
  void a_bad_file_changes_nothing_and_is_told_kindly(
      String what, byte[] bytes, int status, String words) {
    var answer = files.send("bad.xlsx", bytes);
    assertThat(answer.statusCode()).as(what).isEqualTo(status);
    assertThat(answer.body()).contains("取りこめませんでした", words);
    assertThat(rows.state().number()).isEqualTo(former);
  }

  @Test
  void a_body_that_is_no_form_with_a_file_is_told() {
    for (String type :
        List.of("text/csv", "multipart/form-data", "multipart/form-data; boundary=other")) {
      var body = BodyPublishers.ofByteArray(FaqFiles.form("a.csv", csv(SWING)));
      assertThat(files.post("/admin/faq/upload", type, body).statusCode()).isEqualTo(422);
    }
  }

  @Test
  void elsewhere_no_body_is_as_large_as_a_file() {
    byte[] large = ("text=" + "a".repeat(2 << 20)).getBytes(StandardCharsets.US_ASCII);
    String form = "application/x-www-form-urlencoded";
    assertThat(files.post("/admin/questions", form, BodyPublishers.ofByteArray(large)).statusCode())
        .isEqualTo(413);
    var unknownLength = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large));
    assertThat(files.post("/admin/questions", form, unknownLength).statusCode()).isEqualTo(413);
    var stranger = new FaqFiles(server.address(), new Colleague(server.address()));
    assertThat(stranger.send("a.csv", new byte[9 << 20]).statusCode()).isEqualTo(401);
  }

  private HttpResponse<String> change(Colleague who, String seen, String answer) {
    return who.post(
        "/admin/faq/entry",
        "former",
        "1",
        "seen",
        seen,
        "id",
        "1",
        "question",
        QUESTION,
        "answer",
        answer);
  }

  private String answered() {
    return new Resident(server.address())
        .says(QUESTION)
        .get("/chat")
        .body()
        .replaceAll("<rt>[^<]*</rt>|<[^>]*>|\u2060", "");
  }

  // In a consultation at the counter.
  private String searchedByASupporter(String words) {
    var supporter = new Colleague(server.address());
    supporter.comes("supporter", server.staffPassword());
    String visit =
        supporter
            .post("/admin/visits", "channel", "counter", "device", "android", "place", "本庁舎1階")
            .headers()
            .firstValue("Location")
            .orElseThrow()
            .replaceFirst("^https?://[^/]+", "");
    return supporter.get(visit + "?" + Resident.form("q", words)).body();
  }

  private static byte[] csv(FaqEntry... entries) {
    return FaqCsv.text(List.of(entries)).getBytes(StandardCharsets.UTF_8);
  }

  private Colleague auditor() {
    var admin = new Colleague(server.address());
    admin.comes("admin", server.staffPassword());
    return admin;
  }

  private void publish(String name, byte[] bytes) {
    published(sent(files.send(name, bytes)));
  }

  private HttpResponse<String> published(String preview) {
    return editor.post(
        "/admin/faq/upload/publish",
        "upload",
        preview.replaceAll(".*upload=", ""),
        "base",
        String.valueOf(rows.state().number()));
  }

  private static String publish(Colleague who, String preview, long base) {
    return who.post(
            "/admin/faq/upload/publish",
            "upload",
            preview.replaceAll(".*upload=", ""),
            "base",
            String.valueOf(base))
        .headers()
        .firstValue("Location")
        .orElseThrow();
  }

  private static String takeBack(Colleague who, long number, long base) {
    return who.post(
            "/admin/faq/back", "number", String.valueOf(number), "base", String.valueOf(base))
        .headers()
        .firstValue("Location")
        .orElseThrow();
  }

  private static String sent(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    return answer
        .headers()
        .firstValue("Location")
        .orElseThrow()
        .replaceFirst("^https?://[^/]+", "");
  }
}
