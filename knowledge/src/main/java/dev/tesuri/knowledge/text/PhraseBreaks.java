package dev.tesuri.knowledge.text;

import java.util.List;
import java.util.Set;

/// Where a line may break so that what belongs together stays together:
/// 罹災証明書の|申請には|書類が|必要です. Pure.
final class PhraseBreaks {

  private static final Set<String> OPENING = Set.of("「", "『", "（", "(", "【", "〈", "《");
  private static final Set<String> JOINING = Set.of("〜", "～", "・", "/", "／", "-", "−");
  // Verbs that only make a verb of the noun before them.
  private static final Set<String> VERB_MAKERS =
      Set.of("する", "できる", "致す", "いたす", "なさる", "くださる", "下さる");

  private PhraseBreaks() {}

  static boolean before(List<Morpheme> morphemes, int i) {
    if (i == 0) {
      return false;
    }
    var previous = morphemes.get(i - 1);
    var here = morphemes.get(i);
    return !holds(previous) && begins(here) && !belong(previous, here);
  }

  private static boolean begins(Morpheme here) {
    if (here.is("記号")) {
      return OPENING.contains(here.surface());
    }
    return !here.is("助詞")
        && !here.is("助動詞")
        && !here.marked("接尾")
        && !here.marked("非自立")
        && !blank(here);
  }

  private static boolean belong(Morpheme previous, Morpheme here) {
    if (previous.is("接頭詞")) {
      return true;
    }
    boolean afterNoun = previous.is("名詞");
    return afterNoun && (here.is("名詞") || (here.is("動詞") && VERB_MAKERS.contains(here.base())));
  }

  // What comes after it stays on its line.
  private static boolean holds(Morpheme previous) {
    return OPENING.contains(previous.surface())
        || JOINING.contains(previous.surface())
        || blank(previous);
  }

  private static boolean blank(Morpheme morpheme) {
    return morpheme.surface().isBlank();
  }
}
