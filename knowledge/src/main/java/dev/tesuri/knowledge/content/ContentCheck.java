package dev.tesuri.knowledge.content;

import dev.tesuri.knowledge.text.JapaneseText;
import dev.tesuri.knowledge.text.PlainJapaneseLint;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Finds all faults of content: those of reading, and what can be read but is not good for
/// residents. Thread-safe.
public final class ContentCheck {

  private final WordLists words;
  private final JapaneseText text;

  /// A check by these lists.
  public ContentCheck(WordLists words, JapaneseText text) {
    this.words = words;
    this.text = text;
  }

  /// The faults by file and line, those of the lists included.
  ///
  /// @param today the day by which dates are judged
  public List<Fault> check(Content content, LocalDate today) {
    var found = new ArrayList<>(words.faults());
    found.addAll(content.faults());
    var rules = rules(content, today);
    for (var page : content.pages()) {
      var faults = new Faults(page.file());
      rules.forEach(rule -> rule.check(page, faults));
      found.addAll(faults.all());
    }
    found.addAll(new PlanRule(words.topics()).check(content));
    found.sort(Fault.BY_PLACE);
    return List.copyOf(found);
  }

  private List<Rule> rules(Content content, LocalDate today) {
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
        new CharacterRule(),
        new PlainRule(new PlainJapaneseLint(words.plain())),
        new ContactRule(words.contacts()),
        new ReadingRule(text));
  }
}
