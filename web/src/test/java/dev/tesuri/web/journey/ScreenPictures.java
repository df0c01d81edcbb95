package dev.tesuri.web.journey;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// Takes the pictures of the documents, of the running server with the fictional town. Not part of
/// the checks: `./bench pictures` runs it.
@EnabledIfSystemProperty(named = "tesuri.pictures", matches = ".+")
class ScreenPictures {

  private static final NewContextOptions PHONE =
      Phone.sized(390, 664).setIsMobile(true).setDeviceScaleFactor(1);

  private final Path folder = Path.of(System.getProperty("tesuri.pictures", "."));

  @Test
  void pictures_are_taken() {
    try (var phone = new Phone()) {
      take(phone.visit(PHONE), "", "phone");
      var device = Hall.registered().forBrowser();
      take(phone.visit(Phone.sized(1080, 1920), "/kiosk", device), "/kiosk", "kiosk");
      takeDesk(phone);
    }
  }

  private void takeDesk(Phone phone) {
    Page stuck = phone.visit(PHONE);
    answer(stuck, "カードの暗証番号をわすれた");
    Phone.answers(stuck).first().tap();
    PlaywrightAssertions.assertThat(stuck.locator("#now .step")).hasCount(1);
    answer(stuck, "市役所のどこか、わかりません");
    person(stuck);
    Page other = phone.visit(PHONE);
    answer(other, "孫の保育園を申しこみたい");
    person(other);
    Page desk = phone.visit(Phone.sized(1280, 900));
    desk.navigate(RunningServer.get().at("/admin/sign-in").toString());
    desk.locator("#login").fill("supporter");
    desk.locator("#password").fill(RunningServer.get().staffPassword());
    desk.locator("main button").click();
    desk.waitForURL("**/admin/desk");
    shot(desk, "desk-list");
    desk.locator(".queue a", new Page.LocatorOptions().setHasText("暗証番号")).first().click();
    desk.locator("main button").filter(new Locator.FilterOptions().setHasText("受ける")).click();
    desk.getByLabel("住民への返事").fill("どこでこまっていますか。");
    desk.locator("form.say button").click();
    PlaywrightAssertions.assertThat(desk.locator("#log")).containsText("どこでこまっていますか。");
    shot(desk, "desk-case");
    desk.setViewportSize(390, 664);
    shot(desk, "desk-case-phone");
  }

  private static void person(Page page) {
    page.locator("footer button").first().tap();
    PlaywrightAssertions.assertThat(page.locator("#now .waiting")).isVisible();
  }

  private void take(Page page, String root, String name) {
    shot(page, "start-" + name);
    answer(page, "孫の保育園を申しこみたい");
    shot(page, "answer-" + name);
    Phone.answers(page).first().tap();
    PlaywrightAssertions.assertThat(page.locator("#now .step")).hasCount(1);
    shot(page, "step-" + name);
    answer(page, "介護のお金が安くなる認定");
    answer(page, "ほかの市に引っこした");
    shot(page, "ask-" + name);
    answer(page, "息ができない。救急車を呼んで");
    shot(page, "hazard-" + name);
    page.navigate(
        RunningServer.get().at(root + "/topics/childcare-school-lunch-deduct").toString());
    Phone.answers(page).first().tap();
    PlaywrightAssertions.assertThat(page.locator("#now .step .local")).hasCount(1);
    shot(page, "counter-" + name);
    page.navigate(RunningServer.get().at(root + "/topics").toString());
    shot(page, "topics-" + name);
    page.navigate(RunningServer.get().at(root + "/topics/card-lost-stop").toString());
    shot(page, "topic-" + name);
    page.context().close();
  }

  private static void answer(Page page, String words) {
    String before = page.locator("main").getAttribute("data-last");
    Phone.ask(page, words);
    page.waitForCondition(
        () -> !page.locator("main[data-last='" + before + "'], main .awaited").first().isVisible());
  }

  private void shot(Page page, String name) {
    page.screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(name + ".png")));
  }
}
