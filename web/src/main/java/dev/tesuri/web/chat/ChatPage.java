package dev.tesuri.web.chat;

import dev.tesuri.bot.face.Screen;
import org.jspecify.annotations.Nullable;

/// The conversation.
///
/// @param desk how the resident stands with the desk, or null without an open ticket
public record ChatPage(Frame frame, Screen screen, @Nullable DeskCard desk) {

  /// A conversation without an open ticket.
  public ChatPage(Frame frame, Screen screen) {
    this(frame, screen, null);
  }

  /// Whether a person talks here, so that the field for words stands open.
  public boolean withPerson() {
    return desk != null && desk.standing().talking();
  }

  /// Whether somebody talks here or can be expected to come soon.
  public boolean expectant() {
    return desk != null && desk.standing().expectant();
  }

  /// The topic whose steps stand here, or null outside a walk.
  public @Nullable String topic() {
    return screen.step().map(step -> step.topic()).orElse(null);
  }

  /// The place of the step that stands here, from 1; 0 outside a walk.
  public int place() {
    return screen.step().map(step -> step.number()).orElse(0);
  }
}
