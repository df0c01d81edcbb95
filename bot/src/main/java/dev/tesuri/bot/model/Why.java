package dev.tesuri.bot.model;

/// Why a model gave no whole answer.
public enum Why {
  /// There is none, or it is switched off.
  OFF("off", Blame.NOBODY),
  /// The budget of the conversation or of the town's day is spent.
  BUDGET("budget", Blame.NOBODY),
  /// Too many calls at once.
  CROWDED("crowded", Blame.NOBODY),
  /// It failed so often lately that it is left alone for a while.
  RESTING("resting", Blame.NOBODY),
  /// Nobody waits for the answer any more.
  UNWANTED("unwanted", Blame.NOBODY),
  /// Nothing came in time.
  SILENT("silent", Blame.MODEL),
  /// It stopped in the middle.
  STALLED("stalled", Blame.MODEL),
  /// It took longer than anybody waits.
  SLOW("slow", Blame.MODEL),
  /// The connection ended before the answer did.
  CUT("cut", Blame.MODEL),
  /// It wrote and wrote.
  ENDLESS("endless", Blame.MODEL),
  /// What came was no answer.
  GARBAGE("garbage", Blame.MODEL),
  /// It refused us: a wrong key, a wrong name.
  REFUSED("refused", Blame.MODEL),
  /// It has too much to do.
  BUSY("busy", Blame.MODEL_ONCE_MORE),
  /// It failed by itself.
  BROKEN("broken", Blame.MODEL_ONCE_MORE),
  /// There is nobody at its address.
  UNREACHABLE("unreachable", Blame.MODEL_ONCE_MORE);

  private enum Blame {
    NOBODY,
    MODEL,
    MODEL_ONCE_MORE
  }

  private final String code;
  private final Blame blame;

  Why(String code, Blame blame) {
    this.code = code;
    this.blame = blame;
  }

  /// As it is recorded.
  public String code() {
    return code;
  }

  /// Whether it speaks against asking this model again soon.
  boolean isFault() {
    return blame != Blame.NOBODY;
  }

  /// Whether a second try may help, as long as nothing has come yet.
  boolean mayPass() {
    return blame == Blame.MODEL_ONCE_MORE;
  }
}
