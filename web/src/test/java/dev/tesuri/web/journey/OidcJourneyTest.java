package dev.tesuri.web.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tesuri.admin.oidc.IdentityProvider;
import dev.tesuri.admin.oidc.IdentityProvider.Person;
import dev.tesuri.admin.oidc.IdentityProvider.Trick;
import dev.tesuri.knowledge.store.Database;
import jakarta.enterprise.inject.spi.CDI;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Signing in by the login of the organisation, with forms and links alone.
class OidcJourneyTest {

  private static final String OUT = "/admin/sign-in/provider";
  private static final String UNKNOWN = "この組織のアカウントでは入れません";

  private final RunningServer server = RunningServer.get();
  private final IdentityProvider there = server.provider();
  private final Database database = CDI.current().select(Database.class).get();
  private final Colleague administrator = new Colleague(server.address());
  private final Colleague hanako = new Colleague(server.address());
  private final String login =
      "oidc-" + UUID.randomUUID().toString().substring(0, 8).toLowerCase(Locale.ROOT);
  private final Person person = Person.of(login);

  /// Other tests look at the same server's list of people.
  @AfterEach
  void leaveNobodyBehind() {
    there.play(Trick.NONE);
    there.down(false);
    for (String table : List.of("presence where supporter", "supporter where id")) {
      database.write(
          handle ->
              handle.execute(
                  "delete from "
                      + table
                      + " in (select id from account where login like 'oidc-%')"));
    }
    for (String table :
        List.of("oidc_errand", "oidc_link", "staff_session", "invitation", "recovery_code")) {
      database.write(
          handle ->
              handle.execute(
                  "delete from "
                      + table
                      + " where account in (select id from account where login like 'oidc-%')"));
    }
    database.write(handle -> handle.execute("delete from account where login like 'oidc-%'"));
  }

