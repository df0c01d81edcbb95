package dev.tesuri.web.chat;

import dev.tesuri.bot.conversation.ChatEvent;
import dev.tesuri.bot.face.Reading;
import java.util.List;

/// Draws the conversation's page for a socket, as the page itself would be drawn.
record LivePage(Frames frames, Pages pages, Reading reading) {

  /// The `main` element and the title of the page.
  record Drawn(String main, String title) {}

  Drawn draw(List<ChatEvent> events) {
    ChatPage page = frames.chat(events, reading);
    return new Drawn(pages.chatMain(page), page.title());
  }
}
