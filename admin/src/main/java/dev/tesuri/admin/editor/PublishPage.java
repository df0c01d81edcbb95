package dev.tesuri.admin.editor;

import dev.tesuri.knowledge.editorial.Revision;
import dev.tesuri.knowledge.search.Probe;
import java.util.List;
import java.util.function.UnaryOperator;

/// What publishing, or taking back, would bring about, before somebody decides.
///
/// @param back whether it is about taking back
/// @param marks what is wrong
/// @param lost questions that would no longer find their topic
/// @param gained questions that find theirs then
/// @param name gives the name of a topic
/// @param may whether this person may decide
public record PublishPage(
    Revision revision,
    String plain,
    boolean back,
    List<Mark> marks,
    List<Probe> lost,
    List<Probe> gained,
    TextDiff change,
    boolean stale,
    UnaryOperator<String> name,
    boolean may,
    String fault) {

  /// So many questions are shown.
  private static final int SHOWN = 20;

  public PublishPage {
    marks = List.copyOf(marks);
    lost = List.copyOf(lost);
    gained = List.copyOf(gained);
  }

  /// Whether an error stands in the way.
  public boolean isBlocked() {
    return marks.stream().anyMatch(Mark::error);
  }

  /// The first of them.
  public List<Probe> first(List<Probe> probes) {
    return probes.stream().limit(SHOWN).toList();
  }

  /// What of a topic it is, in words.
  public String kind() {
    return TextDesk.words(revision.key().kind());
  }
}
