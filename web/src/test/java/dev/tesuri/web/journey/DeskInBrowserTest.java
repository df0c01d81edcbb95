package dev.tesuri.web.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.tesuri.knowledge.store.Database;
import jakarta.enterprise.inject.spi.CDI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A resident and a supporter, each in a browser of their own.
class DeskInBrowserTest {

  private static final Phone BROWSERS = new Phone();
  private static final int MOST_TABS = 150;

  private final RunningServer server = RunningServer.get();

  @AfterAll
  static void close() {
    BROWSERS.close();
  }

  @ParameterizedTest
  @CsvSource({"true, true", "false, true", "true, false"})
  void stuck_twice_claimed_talked_shown_and_closed(boolean residentScripts, boolean deskScripts) {
    Page resident = stuck(residentScripts);
    Page desk = signedIn(Phone.sized(1280, 900).setJavaScriptEnabled(deskScripts));
    openNewest(desk);
    press(desk, "この相談を受ける");
    assertThat(desk.locator(".standing")).containsText("あなたが受けています");

    desk.getByLabel("住民への返事").fill("どこでこまっていますか。");
    press(desk, "送る");
    assertThat(desk.locator("#log")).containsText("どこでこまっていますか。");
    look(resident, residentScripts);
    assertThat(resident.locator("#now")).containsText("こまっていますか");

    resident.locator("main [name=text]").first().fill("カードがどこにもありません");
    resident.locator("main form:has([name=text]) button:visible").first().tap();
    look(desk, deskScripts);
    assertThat(desk.locator("#log")).containsText("カードがどこにもありません");

    press(desk, "この手順を出す");
    assertThat(desk.locator("#log li.supporter")).hasCount(3);
    look(resident, residentScripts);
    assertThat(resident.locator("#now .step")).hasCount(1);

    desk.getByLabel("解決").check();
    press(desk, "相談を終わる");
    assertThat(desk.locator(".standing")).containsText("終わりました（解決）");
    look(resident, residentScripts);
    assertThat(resident.locator("#now")).containsText("できましたか");
    assertThat(BROWSERS.foreignRequests()).isEmpty();
    resident.context().close();
    desk.context().close();
  }

