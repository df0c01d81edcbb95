package dev.tesuri.web.chat;

import dev.tesuri.knowledge.content.Step;
import dev.tesuri.knowledge.content.Topic;
import java.util.List;

/// All that is known about one topic, for reading and printing.
public record TopicPage(Frame frame, Topic topic) {

  /// The steps in reading order; none for an article.
  public List<Step> steps() {
    return switch (topic) {
      case Topic.Article _ -> List.of();
      case Topic.Procedure procedure -> procedure.steps();
    };
  }
}
