package dev.tesuri.knowledge.content;

import java.util.Comparator;

/// Something wrong in a content file, with the place to mend it.
///
/// @param file path below the content folder, with `/`
/// @param line counted from 1
/// @param message what is wrong and how to mend it, in plain Japanese
public record Fault(Severity severity, String file, int line, String message) {

  /// By file and line.
  static final Comparator<Fault> BY_PLACE =
      Comparator.comparing(Fault::file).thenComparingInt(Fault::line);

  /// An error must not be published; a warning is for the editor to weigh.
  public enum Severity {
    ERROR,
    WARNING
  }

  /// `file:line message`, as editors and terminals link it.
  @Override
  public String toString() {
    return file + ":" + line + " " + message;
  }
}
