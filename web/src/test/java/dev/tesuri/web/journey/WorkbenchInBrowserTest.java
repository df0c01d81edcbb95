package dev.tesuri.web.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// An editor, an approver and a resident, each with a browser.
class WorkbenchInBrowserTest {

  private static final String TOPIC = "/admin/texts/topics/conveni-certificate";
  private static final String NOTE = "住民票は1通250円です。";

  private final RunningServer server = RunningServer.get();

  @AfterEach
  void leaveNothing() {
    Texts.leaveNothing();
  }

  @Test
  void a_fee_goes_from_the_keyboard_of_an_editor_to_the_next_answer_of_a_resident() {
    try (var phone = new Phone()) {
      Page editor = signedIn(phone, Phone.sized(1280, 900), "editor");
      open(editor, TOPIC);
      press(editor, "町の書きたしを書く");
      editor.locator("#note").focus();
      editor.keyboard().type(NOTE);
      // Shown while it is typed, before anything is saved.
      assertThat(editor.frameLocator("iframe").locator("main")).containsText("250");
      assertThat(editor.frameLocator("iframe").locator(".answers button").first()).isVisible();
      editor.frameLocator("iframe").locator(".answers button").first().click();
      assertThat(editor.frameLocator("iframe").locator(".card.step")).isVisible();
      editor.locator("#why").focus();
      editor.keyboard().type("手数料が変わりました");
      for (int tabs = 0; tabs < 12 && !focused(editor).equals("保存して、公開へ進む"); tabs++) {
        editor.keyboard().press("Tab");
      }
      assertThat(focused(editor)).isEqualTo("保存して、公開へ進む");
      editor.keyboard().press("Enter");
      editor.waitForURL("**/publish");
      assertThat(editor.locator("main")).containsText("いままでと同じ質問で見つかります");
      editor.getByRole(AriaRole.BUTTON, named("公開する")).press("Enter");
      editor.waitForURL("**done=published");

      Page resident = phone.visit(Phone.held());
      resident.navigate(server.at("/topics/conveni-certificate").toString());
      assertThat(resident.locator(".local")).containsText("250");
      assertThat(phone.foreignRequests()).isEmpty();
    }
  }

  @Test
  void axe_finds_no_fault_and_no_doubt_on_a_phone() {
    var faults = new ArrayList<String>();
    try (var phone = new Phone()) {
      Page page = signedIn(phone, Phone.held(), "editor");
      for (String path :
          List.of("/admin/texts", "/admin/texts?q=カード", "/admin/search?q=カードをなくした", TOPIC)) {
        open(page, path);
        look(faults, path, page);
      }
      press(page, "町の書きたしを書く");
      page.locator("#note").fill(NOTE);
      press(page, "保存する");
      look(faults, "draft", page);
      press(page, "保存して、公開へ進む");
      look(faults, "publish", page);
      press(page, "公開する");
      page.locator("tbody th a").first().click();
      look(faults, "version", page);
      open(page, TOPIC);
      press(page, "文章をまるごと町のものにする");
      look(faults, "topic draft", page);
      open(page, "/admin/texts/topics/town");
      look(faults, "town", page);
      press(page, "窓口と時間を書きかえる");
      look(faults, "town draft", page);
      press(page, "出る");
      page = signedIn(phone, Phone.held(), "admin");
      open(page, "/admin/town");
      look(faults, "settings", page);
    }
    assertThat(faults).isEmpty();
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  private static String focused(Page page) {
    return page.locator(":focus").innerText();
  }

  private Page signedIn(Phone phone, NewContextOptions options, String login) {
    Page page = phone.visit(options);
    open(page, "/admin/sign-in");
    page.locator("#login").fill(login);
    page.locator("#password").fill(server.staffPassword());
    press(page, "入る");
    page.waitForURL("**/admin");
    return page;
  }

  private static void press(Page page, String words) {
    page.locator("button", new Page.LocatorOptions().setHasText(words)).first().click();
    page.waitForLoadState();
  }

  private static void open(Page page, String path) {
    page.navigate(RunningServer.get().address() + path);
  }

  private static void look(List<String> faults, String name, Page page) {
    if (Phone.overflow(page) != 0) {
      faults.add(name + " is too wide by " + Phone.overflow(page));
    }
    Phone.doubts(page).forEach(doubt -> faults.add(name + ": " + doubt));
  }
}
