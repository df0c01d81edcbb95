package dev.tesuri.web.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// From an invitation to the first page, and out again.
class StaffJourneyTest {

  private static final String PASSWORD = "みかんの皮を干して待つ朝";

  private final RunningServer server = RunningServer.get();
  private final Colleague administrator = new Colleague(server.address());
  private final Colleague hanako = new Colleague(server.address());
  private final String login =
      "hanako-" + UUID.randomUUID().toString().substring(0, 8).toLowerCase(Locale.ROOT);

  @Test
  void who_is_invited_gets_in_and_is_out_when_the_account_ends() {
    administrator.signIn("admin", server.staffPassword());
    var invited =
        administrator.post("/admin/people", "name", "見本 花子", "login", login, "role", "editor");
    String link = first(invited.body(), "<code>(http[^<]+)</code>");
    assertThat(link).startsWith(server.address() + "/admin/invitation?code=");
    String path = link.substring(server.address().toString().length());
    String token = path.substring(path.indexOf('=') + 1);

    assertThat(hanako.get(path).body()).contains("見本 花子さん", login);
    assertThat(join(token, "password1234", "password1234").statusCode()).isEqualTo(422);
    assertThat(join(token, PASSWORD, PASSWORD + "。").body()).contains("二つのパスワードがちがいます");
    assertThat(join(token, PASSWORD, PASSWORD).statusCode()).isEqualTo(303);
    assertThat(hanako.get(path).statusCode()).isEqualTo(410);

    var half = hanako.signIn(login, PASSWORD);
    assertThat(half.statusCode()).isEqualTo(303);
    assertThat(hanako.get("/admin").statusCode()).as("without the second factor").isEqualTo(303);
    assertThat(hanako.get("/admin/sign-in/code").statusCode()).isEqualTo(303);
    String offer = hanako.get("/admin/sign-in/app").body();
    var app = new AuthenticatorApp(first(offer, "<code>([A-Z2-7 ]{39})</code>"));
    assertThat(offer).contains("<svg class=\"qr\"", "otpauth://totp/Tesuri");
    String before = hanako.cookie();
    assertThat(hanako.post("/admin/sign-in/app", "code", "000000").statusCode()).isEqualTo(422);
    String codes = hanako.post("/admin/sign-in/app", "code", app.code()).body();
    String recovery = first(codes, "<code>([a-z2-9]{5}(?:-[a-z2-9]{5}){2})</code>");
    assertThat(hanako.cookie()).isNotEqualTo(before);
    assertThat(hanako.get("/admin").body()).contains("あおぞら市のようす", "見本 花子（編集者）");
    assertThat(hanako.get("/admin/account").body()).contains("登録ずみ", "<dd>10</dd>");
    assertThat(hanako.get("/admin/people").statusCode()).isEqualTo(403);

    hanako.post("/admin/sign-out");
    hanako.signIn(login, PASSWORD);
    assertThat(hanako.post("/admin/sign-in/code", "code", app.nextCode()).statusCode())
        .isEqualTo(303);
    assertThat(hanako.get("/admin").statusCode()).isEqualTo(200);
    hanako.post("/admin/sign-out");
    hanako.signIn(login, PASSWORD);
    assertThat(hanako.post("/admin/sign-in/code", "code", recovery).statusCode()).isEqualTo(303);
    assertThat(hanako.get("/admin/account").body()).contains("<dd>9</dd>");

    String people = administrator.get("/admin/people").body();
    String end = first(people.substring(people.indexOf(login)), "action=\"([^\"]+/end)\"");
    assertThat(administrator.post(end).statusCode()).isEqualTo(303);
    assertThat(hanako.get("/admin").headers().firstValue("Location"))
        .hasValueSatisfying(to -> assertThat(to).endsWith("/admin/sign-in"));
    assertThat(hanako.signIn(login, PASSWORD).statusCode()).isEqualTo(403);
    assertThat(administrator.get("/admin/audit").body())
        .contains(login, "招待した", "認証アプリを登録した", "予備コードで入った", "アカウントを終わりにした");
  }

  private java.net.http.HttpResponse<String> join(String token, String password, String again) {
    return hanako.post("/admin/invitation", "code", token, "password", password, "again", again);
  }

  private static String first(String text, String pattern) {
    var found = Pattern.compile(pattern).matcher(text);
    assertThat(found.find()).as(pattern + " in " + text).isTrue();
    return found.group(1);
  }
}
