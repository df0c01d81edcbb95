package dev.tesuri.bot.guard;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Tells at one reading of a text which of many wordings it may hold, so that only those few are
/// looked for in earnest. Immutable once all are added; then safe for all threads.
final class WordingIndex {

  private final Node root = new Node();
  private final List<Integer> wanted = new ArrayList<>();

  /// A letter of the words that are looked for, and what ends with it.
  private static final class Node {
    private final Map<Character, Node> next = new HashMap<>();
    private final List<Mark> marks = new ArrayList<>();
  }

  /// One set of one wording has a word here.
  private record Mark(int wording, int set) {}

  /// Adds a wording.
  ///
  /// @return its number
  int add(Pattern wording) {
    int number = wanted.size();
    List<Set<String>> sets = RequiredWords.of(wording.pattern());
    for (int set = 0; set < sets.size(); set++) {
      for (var word : sets.get(set)) {
        node(word).marks.add(new Mark(number, 1 << set));
      }
    }
    wanted.add((1 << sets.size()) - 1);
    return number;
  }

  private Node node(String word) {
    var node = root;
    for (int i = 0; i < word.length(); i++) {
      node = node.next.computeIfAbsent(word.charAt(i), _ -> new Node());
    }
    return node;
  }

  /// The numbers of the wordings that the text may hold.
  BitSet candidates(String text) {
    var found = new byte[wanted.size()];
    for (int from = 0; from < text.length(); from++) {
      var node = root.next.get(text.charAt(from));
      for (int at = from + 1; node != null; at++) {
        for (var mark : node.marks) {
          found[mark.wording] |= (byte) mark.set;
        }
        node = at < text.length() ? node.next.get(text.charAt(at)) : null;
      }
    }
    var candidates = new BitSet(found.length);
    for (int i = 0; i < found.length; i++) {
      candidates.set(i, found[i] == wanted.get(i));
    }
    return candidates;
  }
}
