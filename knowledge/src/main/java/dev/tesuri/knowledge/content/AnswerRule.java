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
              () -> faults.error(1, "No answer. Begin the body with `## こたえ`."));
    }
  }

  private static void checkName(Page page, Faults faults) {
    var plain = page.front().at("plain");
    int length = Wording.length(plain.text());
    if (length > LONGEST_NAME) {
      faults.error(
          plain.number(),
          "The plain name has " + length + " characters. Shorten it to " + LONGEST_NAME + ".");
    }
  }

  private static void checkAnswer(Page page, Page.WrittenSection answer, Faults faults) {
    int line = answer.heading().number();
    long sentences =
        answer.text().stream().mapToLong(text -> Wording.sentences(text.text()).size()).sum();
    if (sentences == 0) {
      faults.error(line, "The answer is empty. Write one to three sentences below it.");
    } else if (sentences > MOST_SENTENCES) {
      faults.error(
          line,
          "The answer has "
              + sentences
              + " sentences. Keep "
              + MOST_SENTENCES
              + ", move the rest to a section.");
    }
    if (line > firstHeading(page)) {
      faults.error(line, "The answer is not the first section. Move it to the top.");
    }
  }

  private static int firstHeading(Page page) {
    int section = page.sections().getFirst().heading().number();
    return page.walk() == 0 ? section : Math.min(section, page.walk());
  }
}
