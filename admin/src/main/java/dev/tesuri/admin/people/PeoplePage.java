package dev.tesuri.admin.people;

import dev.tesuri.admin.access.Person;
import dev.tesuri.admin.access.Role;
import dev.tesuri.knowledge.layer.Municipality;
import java.util.List;

/// What the page of people shows.
///
/// @param people in the care of whoever looks
/// @param own id of their own account, which they cannot end here
/// @param roles that they may invite
/// @param towns to choose from; empty when the town is their own
/// @param link just made, shown this once; empty for none
/// @param done what was just done, in words; empty for nothing
/// @param fault why something was not done; empty for nothing
/// @param login as it was typed
/// @param name as it was typed
public record PeoplePage(
    List<Person> people,
    String own,
    List<Role> roles,
    List<Municipality> towns,
    String link,
    String done,
    String fault,
    String login,
    String name) {

  public PeoplePage {
    people = List.copyOf(people);
    roles = List.copyOf(roles);
    towns = List.copyOf(towns);
  }

  /// How far somebody is, in words.
  public String state(Person person) {
    if (person.ended()) {
      return "終わり";
    }
    if (!person.joined()) {
      return "招待中";
    }
    if (person.demo()) {
      return "見本";
    }
    return person.secondFactor() ? "使っている" : "認証アプリがまだ";
  }

  /// Whether somebody takes cases at the desk.
  public boolean takesCases(Person person) {
    return person.role() == Role.SUPPORTER && !person.ended();
  }

  /// Whether this person can be changed here.
  public boolean canChange(Person person) {
    return !person.ended() && !person.id().equals(own);
  }
}
