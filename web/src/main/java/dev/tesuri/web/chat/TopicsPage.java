package dev.tesuri.web.chat;

import dev.tesuri.knowledge.content.Topic;
import dev.tesuri.knowledge.content.WordLists.Category;
import dev.tesuri.knowledge.layer.Lesson;
import dev.tesuri.knowledge.layer.LocalText;
import dev.tesuri.knowledge.layer.Locality;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything that is known, by category, for reading; below it what the town offers besides.
///
/// @param lessons classes for using a smartphone
/// @param holidays when the counters are closed, or null
public record TopicsPage(
    Frame frame, List<Group> groups, List<Lesson> lessons, @Nullable LocalText holidays) {

  public TopicsPage {
    groups = List.copyOf(groups);
    lessons = List.copyOf(lessons);
  }

  /// The topics of one category.
  public record Group(Category category, List<Topic> topics) {
    public Group {
      topics = List.copyOf(topics);
    }
  }

  /// Groups the topics by the categories, in their order; empty ones are left out.
  public static TopicsPage of(
      Frame frame, List<Category> categories, List<Topic> topics, Locality locality) {
    return new TopicsPage(
        frame,
        categories.stream()
            .map(category -> new Group(category, in(category, topics)))
            .filter(group -> !group.topics().isEmpty())
            .toList(),
        locality.lessons(),
        locality.holidays().orElse(null));
  }

  private static List<Topic> in(Category category, List<Topic> topics) {
    return topics.stream().filter(topic -> topic.facts().category().equals(category.id())).toList();
  }
}
