package dev.tesuri.admin.insight;

import static dev.tesuri.admin.access.Office.asSeenBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tesuri.admin.access.Accounts;
import dev.tesuri.admin.access.Office;
import dev.tesuri.admin.access.Role;
import dev.tesuri.admin.access.Staff;
import dev.tesuri.admin.editor.Reviews;
import dev.tesuri.admin.face.StaffFace;
import dev.tesuri.admin.face.StaffPages;
import dev.tesuri.bot.conversation.Conversations;
import dev.tesuri.bot.conversation.Outcome;
import dev.tesuri.bot.conversation.State;
import dev.tesuri.bot.conversation.Tokens;
import dev.tesuri.bot.model.NoModel;
import dev.tesuri.bot.tally.Count;
import dev.tesuri.bot.tally.Count.What;
import dev.tesuri.knowledge.content.Fault;
import dev.tesuri.knowledge.layer.Municipality;
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
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

class OverviewPagesTest {

  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-24T03:00:00Z"));
  private static final AtomicInteger READ = new AtomicInteger();
  private static final Library LIBRARY = Library.of(List.of(), new JapaneseText());

  private final Office office;
  private final OverviewPages pages;

  OverviewPagesTest(Database database) {
    office = new Office(database);
    var face =
        new StaffFace(
            name -> "/" + name, "", "これは<見本>です。", URI.create("https://tesuri.example.jp"));
    pages =
        new OverviewPages(
            overviews(database),
            reviews(database),
            office.audit,
            new StaffPages(TemplateEngine.createPrecompiled(ContentType.Html), face, _ -> ""));
  }

  private Reviews reviews(Database database) {
    var accounts =
        new Accounts(database, new Ids(), new Tokens(new SecureRandom()), office.audit, CLOCK);
    return new Reviews(() -> LIBRARY, List::of, accounts, database, office.audit, CLOCK);
  }

  private static Overviews overviews(Database database) {
    var random = new SecureRandom();
    var conversations =
        new Conversations(database, new Ids(), new Tokens(random), CLOCK, (_, _, _, _, _) -> {});
    var opened =
        new Outcome(List.of(), State.START, List.of(Count.of(What.OPENED), Count.of(What.ASKED)));
    conversations.open("web", "aozora", opened);
    conversations.open("web", "aozora", opened);
    conversations.open("web", "midori", opened);
    var town = new Municipality("aozora", "あおぞら市", "市民課", "000-000-0000", "平日");
    var fault = new Fault(Fault.Severity.ERROR, "car/parking.md", 7, "It is <bad>.");
    Supplier<Library> library = () -> LIBRARY;
    return new Overviews(
        town,
        library,
        () -> List.of(fault),
        READ::incrementAndGet,
        conversations,
        database,
        new NoModel(),
        CLOCK);
  }

  @BothDatabases
  void content_is_read_again_and_that_is_audited() {
    int before = READ.get();
    var editor = editor("aozora");

    assertThat(pages.readAgain(asSeenBy(editor)).getStatus()).isEqualTo(303);

    assertThat(READ.get()).isEqualTo(before + 1);
    assertThat(office.audit.newest(editor, "", 1).getFirst().deed())
        .isEqualTo("content-read-again");
  }

  @BothDatabases
  void staff_see_what_happens_in_their_own_town() {
    var response = pages.overview(asSeenBy(editor("aozora")));

    assertThat(response.getStatus()).isEqualTo(200);
    assertThat(response.getHeaderString("Cache-Control")).isEqualTo("no-store");
    assertThat((String) response.getEntity())
        .contains("あおぞら市のようす", "<dd>2件</dd>", "なし", LIBRARY.version().value())
        .contains("<th scope=\"row\">相談がはじまった</th><td>2</td>")
        .contains("car/parking.md:7", "It is &lt;bad&gt;.", "これは&lt;見本&gt;です。");
    assertThat((String) pages.overview(asSeenBy(editor("midori"))).getEntity())
        .contains("<dd>1件</dd>");
  }

  @BothDatabases
  void the_navigation_shows_what_the_role_may_open_and_where_one_is() {
    assertThat((String) pages.overview(asSeenBy(editor("aozora"))).getEntity())
        .contains("<a href=\"/admin\" aria-current=\"page\">ようす</a>")
        .contains("<a href=\"/admin/account\">自分の設定</a>", "花子（編集者）")
        .doesNotContain("/admin/people", "/admin/audit");
  }

  private static Staff editor(String town) {
    return new Staff("id", "花子", Role.EDITOR, town);
  }
}
