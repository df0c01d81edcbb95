package dev.tesuri.bot.model;

/// What an answer cost, as the model's server counted it, else by the signs sent and received.
///
/// @param in tokens of the prompt
/// @param out tokens of the answer
public record Tokens(int in, int out) {

  public static final Tokens NONE = new Tokens(0, 0);

  public int sum() {
    return in + out;
  }
}
