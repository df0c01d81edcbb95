package dev.tesuri.web.chat;

import dev.tesuri.bot.conversation.ChatEvent;
import java.util.List;
import java.util.Optional;

/// Draws the conversation's page for a socket, as the page itself would be drawn.
record LivePage(Frames frames, Pages pages, Cookies cookies, WaitingRoom room) {

  /// The `main` element and the title of the page.
  record Drawn(String main, String title) {}

  Drawn draw(String conversation, List<ChatEvent> events) {
    ChatPage page = frames.chat(events, cookies, room.of(conversation));
    return new Drawn(pages.chatMain(page), pages.title(page));
  }

  /// How the resident stands with the desk.
  Optional<DeskCard> desk(String conversation) {
    return room.of(conversation);
  }

  /// What is told without a page, in the language of the page.
  String plain(String text) {
    return pages.plain(frames.of(cookies, "/chat"), text);
  }

  /// The element `#desk` of the page.
  String draw(Optional<DeskCard> desk) {
    return pages.desk(frames.of(cookies, "/chat"), desk.orElse(null));
  }
}
