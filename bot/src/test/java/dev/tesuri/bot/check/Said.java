package dev.tesuri.bot.check;

import dev.tesuri.knowledge.text.JapaneseText;
import java.util.List;

/// A sentence beside one passage, for tests of single rules.
record Said(String passage, String sentence) {

  private static final JapaneseText JAPANESE = new JapaneseText();

  static Said of(String passage, String sentence) {
    return new Said(passage, sentence);
  }

  boolean refusedBy(Rule rule) {
    return rule.refuses(statement("案内", ""));
  }

  Statement statement(String heading, String question) {
    var cited = new Passage(1, heading, passage);
    return new Statement(
        sentence,
        cited,
        new Grounds(List.of(cited), question, RealPassages.INSTRUCTIONS),
        JAPANESE);
  }
}
