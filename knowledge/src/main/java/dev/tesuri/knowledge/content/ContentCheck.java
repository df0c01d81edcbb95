package dev.tesuri.knowledge.content;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Finds all faults of content: those of reading, and what can be read but is not good for
/// residents.
///
/// Thread-safe; it holds no state.
public final class ContentCheck {

  /// The faults by file and line.
  ///
  /// @param today the day by which dates are judged
  public List<Fault> check(Content content, LocalDate today) {
    var found = new ArrayList<>(content.faults());
    var rules = rules(content, today);
    for (var page : content.pages()) {
      var faults = new Faults(page.file());
      rules.forEach(rule -> rule.check(page, faults));
      found.addAll(faults.all());
    }
    found.sort(Fault.BY_PLACE);
    return List.copyOf(found);
  }

  private static List<Rule> rules(Content content, LocalDate today) {
    return List.of(
        new PlaceRule(),
        new SourceRule(today),
        new FreshRule(today),
        new AskRule(content.pages()),
        new AnswerRule(),
        new StepRule(),
        new WayRule(content),
        new LinkRule(content),
        new SentenceRule(),
        new CharacterRule());
  }
}
