package dev.tesuri.bot.conversation;

import dev.tesuri.bot.walk.Position;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a conversation remembers between two turns. Stored with the conversation, in the
/// transaction of the event that changed it.
///
/// @param walk the walk the resident is in, or null
/// @param left the walk that was left and can be taken up again, or null
/// @param topic the topic at hand, or null
/// @param unclear how many turns in a row found nothing
/// @param person whether the resident asked for a person and still waits
public record State(
    @Nullable Position walk,
    @Nullable Position left,
    @Nullable String topic,
    int unclear,
    boolean person) {

  public static final State START = new State(null, null, null, 0, false);

  /// In a walk, at this place.
  public State walking(Position position) {
    return new State(position, null, position.topic(), 0, person);
  }

  /// Out of the walk; it is kept to be taken up again.
  public State leavingWalk() {
    return walk == null ? this : new State(null, walk, topic, unclear, person);
  }

  /// Out of the walk for good.
  public State finished() {
    return new State(null, null, topic, 0, person);
  }

  /// A topic was understood and is now at hand.
  public State about(String subject) {
    return new State(walk, left, subject, 0, person);
  }

  public State unclearOnceMore() {
    return new State(walk, left, topic, unclear + 1, person);
  }

  public State waitingForPerson() {
    return new State(walk, left, topic, 0, true);
  }

  /// Nobody is waited for any more.
  public State withoutPerson() {
    return new State(walk, left, topic, unclear, false);
  }

  public Optional<Position> inWalk() {
    return Optional.ofNullable(walk);
  }

  public Optional<Position> leftWalk() {
    return Optional.ofNullable(left);
  }
}
