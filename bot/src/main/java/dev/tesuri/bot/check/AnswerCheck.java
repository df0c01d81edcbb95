package dev.tesuri.bot.check;

import dev.tesuri.knowledge.text.Analyser;
import java.util.List;

/// Judges sentences that a language model worded from passages of an article.
///
/// Thread-safe. A sentence passes only if no rule objects; cheap rules come first.
public final class AnswerCheck {

  private static final String CITATION = "citation";

  private final Analyser japanese;
  private final List<Rule> rules =
      List.of(
          new FormRule(),
          new LanguageRule(),
          new LinkRule(),
          new LeakRule(),
          new RoleRule(),
          new SecretRule(),
          new StandingRule("money"),
          new OrderedMoneyRule(),
          new StandingRule("numbers"),
          new NumberRule(),
          new StandingRule("promises"),
          new PromiseRule(),
          new OrderRule(),
          new OnlyRule(),
          new MeansRule(),
          new AlsoRule(),
          new BelongingRule(),
          new RecipientRule(),
          new NeedRule(),
          new OppositeRule(),
          new RequestRule(),
          new GroundingRule(),
          new TogetherRule(),
          new PairingRule(),
          new PolarityRule(),
          new MoodRule());

  public AnswerCheck(Analyser japanese) {
    this.japanese = japanese;
  }

  /// Whether a resident may see the sentence.
  ///
  /// @param cited number of the passage the sentence says it rests on
  public Verdict check(String sentence, int cited, Grounds grounds) {
    var passage =
        grounds.passages().stream().filter(one -> cited > 0 && one.number() == cited).findFirst();
    if (passage.isEmpty()) {
      return new Verdict.Refused(CITATION);
    }
    var statement = new Statement(sentence, passage.get(), grounds, japanese);
    for (var rule : rules) {
      if (rule.refuses(statement)) {
        return new Verdict.Refused(rule.code());
      }
    }
    return new Verdict.Passed();
  }

  List<Rule> rules() {
    return rules;
  }
}
