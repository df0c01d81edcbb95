package dev.tesuri.web.chat;

import gg.jte.Content;
import java.util.List;

/// What the templates of the conversation may ask: the kit, and the cards already drawn.
///
/// @param before the folded cards, oldest first
public record ChatKit(Kit kit, Content now, List<Content> before) {

  public ChatKit {
    before = List.copyOf(before);
  }
}
