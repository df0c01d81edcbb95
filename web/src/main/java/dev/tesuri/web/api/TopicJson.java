package dev.tesuri.web.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tesuri.knowledge.content.Facts;
import dev.tesuri.knowledge.content.Step;
import dev.tesuri.knowledge.content.Topic;
import dev.tesuri.knowledge.content.Topic.Article;
import dev.tesuri.knowledge.content.Topic.Procedure;
import dev.tesuri.knowledge.layer.LocalText;
import java.util.List;

/// A topic as the API shows it. Reading mark-up `｛base｜reading｝` stands as written.
final class TopicJson {

  private TopicJson() {}

  /// One line of the list.
  static ObjectNode line(Topic topic) {
    Facts facts = topic.facts();
    return Json.object()
        .put("id", topic.id())
        .put("title", facts.title())
        .put("plain", facts.plain())
        .put("kind", topic.kind())
        .put("category", facts.category())
        .put("certainty", facts.certainty());
  }

  /// @param local what the town and its prefecture say besides
  static ObjectNode whole(Topic topic, List<LocalText> local) {
    Facts facts = topic.facts();
    ObjectNode json = line(topic).put("answer", facts.answer());
    var sections = json.putArray("sections");
    for (var section : facts.allSections()) {
      sections.addObject().put("heading", section.heading()).put("text", section.text());
    }
    writeSteps(json.putArray("steps"), steps(topic));
    writeSources(json.putArray("sources"), facts);
    if (!local.isEmpty()) {
      writeLocal(json.putArray("local"), local);
    }
    return json.put("verifiedOn", facts.verifiedOn().toString())
        .put("reviewBy", facts.reviewBy().toString())
        .put("layer", facts.layer());
  }

  private static List<Step> steps(Topic topic) {
    return switch (topic) {
      case Article _ -> List.of();
      case Procedure(_, var steps) -> steps;
    };
  }

  private static void writeSteps(ArrayNode array, List<Step> steps) {
    for (Step step : steps) {
      ObjectNode json =
          array
              .addObject()
              .put("id", step.id())
              .put("title", step.title())
              .put("text", step.text());
      var choices = json.putArray("choices");
      for (var choice : step.choices()) {
        choices.addObject().put("label", choice.label()).put("to", choice.to().written());
      }
    }
  }

  private static void writeLocal(ArrayNode array, List<LocalText> local) {
    for (var text : local) {
      array
          .addObject()
          .put("layer", text.layer())
          .put("text", text.text())
          .put("verifiedOn", text.verifiedOn().toString());
    }
  }

  private static void writeSources(ArrayNode array, Facts facts) {
    for (var source : facts.sources()) {
      array
          .addObject()
          .put("title", source.title())
          .put("url", source.url())
          .put("seenOn", source.seenOn().toString());
    }
  }
}
