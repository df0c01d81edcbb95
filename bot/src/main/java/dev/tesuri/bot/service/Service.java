package dev.tesuri.bot.service;

import java.time.Instant;

/// How the service stands, and who switched it.
///
/// @param model whether a language model helps, where one is configured
/// @param notice what residents read; empty for the usual words
/// @param reason why, for colleagues; at most [#LONGEST] characters, like the notice
/// @param by name of who switched; empty when nobody ever did
public record Service(
    Mode mode, boolean model, String notice, String reason, String by, Instant since) {

  /// Characters of a notice and of a reason.
  public static final int LONGEST = 200;

  /// Where nobody has switched anything.
  public static final Service OPEN = new Service(Mode.OPEN, true, "", "", "", Instant.EPOCH);

  /// Whether the bot answers.
  public boolean botAnswers() {
    return mode == Mode.OPEN;
  }

  /// Whether a language model may help.
  public boolean modelHelps() {
    return model && botAnswers();
  }

  /// Whether nothing is taken in from residents.
  public boolean closed() {
    return mode == Mode.CLOSED;
  }

  /// What residents read while it is not open.
  public String words() {
    if (!notice.isEmpty()) {
      return notice;
    }
    return closed() ? "いま、この窓口はお休みしています。" : "いま、自動の案内を止めています。";
  }

  /// The one of two that holds back more; the model helps only where both let it.
  Service stricter(Service other) {
    Service held = other.mode.compareTo(mode) > 0 ? other : this;
    return new Service(
        held.mode, model && other.model, held.notice, held.reason, held.by, held.since);
  }
}
