package dev.tesuri.admin.insight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tesuri.admin.access.AdministratorPassword;
import dev.tesuri.admin.access.AdministratorSessions;
import dev.tesuri.admin.access.AdministratorSessions.SignIn;
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

  private final AdministratorSessions sessions;
  private final OverviewPages pages;
  private final String session;

  OverviewPagesTest(Database database) {
    var password = new AdministratorPassword(database, new SecureRandom());
    var made = password.makeIfMissing().orElseThrow();
    sessions = new AdministratorSessions(password, new SecureRandom(), System::nanoTime);
    session = ((SignIn.Done) sessions.signIn(made, "192.0.2.1")).session();
    pages =
        new OverviewPages(
            sessions,
            overviews(database),
            TemplateEngine.createPrecompiled(ContentType.Html),
            new StaffFace("/staff.css", "これは<見本>です。", true));
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
  void content_is_read_again_for_who_is_signed_in_and_for_nobody_else() {
    int before = READ.get();

    assertThat(pages.readAgain("someone").getStatus()).isEqualTo(403);
    assertThat(READ.get()).isEqualTo(before);
    assertThat(pages.readAgain(session).getStatus()).isEqualTo(303);
    assertThat(READ.get()).isEqualTo(before + 1);
  }

  @BothDatabases
  void the_administrator_sees_what_happens_in_the_own_town() {
    var response = pages.overview(session);

    assertThat(response.getStatus()).isEqualTo(200);
    assertThat(response.getHeaderString("Cache-Control")).isEqualTo("no-store");
    assertThat((String) response.getEntity())
        .contains("あおぞら市のようす", "<dd>2件</dd>", "なし", LIBRARY.version().value())
        .contains("<th scope=\"row\">相談がはじまった</th><td>2</td>")
        .contains("car/parking.md:7", "It is &lt;bad&gt;.", "これは&lt;見本&gt;です。");
  }

  @BothDatabases
  void nobody_else_sees_anything_but_the_way_in() {
    for (String stranger : new String[] {"", "x".repeat(43), session + "x"}) {
      assertThat((String) pages.overview(stranger).getEntity())
          .contains("type=\"password\"")
          .doesNotContain("ひらいている相談", "あおぞら市");
    }
  }

  @BothDatabases
  void signing_out_ends_the_session_here_and_in_the_browser() {
    var response = pages.signOut(session);

    assertThat(response.getStatus()).isEqualTo(303);
    var cookie = response.getCookies().values().iterator().next();
    assertThat(cookie.getMaxAge()).isZero();
    assertThat(cookie.isHttpOnly() && cookie.isSecure()).isTrue();
    assertThat(sessions.isSignedIn(session)).isFalse();
  }
}
