package dev.tesuri.admin.people;

import dev.tesuri.admin.access.Person;
import dev.tesuri.bot.handover.Supporter;
import dev.tesuri.knowledge.layer.Team;
import java.util.List;

/// How many cases a supporter takes at once, and of which teams.
///
/// @param now what holds
/// @param teams of the town
/// @param fault why it was not taken; empty when nothing is wrong
public record RoomPage(Person person, Supporter now, List<Team> teams, String fault) {

  /// Cases at once at most.
  public static final int MOST = 20;

  public RoomPage {
    teams = List.copyOf(teams);
  }

  /// Whether the supporter is in a team.
  public boolean isIn(Team team) {
    return now.teams().contains(team.id());
  }
}
