package dev.tesuri.web.chat;

import dev.tesuri.bot.answer.Cards;
import dev.tesuri.bot.conversation.Act;
import dev.tesuri.knowledge.search.Library;
import java.util.ArrayList;
import java.util.List;

/// The first page: what others often ask, and one field for own words.
///
/// @param unfinished whether a conversation of this visitor can be taken up again
public record StartPage(Frame frame, List<TopicButton> topics, boolean unfinished) {

  public StartPage {
    topics = List.copyOf(topics);
  }

  /// A topic to press; it posts the choice `open:` and the id.
  ///
  /// @param label may hold `｛base｜reading｝` mark-up
  public record TopicButton(String label, String topic) {}

  /// With what people come for most.
  public static StartPage of(Frame frame, Cards cards, Library library, boolean unfinished) {
    List<TopicButton> topics = new ArrayList<>();
    for (var option : cards.popular(library)) {
      if (option.act() instanceof Act.Open(var topic)) {
        topics.add(new TopicButton(option.label(), topic));
      }
    }
    return new StartPage(frame, topics, unfinished);
  }
}
