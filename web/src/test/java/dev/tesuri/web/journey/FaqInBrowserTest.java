package dev.tesuri.web.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import dev.tesuri.knowledge.faq.FaqRows;
import jakarta.enterprise.inject.spi.CDI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// An editor with a file, in a browser.
class FaqInBrowserTest {

  private static final String TABLE =
      """
      番号,質問,回答
      1,"<img src=x onerror=alert(1)>ぴよぴよ公園のぶらんこ","<script>alert(1)</script>公園課へ。
      電話でも。"
      2,カードの暗証番号をわすれた,"電話は 06-000-0000"
      3,"' onfocus=alert(1) autofocus='","\"\"><svg/onload=alert(1)>"
      4,"</textarea></title></style><script>alert(1)</script>","<iframe srcdoc='<script>alert(1)</script>'>"
      5,javascript:alert(1),"=HYPERLINK(""javascript:alert(1)"")"
      """;

  private final RunningServer server = RunningServer.get();
  private final FaqRows rows = CDI.current().select(FaqRows.class).get();
  private final List<String> faults = new ArrayList<>();
  private final long former = rows.state().number();

  /// Other tests ask the same server.
  @AfterEach
  void leaveNothingBehind() {
    long now = rows.state().number();
    if (now > former) {
      var editor = new Colleague(server.address());
      editor.comes("editor", server.staffPassword());
      editor.post(
          "/admin/faq/back", "number", String.valueOf(former + 1), "base", String.valueOf(now));
    }
    assertThat(rows.all()).isEmpty();
  }

  @Test
  void on_a_phone_a_file_is_sent_looked_at_taken_in_and_taken_back_without_a_fault_of_axe() {
    whole("phone", Phone.held());
  }

  @Test
  @Tag("matrix")
  void at_a_desk_too() {
    whole("desk", Phone.sized(1280, 900));
  }

  private void whole(String size, NewContextOptions options) {
    try (var browser = new Phone()) {
      whole(browser, size, options);
    }
    assertThat(faults).isEmpty();
  }

  // Scripts are on, so that one that was brought in could run.
  private void whole(Phone browser, String size, NewContextOptions options) {
    Page page = browser.visit(options);
    page.onDialog(
        dialog -> {
          faults.add("a script ran: " + dialog.message());
          dialog.dismiss();
        });
    page.navigate(server.at("/admin/sign-in").toString());
    page.locator("#login").fill("editor");
    page.locator("#password").fill(server.staffPassword());
    press(page, "入る");
    page.navigate(server.at("/admin/faq").toString());
    look(page, size, "empty");

    choose(page, "bad.csv", "id,question,answer\n1,,b\n");
    assertThat(page.locator(".fault")).containsText("2行目：質問が空です");
    look(page, size, "refused");

    choose(page, "<b>表<b>.csv", TABLE);
    page.waitForURL("**/admin/faq/upload?upload=*");
    assertThat(page.locator("main")).containsText("<b>表<b>.csv");
    look(page, size, "preview");
    press(page, "取りこむ");
    assertThat(page.locator(".done")).containsText("取りこみました");
    look(page, size, "list");

    page.navigate(server.at("/admin/faq/entry?id=4").toString());
    page.navigate(server.at("/admin/faq?q=%22%3E%3Cscript%3Ealert(1)").toString());
    page.navigate(server.at("/admin/faq").toString());
    page.getByText("カードの暗証番号をわすれた", new Page.GetByTextOptions().setExact(true)).click();
    page.waitForURL("**/admin/faq/entry?id=2");
    look(page, size, "entry");
    page.getByLabel("回答").fill("窓口へ。");
    press(page, "書く");
    assertThat(page.locator("main")).containsText("もう一度「書く」を押してください");
    look(page, size, "warned");
    press(page, "書く");
    assertThat(page.locator(".done")).containsText("書きました");

    long number = rows.state().number();
    page.getByText((number - 1) + "番の前にもどす").click();
    page.waitForURL("**/admin/faq/back?number=*");
    look(page, size, "back");
    press(page, "前にもどす");
    assertThat(page.locator(".done")).containsText("前にもどしました");
    assertThat(rows.all()).isEmpty();
    page.context().close();
  }

  private static void choose(Page page, String name, String table) {
    page.locator("#file")
        .setInputFiles(new FilePayload(name, "text/csv", table.getBytes(StandardCharsets.UTF_8)));
    press(page, "送って確認する");
  }

  private static void press(Page page, String words) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words).setExact(true))
        .click();
  }

  private void look(Page page, String size, String name) {
    String pictures = System.getProperty("tesuri.faq.pictures", "");
    if (!pictures.isEmpty()) {
      page.screenshot(
          new Page.ScreenshotOptions()
              .setFullPage(true)
              .setPath(Path.of(pictures, name + "-" + size + ".png")));
    }
    if (Phone.overflow(page) != 0) {
      faults.add(name + " at " + size + " is too wide by " + Phone.overflow(page));
    }
    Phone.doubts(page).forEach(doubt -> faults.add(name + " at " + size + ": " + doubt));
  }
}
