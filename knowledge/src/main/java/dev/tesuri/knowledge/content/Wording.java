package dev.tesuri.knowledge.content;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// What a reader sees of a written text: mark-up counts as the words that it shows.
final class Wording {
  private static final Pattern READING = Pattern.compile("｛([^｛｜｝]+)｜([ぁ-ゖー・]+)｝");
  private static final Pattern MARK = Pattern.compile("[｛｜｝]");
  private static final Pattern LINK = Pattern.compile("\\[([^\\[\\]]+)]\\([^()]*\\)");
  private static final Pattern ITEM = Pattern.compile("^([-*+]|\\d+\\.) +");
  private static final String ENDS = "。！？";
  private static final String OPEN = "「『（(［【";
  private static final String CLOSE = "」』）)］】";

  private Wording() {}

  /// The text without the mark of a list item, links as their words, `｛base｜reading｝` as its
  /// base.
  static String shown(String written) {
    var text = ITEM.matcher(written).replaceFirst("");
    return READING.matcher(LINK.matcher(text).replaceAll("$1")).replaceAll("$1");
  }

  /// Length in characters as shown.
  static int length(String written) {
    var text = shown(written);
    return text.codePointCount(0, text.length());
  }

  /// Whether a mark of `｛base｜reading｝` stands alone, or the reading is not hiragana.
  static boolean brokenMarks(String written) {
    return MARK.matcher(READING.matcher(written).replaceAll("")).find();
  }

  /// The sentences of one line, each with its full stop. What stands in brackets does not end one.
  static List<String> sentences(String written) {
    var sentences = new ArrayList<String>();
    var sentence = new StringBuilder();
    int depth = 0;
    for (char c : shown(written).toCharArray()) {
      depth = Math.max(0, depth + depthOf(c));
      sentence.append(c);
      if (depth == 0 && ENDS.indexOf(c) >= 0) {
        end(sentence, sentences);
      }
    }
    end(sentence, sentences);
    return sentences;
  }

  private static void end(StringBuilder sentence, List<String> sentences) {
    var text = sentence.toString().strip();
    if (!text.isEmpty()) {
      sentences.add(text);
    }
    sentence.setLength(0);
  }

  private static int depthOf(char c) {
    return OPEN.indexOf(c) >= 0 ? 1 : CLOSE.indexOf(c) >= 0 ? -1 : 0;
  }
}
