package dev.tesuri.bot.guard;

/// A passage to hide.
///
/// @param start first position in the view
/// @param end position behind the last
record Span(int start, int end, Masked.Kind kind) {

  boolean meets(Span other) {
    return start < other.end && other.start < end;
  }

  /// The smallest passage that covers both; the kind stays.
  Span with(Span other) {
    return new Span(Math.min(start, other.start), Math.max(end, other.end), kind);
  }
}
