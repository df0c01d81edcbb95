package dev.tesuri.knowledge.content;

import java.util.HashSet;

/// A step is one small screen: a short title, at most two sentences, few and short choices.
final class StepRule implements Rule {
  private static final int LONGEST = 16;
  private static final int MOST_SENTENCES = 2;
  private static final int MOST_CHOICES = 4;

  @Override
  public void check(Page page, Faults faults) {
    for (var step : page.steps()) {
      checkTitle(step, faults);
      checkText(step, faults);
      checkPicture(step, faults);
      checkNumber(step, faults);
      checkLabels(step, faults);
    }
  }

  private static void checkTitle(Page.WrittenStep step, Faults faults) {
    int length = Wording.length(step.title().text());
    if (length > LONGEST) {
      faults.error(step.title().number(), "見出しが" + length + "文字です。" + LONGEST + "文字までにしてください。");
    }
  }

  private static void checkText(Page.WrittenStep step, Faults faults) {
    long sentences =
        step.text().stream().mapToLong(line -> Wording.sentences(line.text()).size()).sum();
    if (sentences == 0) {
      faults.error(step.title().number(), "この手順に文がありません。一つか二つの文を書いてください。");
    } else if (sentences > MOST_SENTENCES) {
      faults.error(
          step.text().getFirst().number(),
          "文が" + sentences + "あります。" + MOST_SENTENCES + "までにするか、手順を二つに分けてください。");
    }
  }

  private static void checkPicture(Page.WrittenStep step, Faults faults) {
    var shown = step.picture();
    if (shown != null && !Pictures.NAMES.contains(shown.picture().name())) {
      faults.error(shown.line(), "絵 `" + shown.picture().name() + "` はありません。書き方の説明にある名前にしてください。");
    }
  }

  private static void checkNumber(Page.WrittenStep step, Faults faults) {
    int number = step.choices().size();
    int line = step.title().number();
    if (number == 0) {
      faults.error(line, "選択肢がありません。`- [ことば](行き先)` を二つから四つ加えてください。");
    } else if (number > MOST_CHOICES) {
      faults.error(line, "選択肢が" + number + "あります。" + MOST_CHOICES + "までにするか、手順を二つに分けてください。");
    } else if (number == 1 && !ends(step.choices().getFirst().choice().to())) {
      faults.warning(line, "選択肢が一つだけです。できないときの選択肢を加えてください。");
    }
  }

  private static boolean ends(Target to) {
    return to instanceof Target.Finish || to instanceof Target.Elsewhere;
  }

  private static void checkLabels(Page.WrittenStep step, Faults faults) {
    var seen = new HashSet<String>();
    for (var choice : step.choices()) {
      var label = choice.choice().label();
      int length = Wording.length(label);
      if (length > LONGEST) {
        faults.error(choice.line(), "選択肢のことばが" + length + "文字です。" + LONGEST + "文字までにしてください。");
      }
      if (!seen.add(label)) {
        faults.error(choice.line(), "選択肢「" + label + "」が二つあります。一つを言いかえてください。");
      }
    }
  }
}
