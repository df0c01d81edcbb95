package dev.tesuri.knowledge.content;

import java.util.regex.Pattern;

/// No characters that are read or shown wrongly, and no half-written mark-up.
final class CharacterRule implements Rule {
  private static final Pattern HALF_WIDTH_KATAKANA = Pattern.compile("[\\uFF61-\\uFF9F]");
  private static final Pattern UNSEEN =
      Pattern.compile("[\\u200B-\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]");

  @Override
  public void check(Page page, Faults faults) {
    for (int i = 0; i < page.lines().size(); i++) {
      check(i + 1, page.lines().get(i), faults);
    }
  }

  private static void check(int line, String text, Faults faults) {
    if (text.indexOf('\t') >= 0) {
      faults.error(line, "タブがあります。空白にしてください。");
    }
    if (HALF_WIDTH_KATAKANA.matcher(text).find()) {
      faults.error(line, "半角カタカナがあります。「カード」のように全角で書いてください。");
    }
    if (UNSEEN.matcher(text).find()) {
      faults.error(line, "見えない文字があります。この行を消して、打ちなおしてください。");
    }
    if (text.indexOf('\uFFFD') >= 0) {
      faults.error(line, "文字が失われています（\uFFFD）。打ちなおしてください。");
    }
    if (Wording.brokenMarks(text)) {
      faults.error(line, "ふりがなの形が足りません。｛漢字｜よみ｝と、よみをひらがなで書いてください。");
    }
  }
}
