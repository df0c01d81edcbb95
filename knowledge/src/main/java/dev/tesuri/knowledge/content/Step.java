package dev.tesuri.knowledge.content;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One screen of a walk: one instruction, one question.
///
/// The id of a procedure's own step is its anchor. A step of a shared part carries the path by
/// which it was called, `part~return.step`, so that a walk is one flat graph and a position is one
/// id.
///
/// @param text at most two short sentences; may hold `｛base｜reading｝` mark-up
/// @param picture name of a drawing, with its description, or null
/// @param hints what to try when it did not work, one sentence or two each
/// @param part plain name of the shared part this step came from, or null for the procedure's own
public record Step(
    String id,
    String title,
    String text,
    @Nullable Picture picture,
    List<String> hints,
    List<Choice> choices,
    @Nullable String part) {

  public Step {
    hints = List.copyOf(hints);
    choices = List.copyOf(choices);
  }

  /// A drawing of the fixed set, by name.
  ///
  /// @param shows what it shows, in words, for those who do not see it
  public record Picture(String name, String shows) {}

  /// Whether the step stands in the procedure's own file rather than in a shared part.
  public boolean own() {
    return id.indexOf('.') < 0;
  }
}
