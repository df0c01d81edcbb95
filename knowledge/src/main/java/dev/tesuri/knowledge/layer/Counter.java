package dev.tesuri.knowledge.layer;

import java.util.Set;

/// Where a matter is dealt with by people.
///
/// @param name of the office, for example こども家庭課
/// @param place how to get there within the building
/// @param phone as printed
/// @param hours when it is open, in words
/// @param subjects ids of topics and categories that it deals with
public record Counter(String name, String place, String phone, String hours, Set<String> subjects) {

  public Counter {
    subjects = Set.copyOf(subjects);
  }
}
