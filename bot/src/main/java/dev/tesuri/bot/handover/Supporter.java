package dev.tesuri.bot.handover;

import java.util.Set;

/// Whoever may take a ticket, as far as the hand-over has to know.
///
/// @param id of the account
/// @param name as residents see it
/// @param teams ids of the teams; empty for all
/// @param capacity how many tickets at once
public record Supporter(
    String id, String municipality, String name, Set<String> teams, int capacity) {

  /// Tickets at once where nobody has said otherwise.
  public static final int USUAL_CAPACITY = 3;

  public Supporter {
    teams = Set.copyOf(teams);
    if (capacity < 1) {
      throw new IllegalArgumentException("a supporter has room for one ticket at least");
    }
  }

  /// Whether a ticket of this team is theirs to take; an empty one is everybody's.
  boolean isIn(String team) {
    return team.isEmpty() || teams.isEmpty() || teams.contains(team);
  }
}
