package dev.tesuri.web.chat;

import dev.tesuri.bot.handover.OfficeHours.Window;
import java.util.List;

/// The form with which a call is asked for.
///
/// @param windows that can be chosen, with their words
/// @param fault what is to be corrected; empty at first
public record CallbackPage(Frame frame, List<Choice> windows, String fault) {

  public CallbackPage {
    windows = List.copyOf(windows);
  }

  /// A time window and its words.
  public record Choice(Window window, String words) {

    /// As the form carries it.
    public String value() {
      return Long.toString(window.from().toEpochMilli());
    }
  }
}
