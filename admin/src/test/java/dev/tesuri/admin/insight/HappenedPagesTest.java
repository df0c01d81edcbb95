package dev.tesuri.admin.insight;

import static dev.tesuri.admin.access.Office.asSeenBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tesuri.admin.access.Office;
import dev.tesuri.admin.access.Role;
import dev.tesuri.admin.access.Staff;
import dev.tesuri.admin.face.StaffFace;
import dev.tesuri.admin.face.StaffPages;
import dev.tesuri.bot.tally.Count;
import dev.tesuri.bot.tally.Count.What;
import dev.tesuri.bot.tally.Tally;
import dev.tesuri.knowledge.content.ContentReader;
import dev.tesuri.knowledge.content.Topic.Procedure;
import dev.tesuri.knowledge.layer.Municipality;
import dev.tesuri.knowledge.search.Library;
import dev.tesuri.knowledge.store.BothDatabases;
import dev.tesuri.knowledge.store.Database;
import dev.tesuri.knowledge.text.JapaneseText;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What happened, from the counts of the days to the page and the file.
class HappenedPagesTest {

  private static final Instant NOON = Instant.parse("2026-11-24T03:00:00Z");
  private static final InstantSource CLOCK = InstantSource.fixed(NOON);
  private static final Library LIBRARY =
      Library.of(
          new ContentReader()
              .bundled().topics().stream().filter(one -> one.id().startsWith("pin")).toList(),
          new JapaneseText());
  private static final String FIRST =
      ((Procedure) LIBRARY.find("pin-reset-office").orElseThrow()).first().id();

  private final Database database;
  private final Office office;
  private final Happenings happenings;
  private final HappenedPages pages;

  HappenedPagesTest(Database database) {
    this.database = database;
    office = new Office(database);
    var face = new StaffFace(name -> "/" + name, "", "", URI.create("https://tesuri.example.jp"));
    happenings =
        new Happenings(
            new Municipality("aozora", "あおぞら市", "市民課", "000-000-0000", "平日"),
            () -> LIBRARY,
            database,
            CLOCK);
    pages =
        new HappenedPages(
            happenings,
            office.audit,
            new StaffPages(TemplateEngine.createPrecompiled(ContentType.Html), face, _ -> ""));
  }

  @BothDatabases
  void it_begins_with_five_figures_in_words() {
    count(0, "aozora", 12, Count.of(What.ASKED));
    count(3, "aozora", 11, Count.of(What.ASKED));
    count(32, "aozora", 9, Count.of(What.ASKED));
    count(0, "midori", 40, Count.of(What.ASKED));
    count(0, "aozora", 3, Count.of(What.UNANSWERED));
    count(0, "aozora", 20, new Count("pin-reset-office", FIRST, What.STUCK));

    assertThat(page("", "", "", ""))
        .contains("今月は、23回の質問がありました。前の月の同じころは、9回でした。")
        .contains("答えを、0回見せました。答えがなかったのは、5回未満です。")
        .contains("いちばんつまずいたのは、「", "の画面です（20回）。")
        .contains("<th scope=\"row\">言葉での質問</th><td>23</td><td>9</td>")
        .contains("<th scope=\"row\">2026-11-21</th><td>11</td>")
        .contains("<caption>できごとの回数。くらべるのは、前の月の同じころ");
  }

  @BothDatabases
  void small_counts_are_hidden_and_cannot_be_found_by_subtraction() {
    count(0, "aozora", 3, Count.of(What.ASKED));
    count(1, "aozora", 17, Count.of(What.ASKED));
    count(2, "aozora", 90, Count.of(What.ASKED));

    assertThat(page("week", "", "", ""))
        .contains("<th scope=\"row\">言葉での質問</th><td>110</td><td>0</td>")
        .contains("<th scope=\"row\">2026-11-24</th><td>5未満</td>")
        .contains("<th scope=\"row\">2026-11-23</th><td>＊</td>")
        .contains("<th scope=\"row\">2026-11-22</th><td>90</td>");
    assertThat(page("today", "", "", "")).contains("きょうは、5回未満の質問がありました。", "「できません」と言われた画面は、ありません。");
  }

  @BothDatabases
  void steps_stand_with_their_titles_and_topics_with_what_was_said_of_them() {
    count(0, "aozora", 30, new Count("pin-reset-office", FIRST, What.ENTERED));
    count(0, "aozora", 7, new Count("pin-reset-office", FIRST, What.STUCK));
    count(0, "aozora", 6, new Count("pin-reset-office", "gone-step", What.STUCK));
    count(0, "aozora", 6, new Count("pin-change", "", What.HELPED));
    count(0, "aozora", 18, new Count("pin-change", "", What.MORE));
    count(0, "aozora", 30, new Count("pin-reset-office", "", What.HELPED));
    count(0, "aozora", 10, new Count("pin-reset-office", "", What.MORE));

    String page = page("", "", "", "");

    assertThat(page)
        .contains("つまずきの多い画面")
        .containsSubsequence("<td>30</td><td>0</td><td>7</td>", "gone-step")
        .containsSubsequence("/topics/pin-change", "25％", "/topics/pin-reset-office", "75％");
    assertThat(page("", "", "", "pin-reset-office")).contains("の画面、進む順").contains("selected");
  }

