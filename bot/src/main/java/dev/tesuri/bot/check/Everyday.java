package dev.tesuri.bot.check;

import dev.tesuri.knowledge.text.Word;
import java.util.Set;

/// Words that need no ground: they say nothing alone, or everybody uses them of any procedure.
final class Everyday {

  private static final Set<String> EMPTY = Set.copyOf(WordList.lines("empty-words.txt"));
  private static final Set<String> COMMON = Set.copyOf(WordList.lines("everyday-words.txt"));

  private Everyday() {}

  /// Whether the word says nothing alone: する, ある.
  static boolean isEmpty(Word word) {
    return EMPTY.contains(word.text());
  }

  /// Whether it may be added to any procedure: 手続き, 画面.
  static boolean isCommon(Word word) {
    return COMMON.contains(word.text());
  }
}