  @Test
  void who_is_invited_enters_by_the_organisation_and_is_out_when_the_link_is_cut() {
    administrator.signIn("admin", server.staffPassword());
    var invited =
        administrator.post("/admin/people", "name", "見本 花子", "login", login, "role", "editor");
    String token = first(invited.body(), "/admin/invitation\\?code=([^<]+)</code>");
    assertThat(hanako.get("/admin/invitation?code=" + token).body()).contains("組織のアカウントで入る");

    var asked = cross(hanako.post("/admin/invitation/provider", "code", token));
    assertThat(asked.statusCode()).isEqualTo(200);
    assertThat(asked.body()).contains(person.name(), login, "二つとも、あなたのものですか");
    assertThat(hanako.cookie()).as("before it is confirmed").isEmpty();
    var joined = hanako.post("/admin/invitation/provider/link");
    assertThat(joined.body()).contains("content=\"0; url=/admin/sign-in/code\"");
    assertThat(hanako.get("/admin").statusCode()).as("without the second factor").isEqualTo(303);

    String offer = hanako.get("/admin/sign-in/app").body();
    var app = new AuthenticatorApp(first(offer, "<code>([A-Z2-7 ]{39})</code>"));
    hanako.post("/admin/sign-in/app", "code", app.code());
    assertThat(hanako.get("/admin/account").body())
        .contains("パスワードはありません", "<dd>" + person.name() + "</dd>", "登録ずみ");
    hanako.post("/admin/sign-out");

    var back = cross(hanako.post(OUT));
    assertThat(back.statusCode()).isEqualTo(200);
    assertThat(back.body()).contains("content=\"0; url=/admin/sign-in/code\"", "認証コードを入れる");
    assertThat(hanako.get("/admin").statusCode()).isEqualTo(303);
    String half = hanako.cookie();
    assertThat(hanako.post("/admin/sign-in/code", "code", app.nextCode()).statusCode())
        .isEqualTo(303);
    assertThat(hanako.cookie()).isNotEqualTo(half);
    assertThat(hanako.get("/admin").statusCode()).isEqualTo(200);

    String people = administrator.get("/admin/people").body();
    String cut = first(people.substring(people.indexOf(login)), "action=\"([^\"]+/unlink)\"");
    assertThat(administrator.post(cut).statusCode()).isEqualTo(303);
    assertThat(hanako.get("/admin").statusCode()).isEqualTo(303);
    var refused = cross(hanako.post(OUT));
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).contains(UNKNOWN, "href=\"/admin/sign-in\"");
    assertThat(administrator.get("/admin/audit").body())
        .contains("組織のアカウントとつないだ", "組織のアカウントで本人を確かめた", "組織のアカウントとのつながりを切った");
  }

  @Test
  void who_has_a_password_links_the_account_with_it_and_cuts_the_link_again() {
    account("aozora", "supporter", true);
    hanako.signIn(login, server.staffPassword());

    var wrong = hanako.post("/admin/account/provider", "present", "wrong");
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("いまのパスワードがちがいます");
    var asked = cross(hanako.post("/admin/account/provider", "present", server.staffPassword()));
    assertThat(asked.body()).contains(person.name(), "action=\"/admin/account/provider/link\"");
    String errand = hanako.errand();
    assertThat(hanako.post("/admin/account/provider/link").headers().firstValue("Location"))
        .hasValueSatisfying(to -> assertThat(to).endsWith("/admin/account?done=linked"));
    assertThat(hanako.get("/admin/account?done=linked").body())
        .contains("つなぎました", "<dd>" + person.name() + "</dd>");
    hanako.errand(errand);
    assertThat(hanako.post("/admin/account/provider/link").statusCode()).as("again").isEqualTo(422);

    hanako.post("/admin/sign-out");
    assertThat(cross(hanako.post(OUT)).body()).contains("content=\"0; url=/admin/desk\"");
    assertThat(hanako.get("/admin/desk").statusCode()).isEqualTo(200);

    hanako.post("/admin/account/unlink", "present", server.staffPassword());
    assertThat(hanako.get("/admin/account").body()).contains("つないでいない");
    hanako.post("/admin/sign-out");
    assertThat(cross(hanako.post(OUT)).body()).contains(UNKNOWN);
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"NONE", "JUST_EXPIRED"})
  void whoever_brings_a_bad_token_stays_outside(Trick trick) {
    linked("aozora", false);
    there.play(trick);

    var refused = cross(hanako.post(OUT));

    assertThat(refused.statusCode()).isEqualTo(trick == Trick.NO_JSON ? 503 : 403);
    assertThat(refused.body()).contains("role=\"alert\"", "href=\"/admin/sign-in\"");
    assertThat(hanako.cookie()).isEmpty();
    assertThat(hanako.errand()).isEmpty();
    there.play(Trick.NONE);
    assertThat(cross(hanako.post(OUT)).statusCode()).isEqualTo(200);
    assertThat(hanako.cookie()).isNotEmpty();
  }

  @Test
  void a_way_back_is_of_the_browser_that_set_out_and_good_once() {
    linked("aozora", false);
    URI back = there.signIn(entrance(hanako.post(OUT)), person);
    var stranger = new Colleague(server.address());
    assertThat(stranger.comeFromElsewhere(back).statusCode()).as("no cookie").isEqualTo(403);
    stranger.post(OUT);
    assertThat(stranger.comeFromElsewhere(back).statusCode()).as("another way").isEqualTo(403);
    assertThat(stranger.cookie()).isEmpty();
    var otherState = URI.create(back.toString().replaceFirst("state=.", "state=_"));
    assertThat(hanako.comeFromElsewhere(otherState).statusCode()).isEqualTo(403);
    String errand = hanako.errand();
    assertThat(errand).as("stays: another site may have sent it there").isNotEmpty();

    assertThat(hanako.comeFromElsewhere(back).statusCode()).isEqualTo(200);

    hanako.errand(errand);
    var again = hanako.comeFromElsewhere(back);
    assertThat(again.statusCode()).as("replayed").isEqualTo(403);
    assertThat(again.body()).contains("この画面は、もう使えません");
  }

  @Test
  void a_code_that_was_used_before_is_good_for_no_other_way() {
    linked("aozora", false);
    URI used = there.signIn(entrance(hanako.post(OUT)), person);
    hanako.comeFromElsewhere(used);
    String code = first(used.toString(), "(code=.+)");
    URI fresh = there.signIn(entrance(hanako.post(OUT)), person);

    var refused =
        hanako.comeFromElsewhere(URI.create(fresh.toString().replaceFirst("code=.+", code)));

    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).contains("確かめられませんでした");
  }

  @Test
  void strangers_ended_accounts_and_other_towns_get_one_answer() {
    var stranger = cross(hanako.post(OUT));
    linked("midori", false);
    var otherTown = cross(hanako.post(OUT));
    database.write(
        handle ->
            handle.execute(
                "update account set municipality = 'aozora', ended_at = 1 where login = ?", login));
    var ended = cross(hanako.post(OUT));

    assertThat(List.of(stranger.statusCode(), otherTown.statusCode(), ended.statusCode()))
        .containsOnly(403);
    assertThat(stranger.body()).contains(UNKNOWN).isEqualTo(otherTown.body());
    assertThat(ended.body()).isEqualTo(otherTown.body());
    assertThat(hanako.cookie()).isEmpty();
  }

  @Test
  void cookies_carry_what_they_need_and_no_more() {
    linked("aozora", true);
    var out = hanako.post(OUT);
    assertThat(out.headers().firstValue("Set-Cookie"))
        .hasValueSatisfying(
            line ->
                assertThat(line)
                    .matches("tesuri-errand=[A-Za-z0-9_-]{44};.*")
                    .containsIgnoringCase("HttpOnly")
                    .containsIgnoringCase("SameSite=Lax")
                    .containsIgnoringCase("Max-Age=600")
                    .containsIgnoringCase("Path=/"));
    assertThat(out.headers().firstValue("Cache-Control")).hasValue("no-store");
    var in = hanako.comeFromElsewhere(there.signIn(entrance(out), person));
    assertThat(in.headers().allValues("Set-Cookie"))
        .anyMatch(line -> line.startsWith("tesuri-staff=") && line.contains("SameSite=Strict"))
        .anyMatch(line -> line.startsWith("tesuri-errand=") && line.contains("Max-Age=0"));
  }

  @Test
  void nobody_is_sent_to_another_site_by_us() {
    linked("aozora", true);
    URI back = there.signIn(entrance(hanako.post(OUT)), person);
    var evil =
        URI.create(back + "&redirect_uri=https://evil.example&to=//evil.example&next=https://e.e");
    var answer = hanako.comeFromElsewhere(evil);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("url=/admin").doesNotContain("evil", "//e.e");

    var entrance = entrance(hanako.post(OUT + "?to=https://evil.example"));
    assertThat(entrance.toString()).startsWith(there.issuer()).doesNotContain("evil");
  }

  @Test
  void another_site_sets_nobody_on_the_way() throws Exception {
    var request =
        HttpRequest.newBuilder(server.at(OUT))
            .header("Origin", "https://evil.example")
            .POST(BodyPublishers.noBody())
            .build();
    assertThat(Resident.CLIENT.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(403);
  }

  @Test
  void while_the_provider_is_down_the_password_leads_in() {
    account("aozora", "supporter", true);
    URI back = there.signIn(entrance(hanako.post(OUT)), person);
    there.down(true);
    var refused = hanako.comeFromElsewhere(back);
    assertThat(refused.statusCode()).isEqualTo(503);
    assertThat(refused.body()).contains("パスワードで入ってください", "href=\"/admin/sign-in\"");

    assertThat(hanako.signIn(login, server.staffPassword()).statusCode()).isEqualTo(303);
    assertThat(hanako.get("/admin/desk").statusCode()).isEqualTo(200);
  }

  @Test
  void nothing_secret_is_logged() {
    var lines = new CopyOnWriteArrayList<String>();
    var ear = ear(lines);
    Logger.getLogger("").addHandler(ear);
    try {
      linked("aozora", true);
      cross(hanako.post(OUT));
      for (Trick trick : List.of(Trick.WRONG_NONCE, Trick.UNSIGNED, Trick.NO_JSON)) {
        there.play(trick);
        cross(hanako.post(OUT));
      }
    } finally {
      Logger.getLogger("").removeHandler(ear);
    }
    assertThat(lines).as("it does hear").anyMatch(line -> line.contains("the nonce"));
    assertThat(lines).noneMatch(line -> line.contains(there.secret()));
    for (String given : there.given()) {
      assertThat(lines).noneMatch(line -> line.contains(given));
    }
  }

  private static Handler ear(List<String> lines) {
    return new Handler() {
      @Override
      public void publish(LogRecord heard) {
        var told = new StringBuilder(String.valueOf(heard.getMessage()));
        if (heard.getParameters() != null) {
          told.append(List.of(heard.getParameters()));
        }
        for (var cause = heard.getThrown(); cause != null; cause = cause.getCause()) {
          told.append(cause);
        }
        lines.add(told.toString());
      }

      @Override
      public void flush() {}

      @Override
      public void close() {}
    };
  }

  /// From our page over the provider's, where the person signs in, and back.
  private HttpResponse<String> cross(HttpResponse<String> out) {
    return hanako.comeFromElsewhere(there.signIn(entrance(out), person));
  }

  private static URI entrance(HttpResponse<String> out) {
    assertThat(out.statusCode()).as(out.body()).isEqualTo(200);
    return URI.create(
        first(out.body(), "class=\"button\" href=\"([^\"]+)\"").replace("&amp;", "&"));
  }

  private void linked(String town, boolean demo) {
    String id = account(town, "editor", demo);
    database.write(
        handle ->
            handle.execute(
                """
                insert into oidc_link (account, issuer, subject, shown, linked_at)
                values (?, ?, ?, 'x', 0)
                """,
                id,
                there.issuer(),
                person.subject()));
  }

  /// With the password of the demonstration.
  private String account(String town, String role, boolean demo) {
    String id = UUID.randomUUID().toString();
    database.write(
        handle ->
            handle.execute(
                """
                insert into account (id, login, name, role, municipality, password, demo, made_at)
                select ?, ?, '見本 花子', ?, ?, password, ?, 0 from account where login = 'editor'
                """,
                id,
                login,
                role,
                town,
                demo ? 1 : 0));
    return id;
  }

  private static String first(String text, String pattern) {
    var found = Pattern.compile(pattern).matcher(text);
    assertThat(found.find()).as(pattern + " in " + text).isTrue();
    return found.group(1);
  }
}
