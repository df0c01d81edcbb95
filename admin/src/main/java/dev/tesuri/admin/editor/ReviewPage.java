package dev.tesuri.admin.editor;

import dev.tesuri.admin.access.Person;
import java.util.List;

/// The calendar of what is to be looked through.
///
/// @param owners who may look after a topic
/// @param changes whether whoever looks may say who does
/// @param me id of whoever looks
/// @param own whether only what is in their own care is shown
/// @param done what was just done, or empty
public record ReviewPage(
    List<Due> all, List<Person> owners, boolean changes, String me, boolean own, String done) {

  public ReviewPage {
    all = List.copyOf(all);
    owners = List.copyOf(owners);
  }

  /// Topics under one heading.
  ///
  /// @param mark names the kind in the style; empty for none
  public record Part(String words, String mark, List<Due> dues) {}

  /// What is shown, the most urgent first.
  public List<Part> parts() {
    var shown = all.stream().filter(due -> !own || due.owner().equals(me)).toList();
    return List.of(
        new Part("見直しの日をすぎた話題", "over", shown.stream().filter(Due::over).toList()),
        new Part(Due.SOON + "日のうちに見直す話題", "", shown.stream().filter(Due::soon).toList()),
        new Part("そのあと", "", shown.stream().filter(Due::later).toList()));
  }

  /// How many are overdue in one's own care.
  public long ownOver() {
    return all.stream().filter(due -> due.over() && due.owner().equals(me)).count();
  }

  /// How many are overdue.
  public long over() {
    return all.stream().filter(Due::over).count();
  }
}
