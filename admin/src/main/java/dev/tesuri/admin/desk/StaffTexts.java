package dev.tesuri.admin.desk;

import dev.tesuri.bot.face.Retelling;
import dev.tesuri.knowledge.search.Library;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// The texts that staff alone read: they are found at the desk and at the counter, and never come
/// on a screen of residents. Thread-safe.
public record StaffTexts(Supplier<Library> library) {

  private static final int MOST_FOUND = 3;

  /// One of them, to be read.
  ///
  /// @param paragraphs of it, headings between them
  public record StaffText(String plain, List<String> paragraphs) {

    public StaffText {
      paragraphs = List.copyOf(paragraphs);
    }
  }

  /// Those for a search; none for an empty one.
  public List<StaffText> found(String search) {
    if (search.isBlank()) {
      return List.of();
    }
    var now = library.get();
    return now.search(search, MOST_FOUND).stream()
        .flatMap(hit -> now.find(hit.id()).stream())
        .map(
            topic ->
                new StaffText(
                    Retelling.plain(topic.facts().plain()),
                    Stream.concat(
                            Stream.of(topic.facts().answer()),
                            topic.facts().allSections().stream()
                                .flatMap(section -> Stream.of(section.heading(), section.text())))
                        .map(Retelling::plain)
                        .toList()))
        .toList();
  }
}
