package dev.tesuri.bot.handover;

import java.time.Duration;

/// The times of the desk.
///
/// @param widenAfter waiting for one team or person ends, and the resident is told what else there
/// is
/// @param endAfter waiting ends; urgent tickets have no end
/// @param lease a hold without a sign of life is lost
/// @param presence a supporter without a sign of life is not there
/// @param attempts calls to a number that is not answered
/// @param keepNumber a number is erased so long after its time window, called or not
public record Limits(
    Duration widenAfter,
    Duration endAfter,
    Duration lease,
    Duration presence,
    int attempts,
    Duration keepNumber) {

  public static final Limits USUAL =
      new Limits(
          Duration.ofMinutes(5),
          Duration.ofMinutes(60),
          Duration.ofMinutes(2),
          Duration.ofSeconds(90),
          3,
          Duration.ofDays(1));
}
