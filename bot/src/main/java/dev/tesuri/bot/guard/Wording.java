package dev.tesuri.bot.guard;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A text as the wordings of hazards expect it: folded, with sentence ends but no spaces or other
/// signs.
final class Wording {

  private static final Pattern SENTENCE_END = Pattern.compile("[.!?。]+");
  private static final Pattern SIGN = Pattern.compile("[^\\p{L}\\p{N}。#+]");
  private static final Pattern DRAWN_OUT =
      Pattern.compile("(?<=[\\p{IsHiragana}\\p{IsHan}])[ー〜～~ｰ]+");
  private static final Pattern LENGTHENED = Pattern.compile("(?<=[あかさたなはまやらわがざだばぱ])[あぁ]+(?=い)");

  private Wording() {}

  /// The text as it stands, and also without drawn-out sounds if it has some: いたーい, くるしーい.
  /// Both,
  /// because
  /// those who write めーる in hiragana draw out nothing.
  static List<String> of(String text) {
    var brief = DRAWN_OUT.matcher(text).replaceAll("");
    return Stream.of(text, brief, LENGTHENED.matcher(brief).replaceAll(""))
        .map(Wording::plain)
        .distinct()
        .toList();
  }

  private static String plain(String text) {
    var sentences = SENTENCE_END.matcher(Folding.fold(text)).replaceAll("。");
    return SIGN.matcher(sentences).replaceAll("");
  }
}
