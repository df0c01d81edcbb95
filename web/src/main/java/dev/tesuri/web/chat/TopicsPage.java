package dev.tesuri.web.chat;

import dev.tesuri.knowledge.content.Topic;
import dev.tesuri.knowledge.content.WordLists.Category;
import java.util.List;

/// Everything that is known, by category, for reading.
public record TopicsPage(Frame frame, List<Group> groups) {

  public TopicsPage {
    groups = List.copyOf(groups);
  }

  /// The topics of one category.
  public record Group(Category category, List<Topic> topics) {
    public Group {
      topics = List.copyOf(topics);
    }
  }

  /// Groups the topics by the categories, in their order; empty ones are left out.
  public static TopicsPage of(Frame frame, List<Category> categories, List<Topic> topics) {
    return new TopicsPage(
        frame,
        categories.stream()
            .map(category -> new Group(category, in(category, topics)))
            .filter(group -> !group.topics().isEmpty())
            .toList());
  }

  private static List<Topic> in(Category category, List<Topic> topics) {
    return topics.stream().filter(topic -> topic.facts().category().equals(category.id())).toList();
  }
}
