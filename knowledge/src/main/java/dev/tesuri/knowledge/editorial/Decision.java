package dev.tesuri.knowledge.editorial;

/// What became of a wish to publish or to take back.
public sealed interface Decision {

  /// Residents read it from now on.
  record Done() implements Decision {}

  /// It goes out by itself on its day.
  record Scheduled() implements Decision {}

  /// Nothing was changed.
  ///
  /// @param why the reason
  record Refused(Why why) implements Decision {}

  /// Why something is not published.
  enum Why {
    /// The author may not publish alone in this town.
    OWN,
    /// The text has an error.
    FAULTS,
    /// Questions would no longer find their topic, and nobody has accepted that.
    LOSSES,
    /// Something else of this text was published since it was begun.
    STALE,
    /// It was changed, or decided on, by somebody else in the meantime.
    MOVED
  }
}
