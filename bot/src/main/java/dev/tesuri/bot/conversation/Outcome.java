package dev.tesuri.bot.conversation;

import dev.tesuri.bot.conversation.ChatEvent.Body;
import dev.tesuri.bot.tally.Count;
import java.util.List;
import java.util.Optional;

/// What a turn of the bot adds to a conversation, as one whole.
///
/// @param state what the conversation remembers from now on
/// @param desk what it has for the desk
public record Outcome(
    List<Body> bodies, State state, List<Count> counts, Optional<DeskMatter> desk) {

  /// An outcome that does not concern the desk.
  public Outcome(List<Body> bodies, State state, List<Count> counts) {
    this(bodies, state, counts, Optional.empty());
  }

  public Outcome {
    bodies = List.copyOf(bodies);
    counts = List.copyOf(counts);
  }

  /// The same with something for the desk.
  public Outcome with(DeskMatter matter) {
    return new Outcome(bodies, state, counts, Optional.of(matter));
  }
}
