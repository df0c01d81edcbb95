package dev.tesuri.bot.visit;

import java.time.Instant;
import java.util.Optional;

/// A consultation with somebody who is there or on the telephone. Nothing in it tells who it was.
///
/// @param supporter id of the account
/// @param place in words, at most [#LONGEST_PLACE] characters; may be empty
/// @param topic id of the topic at hand; empty for none
/// @param end how it ended; empty while it goes on
public record Visit(
    String id,
    String municipality,
    String supporter,
    Channel channel,
    String place,
    Device device,
    Instant begunAt,
    String topic,
    Optional<End> end) {

  /// Characters of a place, and of the office it was handed to.
  public static final int LONGEST_PLACE = 40;

  /// Characters of a note.
  public static final int LONGEST_NOTE = 80;

  /// How it ended.
  ///
  /// @param handedTo office to which it goes on; may be empty
  /// @param loggedOut whether somebody saw that the shared terminal was left by logging out
  /// @param note masked; may be empty
  public record End(
      AgeBand age,
      Stage stage,
      Trouble trouble,
      Result result,
      String handedTo,
      Safety safety,
      boolean loggedOut,
      Satisfaction satisfaction,
      String note,
      Instant at) {}
}
