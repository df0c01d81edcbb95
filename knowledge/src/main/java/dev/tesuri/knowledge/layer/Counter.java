package dev.tesuri.knowledge.layer;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Where a matter is dealt with by people.
///
/// @param name of the office, for example こども家庭課
/// @param place how to get there within the building
/// @param phone as printed
/// @param menu what to press or say when the call is taken by a machine; mostly empty
/// @param hours when it is open, in words
/// @param open the hours as data, or null when they are not known as such
/// @param subjects ids of topics and categories that it deals with
public record Counter(
    String name,
    String place,
    String phone,
    String menu,
    String hours,
    @Nullable Hours open,
    Set<String> subjects) {

  /// A counter whose hours are known in words alone.
  public Counter(String name, String place, String phone, String hours, Set<String> subjects) {
    this(name, place, phone, "", hours, null, subjects);
  }

  public Counter {
    subjects = Set.copyOf(subjects);
  }

  /// When to call, and what to press then.
  public String calling() {
    return menu.isEmpty() ? hours : hours + "。" + menu;
  }
}
