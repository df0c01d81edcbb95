package dev.tesuri.knowledge.content;

import dev.tesuri.knowledge.text.PlainJapaneseLint;
import java.util.stream.Collectors;

/// Sentences are plain, and a word that a resident need not know is explained in its file.
final class PlainRule implements Rule {
  private final PlainJapaneseLint lint;

  PlainRule(PlainJapaneseLint lint) {
    this.lint = lint;
  }

  @Override
  public void check(Page page, Faults faults) {
    for (var line : page.prose()) {
      for (var sentence : Wording.sentences(line.text())) {
        lint.sentence(sentence).forEach(finding -> faults.warning(line.number(), finding));
      }
    }
    var whole = page.prose().stream().map(Line::text).collect(Collectors.joining("\n"));
    for (var word : lint.words(Wording.shown(whole))) {
      faults.warning(
          lineOf(page, word.word()),
          "「" + word.word() + "」は役所のことばです。" + word.plain() + " と言うか、（）で説明してください。");
    }
  }

  private static int lineOf(Page page, String word) {
    return page.prose().stream()
        .filter(line -> line.text().contains(word))
        .findFirst()
        .map(Line::number)
        .orElse(1);
  }
}
