package dev.tesuri.web.chat;

import dev.tesuri.bot.face.Headline;
import dev.tesuri.bot.face.Screen;

/// The conversation.
public record ChatPage(Frame frame, Screen screen) {

  /// Begins with what stands on the screen. Also the title of socket frames.
  public String title() {
    var headline = Headline.of(screen);
    return headline.isEmpty() ? frame.site() : headline + "｜" + frame.site();
  }

  /// The place of the step that stands here, from 1; 0 outside a walk.
  public int place() {
    return screen.step().map(step -> step.number()).orElse(0);
  }
}
