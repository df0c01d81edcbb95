package dev.tesuri.web.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.tesuri.admin.oidc.IdentityProvider.Person;
import dev.tesuri.knowledge.store.Database;
import jakarta.enterprise.inject.spi.CDI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Over to another site and back in a real browser, which keeps cookies and policies as browsers
/// do, without scripts and with them.
class OidcInBrowserTest {

  private final RunningServer server = RunningServer.get();
  private final Database database = CDI.current().select(Database.class).get();
  private final String login = "browser-" + UUID.randomUUID().toString().substring(0, 8);
  private final List<String> doubts = new ArrayList<>();
  private boolean looks;

  @AfterEach
  void leaveNobodyBehind() {
    for (String table : List.of("oidc_errand", "oidc_link", "staff_session")) {
      database.write(
          handle ->
              handle.execute(
                  "delete from "
                      + table
                      + " where account in (select id from account where login = ?)",
                  login));
    }
    database.write(handle -> handle.execute("delete from account where login = ?", login));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void an_account_is_linked_and_entered_and_the_link_is_cut(boolean scripts) {
    looks = scripts;
    account();
    server.provider().sit(Person.of(login));
    try (var phone = new Phone()) {
      Page page = phone.visit(Phone.held().setJavaScriptEnabled(scripts));
      open(page, "/admin/sign-in");
      page.getByLabel("サインイン名").fill(login);
      page.getByLabel("パスワード").fill(server.staffPassword());
      press(page, "入る");
      page.waitForURL("**/admin");

      open(page, "/admin/account");
      look("account", page);
      page.locator("#present-3").fill(server.staffPassword());
      press(page, "組織のアカウントの画面へ");
      overThere(page);
      page.waitForURL("**/admin/sign-in/provider/back*");
      look("linking", page);
      press(page, "つなぐ");
      page.waitForURL("**/admin/account?done=linked");
      look("linked", page);
      press(page, "出る");

      page.waitForURL("**/admin/sign-in");
      look("sign-in", page);
      press(page, "組織のアカウントで入る");
      overThere(page);
      page.waitForURL("**/admin");
      assertThat(page.locator(".who").innerText()).contains("見本 花子");

      open(page, "/admin/account");
      page.locator("#present-3").fill(server.staffPassword());
      press(page, "つながりを切る");
      page.waitForURL("**/admin/account?done=unlinked");
      press(page, "出る");
      page.waitForURL("**/admin/sign-in");
      press(page, "組織のアカウントで入る");
      overThere(page);
      page.waitForURL("**/admin/sign-in/provider/back*");
      look("refused", page);
      page.locator("a.button").click();
      page.waitForURL("**/admin/sign-in");
    }
    assertThat(doubts).isEmpty();
  }

  private void overThere(Page page) {
    page.waitForURL("http://localhost:*/authorize*");
    page.locator("a").click();
  }

  // Axe is a script itself.
  private void look(String where, Page page) {
    if (!looks) {
      return;
    }
    if (Phone.overflow(page) != 0) {
      doubts.add(where + " is too wide");
    }
    Phone.doubts(page).forEach(doubt -> doubts.add(where + ": " + doubt));
  }

  private void open(Page page, String path) {
    page.navigate(server.at(path).toString());
  }

  private static void press(Page page, String words) {
    page.locator("button:text-is('" + words + "')").click();
  }

  /// An editor of the demonstration with its password.
  private void account() {
    database.write(
        handle ->
            handle.execute(
                """
                insert into account (id, login, name, role, municipality, password, demo, made_at)
                select ?, ?, '見本 花子', 'editor', 'aozora', password, 1, 0
                from account where login = 'editor'
                """,
                UUID.randomUUID().toString(),
                login));
  }
}
