package dev.tesuri.bot.handover;

import dev.tesuri.bot.handover.OfficeHours.Window;
import org.jspecify.annotations.Nullable;

/// How a resident stands with the desk at this moment. Never stored: it changes with what
/// others do.
///
/// @param state of the open ticket
/// @param holder name of who has the ticket; empty when nobody has
/// @param window in which the resident will be called, or null
/// @param caller name of who will call; empty while that is not known
public record Standing(
    Ticket.State state, String holder, Reach reach, @Nullable Window window, String caller) {

  /// Whether a person talks here, rather than by telephone.
  public boolean talking() {
    return state == Ticket.State.CLAIMED && window == null;
  }

  /// Whether somebody talks here or can be expected to come soon.
  public boolean expectant() {
    return talking()
        || (state == Ticket.State.WAITING
            && (reach instanceof Reach.Here || reach instanceof Reach.Busy));
  }

  /// The word of the interfaces.
  public String code() {
    if (window != null) {
      return "call-back";
    }
    return talking() ? "talking" : reach.code();
  }
}
