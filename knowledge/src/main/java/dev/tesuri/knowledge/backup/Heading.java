package dev.tesuri.knowledge.backup;

import java.time.Instant;
import java.util.List;

/// The first line of a backup.
///
/// @param made when the copying began
/// @param from `SQLite` or `PostgreSQL`
/// @param steps that the tables had taken, sorted
public record Heading(Instant made, String from, List<String> steps) {

  public Heading {
    steps = List.copyOf(steps);
  }

  String newest() {
    return steps.getLast();
  }
}
