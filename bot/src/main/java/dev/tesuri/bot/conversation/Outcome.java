package dev.tesuri.bot.conversation;

import dev.tesuri.bot.conversation.ChatEvent.Body;
import dev.tesuri.bot.tally.Count;
import java.util.List;

/// What a turn of the bot adds to a conversation, as one whole.
///
/// @param state what the conversation remembers from now on
public record Outcome(List<Body> bodies, State state, List<Count> counts) {

  public Outcome {
    bodies = List.copyOf(bodies);
    counts = List.copyOf(counts);
  }
}
