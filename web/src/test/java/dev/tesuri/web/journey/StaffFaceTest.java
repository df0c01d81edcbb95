package dev.tesuri.web.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Every page of staff as the running server gives it, at a desk and on a telephone, without any
/// script.
class StaffFaceTest {

  private static final String PASSWORD = "みかんの皮を干して待つ朝";

  private static final List<String> PAGES =
      List.of(
          "/admin",
          "/admin/happened",
          "/admin/review",
          "/admin/audit",
          "/admin/account",
          "/admin/service",
          "/admin/kiosks");

  private final RunningServer server = RunningServer.get();

  @Test
  @Tag("matrix")
  void at_a_desk_axe_finds_no_fault_and_no_doubt() {
    assertThat(doubts(Phone.sized(1280, 900))).isEmpty();
  }

  @Test
  void on_a_phone_axe_finds_no_fault_and_no_doubt() {
    assertThat(doubts(Phone.held())).isEmpty();
  }

  @Test
  void the_keyboard_alone_leads_in_and_out() {
    try (var phone = new Phone()) {
      Page page = phone.visit(Phone.sized(1280, 900));
      open(page, "/admin/sign-in");
      page.keyboard().press("Tab");
      page.keyboard().type("supporter");
      page.keyboard().press("Tab");
      page.keyboard().type(server.staffPassword());
      page.keyboard().press("Enter");
      page.waitForURL("**/admin/desk");
      page.keyboard().press("Tab");
      assertThat(page.locator(":focus").innerText()).isEqualTo("本文へ");
      assertThat(page.locator(":focus").boundingBox().x).isNotNegative();
      for (String next : List.of("相談", "窓口・電話", "自分の設定", "出る")) {
        page.keyboard().press("Tab");
        assertThat(page.locator(":focus").innerText()).isEqualTo(next);
      }
      page.keyboard().press("Enter");
      page.waitForURL("**/admin/sign-in");
    }
  }

  private List<String> doubts(NewContextOptions options) {
    var faults = new ArrayList<String>();
    String login = "face-" + UUID.randomUUID().toString().substring(0, 8);
    try (var phone = new Phone()) {
      Page page = phone.visit(options);
      open(page, "/admin/sign-in");
      look(faults, "sign-in", page);
      enter(page, "admin", "wrong");
      look(faults, "wrong", page);
      enter(page, "admin", server.staffPassword());
      page.waitForURL("**/admin");
      for (String path : PAGES) {
        open(page, path);
        look(faults, path, page);
      }
      open(page, "/admin/people");
      page.locator("a[href$='/desk']").first().click();
      look(faults, "room", page);
      String link = invited(faults, page, login);
      press(page, "出る");
      joined(faults, page, link);
      registered(faults, page, login);
      open(page, "/admin/visits");
      look(faults, "visits", page);
      press(page, "はじめる");
      page.getByLabel("手続きをさがす").fill("暗証番号");
      press(page, "さがす");
      page.locator("button[value='pin-reset-office']").click();
      page.locator("ol summary").first().click();
      look(faults, "visit", page);
      open(page, "/admin/people");
      look(faults, "forbidden", page);
      press(page, "出る");
      enter(page, login, PASSWORD);
      look(faults, "code", page);
      open(page, link);
      look(faults, "used link", page);
      assertThat(phone.foreignRequests()).isEmpty();
    }
    return faults;
  }

  private String invited(List<String> faults, Page page, String login) {
    open(page, "/admin/people");
    page.getByLabel("名前", new Page.GetByLabelOptions().setExact(true)).fill("見本 花子");
    page.getByLabel("サインイン名").fill(login);
    page.getByLabel("支援員").check();
    press(page, "招待のリンクを作る");
    page.locator("tbody details summary").last().click();
    look(faults, "people", page);
    return page.locator(".link code").innerText();
  }

  private void joined(List<String> faults, Page page, String link) {
    open(page, link);
    look(faults, "invitation", page);
    page.getByLabel("新しいパスワード", new Page.GetByLabelOptions().setExact(true)).fill(PASSWORD);
    page.getByLabel("もう一度").fill(PASSWORD);
    press(page, "決める");
    look(faults, "joined", page);
  }

  private static void registered(List<String> faults, Page page, String login) {
    enter(page, login, PASSWORD);
    look(faults, "app", page);
    assertThat(page.locator("svg.qr").boundingBox().width).isGreaterThan(150);
    var app = new AuthenticatorApp(page.locator(".secret code").innerText());
    page.locator("#code").fill(app.code());
    press(page, "登録する");
    look(faults, "recovery codes", page);
    page.locator("a.button").click();
    look(faults, "own account", page);
  }

  private static void enter(Page page, String login, String password) {
    page.locator("#login").fill(login);
    page.locator("#password").fill(password);
    press(page, "入る");
  }

  private static void press(Page page, String words) {
    page.locator("button", new Page.LocatorOptions().setHasText(words)).first().click();
    page.waitForLoadState();
  }

  private static void open(Page page, String path) {
    page.navigate(RunningServer.get().at(path).toString());
  }

  private static void look(List<String> faults, String name, Page page) {
    if (Phone.overflow(page) != 0) {
      faults.add(name + " is too wide by " + Phone.overflow(page));
    }
    Phone.doubts(page).forEach(doubt -> faults.add(name + ": " + doubt));
  }
}
