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
      faults.error(
          step.title().number(),
          "The title has " + length + " characters. Shorten it to " + LONGEST + ".");
    }
  }

  private static void checkText(Page.WrittenStep step, Faults faults) {
    long sentences =
        step.text().stream().mapToLong(line -> Wording.sentences(line.text()).size()).sum();
    if (sentences == 0) {
      faults.error(step.title().number(), "This step says nothing. Write one or two sentences.");
    } else if (sentences > MOST_SENTENCES) {
      faults.error(
          step.text().getFirst().number(),
          "The text has "
              + sentences
              + " sentences. Keep "
              + MOST_SENTENCES
              + ", or make two steps.");
    }
  }

  private static void checkPicture(Page.WrittenStep step, Faults faults) {
    var shown = step.picture();
    if (shown != null && !Pictures.NAMES.contains(shown.picture().name())) {
      faults.error(
          shown.line(),
          "There is no picture `" + shown.picture().name() + "`. Use a name of the format's list.");
    }
  }

  private static void checkNumber(Page.WrittenStep step, Faults faults) {
    int number = step.choices().size();
    int line = step.title().number();
    if (number == 0) {
      faults.error(line, "No choices. Add two to four lines `- [label](target)`.");
    } else if (number > MOST_CHOICES) {
      faults.error(line, number + " choices. Keep " + MOST_CHOICES + ", or make two steps.");
    } else if (number == 1 && !ends(step.choices().getFirst().choice().to())) {
      faults.warning(line, "Only one choice. Add what to do when it does not work.");
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
        faults.error(
            choice.line(),
            "The label has " + length + " characters. Shorten it to " + LONGEST + ".");
      }
      if (!seen.add(label)) {
        faults.error(choice.line(), "The label `" + label + "` stands twice. Reword one.");
      }
    }
  }
}
