package dev.tesuri.knowledge.search;

import dev.tesuri.knowledge.content.Topic;
import java.util.List;

/// A question that must find a topic: one of those by which its author says people ask for it.
public record Probe(String topic, String question) {

  /// The probes of these topics, in their order.
  public static List<Probe> of(List<Topic> topics) {
    return topics.stream()
        .flatMap(topic -> topic.facts().asks().stream().map(ask -> new Probe(topic.id(), ask)))
        .toList();
  }
}
