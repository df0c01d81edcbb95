package dev.tesuri.bot.model;

import java.util.Optional;

/// What is put to a model.
///
/// @param name of the prompt text with its version, as in `answer 1`; recorded with every answer
/// @param system what the model is to do
/// @param user what it is to do it with; texts of people stand fenced in it
/// @param form what the answer must look like, or empty for plain text
/// @param longest tokens of the answer at most
public record Prompt(
    String name, String system, String user, Optional<JsonForm> form, int longest) {

  /// How many tokens it may cost at most, the answer included: a sign of Japanese is about one.
  public int most() {
    return system.length() + user.length() + longest;
  }
}
