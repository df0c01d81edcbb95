package dev.tesuri.knowledge.text;

import java.util.List;

/// Cuts a text into words and reads it aloud.
public interface Analyser {

  /// Words and reading together, for the price of one.
  Analysis analyse(String text);

  /// See [Analysis#words].
  default List<Word> words(String text) {
    return analyse(text).words();
  }

  /// See [Analysis#reading].
  default String reading(String text) {
    return analyse(text).reading();
  }
}
