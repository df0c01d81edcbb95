package dev.tesuri.knowledge.content;

/// Sentences are short.
final class SentenceRule implements Rule {
  private static final int LONGEST = 60;
  private static final int LONG = 40;

  @Override
  public void check(Page page, Faults faults) {
    for (var line : page.prose()) {
      Wording.sentences(line.text()).forEach(sentence -> check(line.number(), sentence, faults));
    }
  }

  private static void check(int line, String sentence, Faults faults) {
    int length = Wording.length(sentence);
    var message = "一つの文が" + length + "文字あります。二つに分けてください：" + sentence;
    if (length > LONGEST) {
      faults.error(line, message);
    } else if (length > LONG) {
      faults.warning(line, message);
    }
  }
}
