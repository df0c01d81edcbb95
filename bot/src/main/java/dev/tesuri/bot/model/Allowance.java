package dev.tesuri.bot.model;

import java.time.Duration;
import java.util.Set;

/// How much a model may be used.
///
/// @param tasks for what
/// @param patience with one call
/// @param turn time of all its calls in one turn of a conversation
/// @param answer tokens of one answer
/// @param conversation tokens of one conversation
/// @param day tokens of one town on one day
public record Allowance(
    Set<Task> tasks, Patience patience, Duration turn, int answer, long conversation, long day) {

  public Allowance {
    tasks = Set.copyOf(tasks);
  }
}
