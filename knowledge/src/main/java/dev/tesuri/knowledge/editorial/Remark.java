package dev.tesuri.knowledge.editorial;

import java.time.Instant;

/// What somebody said of a version, for those who work on it.
///
/// @param by name of who said it
public record Remark(String by, Instant at, String words) {

  /// Characters at most.
  public static final int LONGEST = 500;
}
