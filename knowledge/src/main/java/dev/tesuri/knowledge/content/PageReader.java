package dev.tesuri.knowledge.content;

import java.util.List;
import java.util.Optional;

/// Reads one file into a page. What is wrong with it goes to the faults; nothing is thrown.
final class PageReader {
  private static final String FENCE = "---";

  private final Faults faults;

  PageReader(Faults faults) {
    this.faults = faults;
  }

  /// The page, or nothing if the front matter cannot be read.
  Optional<Page> read(ContentFile file) {
    var lines = file.text().lines().toList();
    int end = lines.isEmpty() ? -1 : lines.subList(1, lines.size()).indexOf(FENCE) + 1;
    if (end < 1 || !lines.getFirst().equals(FENCE)) {
      faults.error(1, "はじめの欄がありません。ファイルを `---`、値、もう一度 `---` で始めてください。");
      return Optional.empty();
    }
    return new FrontReader(faults)
        .read(String.join("\n", lines.subList(1, end)))
        .map(front -> page(file, lines, front, end + 1));
  }

  private Page page(ContentFile file, List<String> lines, Front front, int from) {
    var body = new BodyReader(faults).read(lines, from);
    var page =
        new Page(
            file.layer(), file.path(), lines, front, body.sections(), body.walk(), body.steps());
    checkWalk(page);
    return page;
  }

  private void checkWalk(Page page) {
    boolean article = page.front().text("kind").equals("article");
    if (article && page.walk() > 0) {
      faults.error(page.walk(), "記事（article）に手順は書けません。`kind: procedure` にするか、手順を消してください。");
    } else if (!article && page.steps().isEmpty()) {
      faults.error(Math.max(1, page.walk()), "手順がありません。`## 手順` と、一つごとに `### ` の見出しを加えてください。");
    }
    if (page.isPart()) {
      for (var section : page.sections()) {
        faults.error(section.heading().number(), "共通の部品に書けるのは手順だけです。この節を消してください。");
      }
    }
  }
}
