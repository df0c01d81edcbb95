package dev.tesuri.bot.handover;

/// What became of a claim.
public sealed interface Claim {

  /// The ticket is the claimer's.
  record Won(Hold hold, Ticket ticket) implements Claim {}

  /// Somebody else has it, or it is meant for them.
  ///
  /// @param name as residents see it
  record TakenBy(String name) implements Claim {}

  /// The claimer has as many as they can.
  record Full(int capacity) implements Claim {}

  /// It is closed, or no ticket of this town.
  record Over() implements Claim {}
}
