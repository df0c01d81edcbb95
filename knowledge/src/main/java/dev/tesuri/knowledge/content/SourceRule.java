package dev.tesuri.knowledge.content;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;

/// Every file names where its facts were seen, at addresses that can be opened safely.
final class SourceRule implements Rule {
  private final LocalDate today;

  SourceRule(LocalDate today) {
    this.today = today;
  }

  @Override
  public void check(Page page, Faults faults) {
    if (page.front().sources().isEmpty()) {
      faults.error(1, "出典がありません。`sources` に title、url、seen-on を加えてください。");
    }
    page.front().sources().forEach(source -> check(source, faults));
  }

  private void check(Front.WrittenSource source, Faults faults) {
    var url = source.url();
    if (!url.text().isEmpty() && !secure(url.text())) {
      faults.error(url.number(), "アドレス `" + url.text() + "` は https ではありません。`https://…` と書いてください。");
    }
    if (source.seenOn().date().filter(today::isBefore).isPresent()) {
      faults.error(
          source.seenOn().number(),
          "`seen-on: " + source.seenOn().text() + "` は未来の日です。見た日を書いてください。");
    }
  }

  private static boolean secure(String url) {
    try {
      var uri = new URI(url);
      return "https".equals(uri.getScheme()) && uri.getHost() != null;
    } catch (URISyntaxException _) {
      return false;
    }
  }
}
