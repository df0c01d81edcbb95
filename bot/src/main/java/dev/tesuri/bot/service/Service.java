package dev.tesuri.bot.service;

import java.time.Instant;

/// How the service stands, and who switched it.
///
/// @param notice what residents read; empty for the usual words
/// @param reason why, for colleagues; at most [#LONGEST] characters, like the notice
/// @param by name of who switched; empty when nobody ever did
public record Service(Mode mode, String notice, String reason, String by, Instant since) {

  /// Characters of a notice and of a reason.
  public static final int LONGEST = 200;

  /// Where nobody has switched anything.
  public static final Service OPEN = new Service(Mode.OPEN, "", "", "", Instant.EPOCH);

  /// Whether the bot answers.
  public boolean botAnswers() {
    return mode == Mode.OPEN;
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

  /// The one of two that holds back more.
  Service stricter(Service other) {
    return other.mode.compareTo(mode) > 0 ? other : this;
  }
}
