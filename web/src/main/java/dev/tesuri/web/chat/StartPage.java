package dev.tesuri.web.chat;

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
}