  @BothDatabases
  void topics_are_put_in_order_by_use_and_by_failure_without_telling_small_counts() {
    count(0, "aozora", 9, new Count("pin-change", "", What.ANSWERED));
    count(0, "aozora", 40, new Count("pin-reset-office", "", What.ANSWERED));
    count(0, "aozora", 8, new Count("pin-change", "", What.MORE));
    count(0, "aozora", 2, new Count("pin-reset-office", FIRST, What.STUCK));
    count(40, "aozora", 99, new Count("pin-change", "", What.ANSWERED));

    var uses = happenings.uses("aozora");
    var office = Objects.requireNonNull(uses.get("pin-reset-office"));
    var change = Objects.requireNonNull(uses.get("pin-change"));

    assertThat(uses).hasSize(2);
    assertThat(office.used()).isLessThan(change.used()).isNegative();
    assertThat(change.failing()).isLessThan(office.failing());
    assertThat(office.failing()).isNegative();
    assertThat(change.words()).contains("答え9回", "もう少し知りたい8回", "できない0回");
    assertThat(office.words()).contains("できない5回未満");
    assertThat(happenings.uses("midori")).isEmpty();
  }

  @BothDatabases
  void hand_overs_and_visits_are_counted_by_how_they_ended() {
    for (int i = 0; i < 6; i++) {
      ticket(i, "aozora", "solved", "did-it", Duration.ofMinutes(i));
      visit(i, "aozora", "counter", "self");
    }
    ticket(6, "aozora", "counter", null, Duration.ofMinutes(30));
    ticket(7, "midori", "gave-up", null, Duration.ofMinutes(30));

    assertThat(page("today", "", "", ""))
        .contains("つながるまでの時間は、まん中の人で3分です。")
        .contains("<th scope=\"row\">窓口へ</th><td>5未満</td>", "<th scope=\"row\">解決</th><td>＊</td>")
        .contains("<th scope=\"row\">できました</th><td>6</td>")
        .contains("<th scope=\"row\">本人が完了</th><td>6</td>")
        .doesNotContain("中止");
    assertThat(page("last-month", "", "", "")).doesNotContain("解決", "まん中の人");
  }

  @BothDatabases
  void the_file_holds_the_same_and_no_formula_and_is_audited() {
    count(0, "aozora", 12, Count.of(What.ASKED));
    count(0, "aozora", 2, Count.of(What.UNANSWERED));
    count(0, "aozora", 8, new Count("=cmd|x", "", What.ANSWERED));
    var editor = editor("aozora");

    var response = pages.figures("", "2026-11-20", "2026-11-24", asSeenBy(editor));
    String file = new String((byte[]) response.getEntity(), StandardCharsets.UTF_8);

    assertThat(response.getHeaderString("Content-Disposition"))
        .isEqualTo("attachment; filename=\"tesuri-2026-11-20-2026-11-24.csv\"");
    assertThat(response.getHeaderString("Cache-Control")).isEqualTo("no-store");
    assertThat(file)
        .startsWith("\uFEFF\"区分\"")
        .contains("\"合計\",\"2026-11-20/2026-11-24\",\"\",\"\",\"\",\"\",\"言葉での質問\",\"12\"\r\n")
        .contains("\"答えがなかった\",\"5未満\"")
        .contains("\"'=cmd|x\"")
        .contains("\"日\",\"2026-11-24\",\"\",\"\",\"\",\"\",\"質問\",\"12\"");
    var line = office.audit.newest(editor, "", 1).getFirst();
    assertThat(line.deed()).isEqualTo("figures-taken");
    assertThat(line.subject()).isEqualTo("2026-11-20/2026-11-24");
  }

  @BothDatabases
  void what_is_no_period_is_told_and_this_month_is_shown() {
    var refused = pages.happened("", "2026-11-24", "2026-11-20", "", asSeenBy(editor("aozora")));

    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat((String) refused.getEntity()).contains("366日以内", "2026年11月1日から2026年11月24日まで");
    assertThat(pages.figures("", "x", "", asSeenBy(editor("aozora"))).getStatus()).isEqualTo(303);
  }

  private void count(int daysAgo, String town, int times, Count count) {
    database.write(
        handle -> {
          Tally.add(
              handle,
              NOON.minus(Duration.ofDays(daysAgo)),
              town,
              Collections.nCopies(times, count));
          return true;
        });
  }

  private void ticket(
      int number, String town, String outcome, @Nullable String answer, Duration waited) {
    String id = town + number;
    database.write(
        handle -> {
          handle.execute(
              """
              insert into conversation (id, token_hash, channel, municipality, opened_at, version,
                state, floor, last_at)
              values (?, ?, 'web', ?, 0, 0, '{}', 'bot', 0)
              """,
              id,
              id,
              town);
          return handle.execute(
              """
              insert into ticket (id, conversation, municipality, channel, state, reason, urgent,
                category, language, team, opened_at, waiting_since, widen_at, ends_at, waited,
                claimed_at, outcome, answer, closed_at)
              values (?, ?, ?, 'web', 'closed', 'asked', 0, '', 'ja', '', 0, 0, 0, 0, ?, ?, ?, ?, ?)
              """,
              id,
              id,
              town,
              waited.toMillis(),
              NOON.toEpochMilli(),
              outcome,
              answer,
              NOON.toEpochMilli());
        });
  }

  private void visit(int number, String town, String channel, String result) {
    database.write(
        handle ->
            handle.execute(
                """
                insert into visit (id, municipality, supporter, channel, place, device, begun_at,
                  topic, result, ended_at)
                values (?, ?, 's', ?, '', 'none', 0, '', ?, ?)
                """,
                town + number,
                town,
                channel,
                result,
                NOON.toEpochMilli()));
  }

  private String page(String usual, String from, String to, String topic) {
    return (String) pages.happened(usual, from, to, topic, asSeenBy(editor("aozora"))).getEntity();
  }

  private static Staff editor(String town) {
    return new Staff("id", "花子", Role.EDITOR, town);
  }
}
