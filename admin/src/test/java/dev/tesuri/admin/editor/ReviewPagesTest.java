package dev.tesuri.admin.editor;

import static dev.tesuri.admin.access.Office.asSeenBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tesuri.admin.access.Accounts;
import dev.tesuri.admin.access.Office;
import dev.tesuri.admin.access.Role;
import dev.tesuri.admin.access.Staff;
import dev.tesuri.admin.face.StaffFace;
import dev.tesuri.admin.face.StaffPages;
import dev.tesuri.bot.conversation.Tokens;
import dev.tesuri.knowledge.content.ContentReader;
import dev.tesuri.knowledge.content.Topic;
import dev.tesuri.knowledge.content.WordLists;
import dev.tesuri.knowledge.search.Library;
import dev.tesuri.knowledge.store.BothDatabases;
import dev.tesuri.knowledge.store.Database;
import dev.tesuri.knowledge.store.Ids;
import dev.tesuri.knowledge.text.JapaneseText;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/// What is to be looked through, and in whose care it is.
class ReviewPagesTest {

  private static final Library LIBRARY =
      Library.of(
          new ContentReader()
              .bundled().topics().stream().filter(one -> one.id().startsWith("pin")).toList(),
          new JapaneseText());
  private static final LocalDate FIRST_DAY =
      LIBRARY.topics().stream()
          .map(topic -> topic.facts().reviewBy())
          .min(LocalDate::compareTo)
          .orElseThrow();

  private final Database database;
  private final Office office;
  private final Accounts accounts;

  ReviewPagesTest(Database database) {
    this.database = database;
    office = new Office(database);
    accounts =
        new Accounts(
            database,
            new Ids(),
            new Tokens(new SecureRandom()),
            office.audit,
            InstantSource.fixed(Instant.parse("2026-11-24T03:00:00Z")));
  }

  @BothDatabases
  void what_is_overdue_comes_first_and_what_is_far_off_last() {
    var editor = staff("hanako", Role.EDITOR, "aozora");

    assertThat(page(FIRST_DAY.plusDays(1), editor))
        .containsSubsequence("見直しの日をすぎた話題（", "1日すぎました", "のうちに見直す話題", "そのあと");
    assertThat(reviews(FIRST_DAY.plusDays(1)).overdue(editor).all()).isPositive();
    assertThat(page(FIRST_DAY, editor)).contains("見直しの日をすぎた話題（0件）", "きょうまで");
    assertThat(page(FIRST_DAY.minusDays(30), editor)).contains("あと30日");
    assertThat(page(FIRST_DAY.minusDays(31), editor)).contains("30日のうちに見直す話題（0件）");
  }

  @BothDatabases
  void the_least_sure_come_first() {
    var doubts =
        reviews(FIRST_DAY).calendar(staff("hanako", Role.EDITOR, "aozora")).stream()
            .map(Due::doubt)
            .toList();

    assertThat(doubts).isSorted().hasSize(LIBRARY.topics().size());
  }

  @BothDatabases
  void an_editor_takes_a_topic_into_care_and_is_reminded_of_it() {
    var hanako = staff("hanako", Role.EDITOR, "aozora");
    var taro = staff("taro", Role.APPROVER, "aozora");
    String topic = dueFirst();
    var pages = pages(FIRST_DAY.plusDays(1));

    var given = pages.give(topic, hanako.id(), asSeenBy(taro));

    assertThat(given.getLocation()).hasToString("/admin/review?done=given#topic-" + topic);
    assertThat(reviews(FIRST_DAY.plusDays(1)).overdue(hanako).own()).isEqualTo(1);
    assertThat(reviews(FIRST_DAY.plusDays(1)).overdue(taro).own()).isZero();
    assertThat((String) pages.calendar("own", "given", asSeenBy(hanako)).getEntity())
        .contains("担当を決めました。", "topic-" + topic, "あなたの担当が<b>1件</b>");
    assertThat((String) pages.calendar("own", "", asSeenBy(taro)).getEntity())
        .doesNotContain("topic-" + topic);
    var line = office.audit.newest(taro, "", 1).getFirst();
    assertThat(line.deed()).isEqualTo("topic-owned");
    assertThat(line.subject()).isEqualTo(topic + " " + hanako.id());

    pages.give(topic, "", asSeenBy(hanako));
    assertThat(reviews(FIRST_DAY.plusDays(1)).overdue(hanako).own()).isZero();
  }

  @BothDatabases
  void who_has_left_looks_after_nothing() {
    var hanako = staff("hanako", Role.EDITOR, "aozora");
    pages(FIRST_DAY).give(dueFirst(), hanako.id(), asSeenBy(hanako));
    accounts.end(new Staff("boss", "管理者", Role.ADMINISTRATOR, "aozora"), hanako.id());

    assertThat(reviews(FIRST_DAY).calendar(hanako)).allMatch(due -> due.owner().isEmpty());
  }

  @BothDatabases
  void nothing_is_given_to_who_is_not_there() {
    var hanako = staff("hanako", Role.EDITOR, "aozora");
    var helper = staff("helper", Role.SUPPORTER, "aozora");
    var stranger = staff("stranger", Role.EDITOR, "midori");
    var pages = pages(FIRST_DAY);

    for (String account : List.of(stranger.id(), helper.id(), "nobody")) {
      assertThat(pages.give(dueFirst(), account, asSeenBy(hanako)).getLocation())
          .hasToString("/admin/review?done=gone");
    }
    assertThat(pages.give("no-topic", hanako.id(), asSeenBy(hanako)).getLocation())
        .hasToString("/admin/review?done=gone");
    assertThat(reviews(FIRST_DAY).calendar(hanako)).allMatch(due -> due.owner().isEmpty());
    pages.give(dueFirst(), hanako.id(), asSeenBy(hanako));
    assertThat(reviews(FIRST_DAY).calendar(stranger)).allMatch(due -> due.owner().isEmpty());
  }

  private static String dueFirst() {
    return LIBRARY.topics().stream()
        .filter(topic -> topic.facts().reviewBy().equals(FIRST_DAY))
        .map(Topic::id)
        .findFirst()
        .orElseThrow();
  }

  private Staff staff(String login, Role role, String town) {
    var by = new Staff("boss", "管理者", Role.ADMINISTRATOR, town);
    var done = accounts.invite(by, new Accounts.Invitation(login, login, role.code(), ""));
    return new Staff(((Accounts.Result.Done) done).account(), login, role, town);
  }

  private Reviews reviews(LocalDate today) {
    var noon = today.atTime(12, 0).atZone(ZoneId.of("Asia/Tokyo")).toInstant();
    var clock = InstantSource.fixed(noon);
    var categories = WordLists.bundled().categories();
    return new Reviews(() -> LIBRARY, () -> categories, accounts, database, office.audit, clock);
  }

  private ReviewPages pages(LocalDate today) {
    var face = new StaffFace(name -> "/" + name, "", "", URI.create("https://tesuri.example.jp"));
    return new ReviewPages(
        reviews(today),
        new StaffPages(TemplateEngine.createPrecompiled(ContentType.Html), face, _ -> ""));
  }

  private String page(LocalDate today, Staff staff) {
    return (String) pages(today).calendar("", "", asSeenBy(staff)).getEntity();
  }
}
