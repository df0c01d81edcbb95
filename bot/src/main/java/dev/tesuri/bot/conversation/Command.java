package dev.tesuri.bot.conversation;

import java.util.Arrays;
import java.util.Optional;

/// The few things a resident can always ask for, by button or by words. Their codes may be sent as
/// a choice at any time.
public enum Command {
  /// もどる: one step back.
  BACK("back"),
  /// もう一度: the same step again.
  AGAIN("again"),
  /// できました: the main way on.
  NEXT("next"),
  /// できません: hints, then help.
  STUCK("stuck"),
  /// やりなおす: the walk from its first step.
  RESTART("restart"),
  /// やめる: leave the walk; it can be taken up again.
  STOP("stop"),
  /// つづける: take up the walk that was left.
  RESUME("resume"),
  /// 係の人と話す.
  PERSON("person"),
  /// どれでもない: none of the offered topics.
  NONE_OF_THESE("none-of-these"),
  /// はじめから: back to the start screen's offer.
  HOME("home"),
  /// 待つのをやめる: no longer wait for a person.
  STOP_WAITING("stop-waiting"),
  /// できました, after a talk with a person.
  DID_IT("did-it"),
  /// 窓口に行きます, after a talk with a person.
  TO_COUNTER("to-counter"),
  /// 今回はやめます, after a talk with a person.
  GAVE_UP("gave-up");

  private final String code;

  Command(String code) {
    this.code = code;
  }

  /// The word in JSON and in stored acts.
  public String code() {
    return code;
  }

  public static Optional<Command> of(String code) {
    return Arrays.stream(values()).filter(command -> command.code.equals(code)).findFirst();
  }
}
