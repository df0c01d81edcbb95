package dev.tesuri.knowledge.text;

/// A piece of a text that is to be shown: as it stands, with a reading above it, or a place where
/// the line may break.
///
/// The texts of all pieces, joined, are the visible text.
public sealed interface Segment {

  /// Text that needs no reading.
  record Plain(String text) implements Segment {}

  /// Text with its reading in hiragana.
  record Ruby(String base, String reading) implements Segment {}

  /// The line may break here and reads well when it does.
  record Break() implements Segment {}

  /// What is seen of the piece without its reading.
  default String visible() {
    return switch (this) {
      case Plain(var text) -> text;
      case Ruby(var base, _) -> base;
      case Break() -> "";
    };
  }
}
