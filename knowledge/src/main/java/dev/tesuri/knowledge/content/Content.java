package dev.tesuri.knowledge.content;

import java.util.List;
import java.util.Optional;

/// All that a tree of content files holds.
///
/// @param topics sorted by id; only files without a fault of reading
/// @param parts sorted by id; only files without a fault of reading
/// @param pages every file whose front matter could be read, as written, sorted by path; also those
/// left out
/// @param faults why files were left out, by file and line; [ContentCheck] adds what can be read
/// but is not good
public record Content(List<Topic> topics, List<Part> parts, List<Page> pages, List<Fault> faults) {

  public Content {
    topics = List.copyOf(topics);
    parts = List.copyOf(parts);
    pages = List.copyOf(pages);
    faults = List.copyOf(faults);
  }

  public Optional<Topic> topic(String id) {
    return topics.stream().filter(topic -> topic.id().equals(id)).findFirst();
  }

  public Optional<Part> part(String id) {
    return parts.stream().filter(part -> part.id().equals(id)).findFirst();
  }
}
