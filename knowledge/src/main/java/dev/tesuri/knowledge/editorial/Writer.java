package dev.tesuri.knowledge.editorial;

/// Somebody who writes or decides.
///
/// @param id of the account
/// @param name as colleagues read it
public record Writer(String id, String name) {

  /// Stands for nobody yet.
  public static final Writer NOBODY = new Writer("", "");
}
