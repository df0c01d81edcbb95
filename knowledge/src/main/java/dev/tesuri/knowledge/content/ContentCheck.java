package dev.tesuri.knowledge.content;

import dev.tesuri.knowledge.text.JapaneseText;
import dev.tesuri.knowledge.text.PlainJapaneseLint;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Finds all faults of content: those of reading, and what can be read but is not good for
/// residents. Thread-safe.
public final class ContentCheck {

  private final WordLists words;
  private final JapaneseText text;
  private final Set<String> phones;

  /// A check by these lists.
  public ContentCheck(WordLists words, JapaneseText text) {
    this(words, text, Set.of());
  }

  /// The same for texts of a town.
  ///
  /// @param phones numbers of the town, as printed, that texts may name besides those of the lists
  public ContentCheck(WordLists words, JapaneseText text, Set<String> phones) {
    this.words = words;
    this.text = text;
    this.phones = Set.copyOf(phones);
  }

  /// The faults by file and line, those of the lists included.
  ///
  /// @param today the day by which dates are judged
  public List<Fault> check(Content content, LocalDate today) {
    return check(content, today, Set.of());
  }

  /// The same where a town does not show some topics.
  ///
  /// @param today the day by which dates are judged
  /// @param hidden ids of topics
  public List<Fault> check(Content content, LocalDate today, Set<String> hidden) {
    var found = new ArrayList<>(words.faults());
    found.addAll(content.faults());
    var rules = rules(content, today);
    for (var page : content.pages()) {
      var faults = new Faults(page.file());
      rules.forEach(rule -> rule.check(page, faults));
      found.addAll(faults.all());
    }
    found.addAll(new PlanRule(words.topics(), hidden).check(content));
    found.sort(Fault.BY_PLACE);
    return List.copyOf(found);
  }

  /// The faults of one file, those of reading included.
  ///
  /// @param today the day by which dates are judged
  public List<Fault> file(Content content, LocalDate today, String file) {
    var found = new ArrayList<Fault>();
    content.faults().stream().filter(fault -> fault.file().equals(file)).forEach(found::add);
    for (var page : content.pages()) {
      if (page.file().equals(file)) {
        var faults = new Faults(file);
        rules(content, today).forEach(rule -> rule.check(page, faults));
        found.addAll(faults.all());
      }
    }
    found.sort(Fault.BY_PLACE);
    return List.copyOf(found);
  }

  /// The faults of sentences that stand on no page of their own, such as a note of a town.
  ///
  /// @param file as the faults shall name it
  public List<Fault> sentences(String file, List<Line> lines) {
    var faults = new Faults(file);
    var page = Page.ofSentences(file, lines);
    List.of(
            new SentenceRule(),
            new CharacterRule(),
            new PlainRule(new PlainJapaneseLint(words.plain())),
            contacts(),
            new ReadingRule(text))
        .forEach(rule -> rule.check(page, faults));
    return faults.all();
  }

  private ContactRule contacts() {
    return new ContactRule(words.contacts(), phones);
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
        contacts(),
        new ReadingRule(text));
  }
}