  @Test
  void axe_finds_no_fault_on_any_page_of_the_desk() {
    var faults = new ArrayList<String>();
    for (var size : List.of(Phone.sized(1280, 900), Phone.held())) {
      Page resident = stuck(true);
      Page desk = signedIn(size);
      look(faults, "list", desk);
      openNewest(desk);
      look(faults, "waiting", desk);
      press(desk, "この相談を受ける");
      assertThat(desk.locator(".standing")).containsText("あなたが受けています");
      desk.evaluate("document.querySelectorAll('details').forEach(one => (one.open = true))");
      look(faults, "mine", desk);
      desk.getByLabel("ほかの手続きをさがす").fill("児童手当");
      press(desk, "さがす");
      assertThat(desk.locator("ul.found")).isVisible();
      look(faults, "found", desk);
      desk.getByLabel("中止").check();
      press(desk, "相談を終わる");
      assertThat(desk.locator(".standing")).containsText("終わりました");
      look(faults, "closed", desk);
      resident.context().close();
      desk.context().close();
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void what_is_typed_survives_a_fresh_page() {
    Page resident = stuck(true);
    Page desk = signedIn(Phone.sized(1280, 900));
    openNewest(desk);
    press(desk, "この相談を受ける");
    Locator words = desk.getByLabel("住民への返事");
    words.fill("書きかけのことば");

    resident.locator("main [name=text]").first().fill("もしもし");
    resident.locator("main form:has([name=text]) button:visible").first().tap();

    look(desk, true);
    assertThat(desk.locator("#log")).containsText("もしもし");
    assertThat(words).hasValue("書きかけのことば");
    assertThat(words).isFocused();
    desk.getByLabel("中止").check();
    press(desk, "相談を終わる");
    assertThat(desk.locator(".standing")).containsText("終わりました");
    resident.context().close();
    desk.context().close();
  }

  @Test
  void the_keyboard_alone_leads_through_a_whole_case() {
    Page resident = stuck(true);
    Page desk = signedIn(Phone.sized(1280, 900));
    String link = waiting(desk).getAttribute("href");
    tabTo(desk, "a[href='" + link + "']");
    desk.keyboard().press("Enter");
    desk.waitForURL("**" + link);
    tabTo(desk, ".claim button");
    desk.keyboard().press("Enter");
    assertThat(desk.locator(".standing")).containsText("あなたが受けています");
    tabTo(desk, "#text");
    desk.keyboard().type("どこでこまっていますか。");
    tabTo(desk, "form.say button");
    desk.keyboard().press("Enter");
    assertThat(desk.locator("#log")).containsText("どこでこまっていますか。");
    assertThat(desk.locator("#text")).isFocused();
    tabTo(desk, "form[action$='/show'] button");
    desk.keyboard().press("Enter");
    assertThat(desk.locator("#log li.supporter")).hasCount(3);
    assertThat(resident.locator("#now .step")).hasCount(1);
    tabTo(desk, "input[name=ending]");
    desk.keyboard().press("Space");
    tabTo(desk, "form[action$='/close'] button");
    desk.keyboard().press("Enter");
    assertThat(desk.locator(".standing")).containsText("終わりました（解決）");
    resident.context().close();
    desk.context().close();
  }

  private static void tabTo(Page page, String selector) {
    for (int presses = 0; presses < MOST_TABS; presses++) {
      page.keyboard().press("Tab");
      if ((Boolean) page.evaluate("it => document.activeElement.matches(it)", selector)) {
        return;
      }
    }
    throw new AssertionError("the keyboard does not lead to " + selector);
  }

  private static Page stuck(boolean scripts) {
    Page page = BROWSERS.visit(Phone.held().setJavaScriptEnabled(scripts));
    Phone.ask(page, "カードの暗証番号をわすれた");
    Phone.answers(page).first().tap();
    assertThat(page.locator("#now .step")).hasCount(1);
    Phone.answers(page).first().tap();
    Locator stuck = page.locator("#now .answers button", new Page.LocatorOptions().setHasText("意"));
    stuck.tap();
    assertThat(page.locator("#now .hints")).isVisible();
    stuck.tap();
    assertThat(page.locator("#now .waiting")).isVisible();
    return page;
  }

  private Page signedIn(NewContextOptions options) {
    Page page = BROWSERS.visit(options);
    page.navigate(server.at("/admin/sign-in").toString());
    page.locator("#login").fill("supporter");
    page.locator("#password").fill(server.staffPassword());
    press(page, "入る");
    page.waitForURL("**/admin/desk");
    // Cases of other tests count too.
    CDI.current()
        .select(Database.class)
        .get()
        .write(handle -> handle.execute("update supporter set capacity = 1000"));
    return page;
  }

  private static Locator waiting(Page desk) {
    var pins = new Page.LocatorOptions().setHasText("暗証番号");
    return desk.locator("section:has(#waiting) li a", pins).last();
  }

  private static void openNewest(Page desk) {
    waiting(desk).click();
    assertThat(desk.locator(".standing")).containsText("まだ、だれも受けていません");
  }

  private static void press(Page page, String words) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words).setExact(true))
        .click();
  }

  // Scripts bring what is new; without them one looks again.
  private static void look(Page page, boolean scripts) {
    if (!scripts) {
      page.reload();
    }
  }

  private static void look(List<String> faults, String name, Page page) {
    if (Phone.overflow(page) != 0) {
      faults.add(name + " is too wide by " + Phone.overflow(page));
    }
    Phone.doubts(page).forEach(doubt -> faults.add(name + ": " + doubt));
  }
}
