package dev.tesuri.knowledge.content;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/// A text with the line of its file on which it begins, counted from 1.
public record Line(int number, String text) {

  /// The date that the text is, written as `2026-11-23`.
  public Optional<LocalDate> date() {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }
}
