package dev.tesuri.knowledge.content;

/// A topic begins with a short answer, and its plain name is short.
final class AnswerRule implements Rule {
  private static final int LONGEST_NAME = 24;
  private static final int MOST_SENTENCES = 3;

  @Override
  public void check(Page page, Faults faults) {
    checkName(page, faults);
    if (!page.isPart()) {
      page.answer()
          .ifPresentOrElse(
              answer -> checkAnswer(page, answer, faults),
              () -> faults.error(1, "こたえがありません。本文を `## こたえ` で始めてください。"));
    }
  }

  private static void checkName(Page page, Faults faults) {
    var plain = page.front().at("plain");
    int length = Wording.length(plain.text());
    if (length > LONGEST_NAME) {
      faults.error(
          plain.number(), "やさしい名前（plain）が" + length + "文字です。" + LONGEST_NAME + "文字までにしてください。");
    }
  }

  private static void checkAnswer(Page page, Page.WrittenSection answer, Faults faults) {
    int line = answer.heading().number();
    long sentences =
        answer.text().stream().mapToLong(text -> Wording.sentences(text.text()).size()).sum();
    if (sentences == 0) {
      faults.error(line, "こたえが空です。下に、一つから三つの文を書いてください。");
    } else if (sentences > MOST_SENTENCES) {
      faults.error(
          line, "こたえの文が" + sentences + "あります。" + MOST_SENTENCES + "までにして、残りはほかの節に移してください。");
    }
    if (line > firstHeading(page)) {
      faults.error(line, "こたえが、はじめの節ではありません。いちばん上に移してください。");
    }
  }

  private static int firstHeading(Page page) {
    int section = page.sections().getFirst().heading().number();
    return page.walk() == 0 ? section : Math.min(section, page.walk());
  }
}
