package dev.tesuri.bot.tally;

/// One thing that happened, to be counted for the day. Holds no text and names nobody.
///
/// @param topic topic id, or empty
/// @param step step id, or empty
public record Count(String topic, String step, What what) {

  /// What is counted. Codes are stored.
  public enum What {
    /// A conversation was opened.
    OPENED("opened"),
    /// The resident asked in own words.
    ASKED("asked"),
    /// A topic was answered.
    ANSWERED("answered"),
    /// Several topics were offered.
    OFFERED("offered"),
    /// Nothing was found.
    UNANSWERED("unanswered"),
    /// The resident said that an answer helped.
    HELPED("helped"),
    /// The resident would have liked to know more.
    MORE("more"),
    /// A walk was begun.
    BEGUN("begun"),
    /// A step was shown.
    ENTERED("entered"),
    /// A step was left forwards.
    DONE("done"),
    /// できません was pressed or said.
    STUCK("stuck"),
    /// The resident asked whether the screen is the right one.
    CHECKED("checked"),
    /// もどる was pressed or said.
    BACK("back"),
    /// From here the resident called a person.
    HANDED_OVER("handed-over"),
    /// The walk was left here.
    LEFT("left"),
    /// The walk was walked to the end.
    FINISHED("finished"),
    /// The walk ended where the matter goes on elsewhere, at a counter or on paper.
    ELSEWHERE("elsewhere"),
    /// A hazard was met; the topic names its kind.
    HAZARD("hazard"),
    /// A secret was hidden.
    MASKED("masked");

    private final String code;

    What(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }
  }

  public static Count of(What what) {
    return new Count("", "", what);
  }
}
