package dev.tesuri.bot.face;

/// Where a card's answers go when they are pressed.
///
/// @param choose address of the form; empty on a card that is only looked at
/// @param topics address under which topics have their pages, ending in `/`
/// @param clientId carried by each form as `c`, so that the same press twice counts once
public record Replies(String choose, String topics, String clientId) {

  /// For a card that is only looked at, as in a preview or in a history.
  public static Replies none(String topics) {
    return new Replies("", topics, "");
  }

  public boolean open() {
    return !choose.isEmpty();
  }
}
