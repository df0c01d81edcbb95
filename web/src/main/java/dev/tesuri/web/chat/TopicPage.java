package dev.tesuri.web.chat;

import dev.tesuri.knowledge.content.Step;
import dev.tesuri.knowledge.content.Topic;
import dev.tesuri.knowledge.layer.Counter;
import dev.tesuri.knowledge.layer.LocalText;
import dev.tesuri.knowledge.layer.Locality;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All that is known about one topic, for reading and printing.
///
/// @param local what the town and its prefecture say besides
/// @param counter where the town deals with it, or null
/// @param layer name of the layer whose words the topic is
public record TopicPage(
    Frame frame, Topic topic, List<LocalText> local, @Nullable Counter counter, String layer) {

  public TopicPage {
    local = List.copyOf(local);
  }

  static TopicPage of(Frame frame, Topic topic, Locality locality) {
    return new TopicPage(
        frame,
        topic,
        locality.about(topic.id()),
        locality.counter(topic).orElse(null),
        locality.layerName(topic.facts().layer()));
  }

  /// One step of the procedure, with those of the shared parts that it calls. Numbered as in the
  /// chat, where those of a part count with the step that called it.
  public record Numbered(Step step, List<Step> parts) {}

  /// The steps in reading order; none for an article.
  public List<Numbered> steps() {
    var numbered = new ArrayList<Numbered>();
    if (topic instanceof Topic.Procedure procedure) {
      for (var step : procedure.steps()) {
        if (step.own()) {
          numbered.add(new Numbered(step, new ArrayList<>()));
        } else {
          numbered.getLast().parts().add(step);
        }
      }
    }
    return List.copyOf(numbered);
  }
}
