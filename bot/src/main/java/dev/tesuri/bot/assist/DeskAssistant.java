package dev.tesuri.bot.assist;

import dev.tesuri.bot.check.AnswerCheck;
import dev.tesuri.bot.conversation.ChatEvent;
import dev.tesuri.bot.conversation.ChatEvent.Body;
import dev.tesuri.bot.conversation.ChatEvent.By;
import dev.tesuri.bot.model.Completion;
import dev.tesuri.bot.model.ModelCalls;
import dev.tesuri.bot.model.Task;
import dev.tesuri.knowledge.content.Topic;
import dev.tesuri.knowledge.layer.LocalText;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What a model suggests to a supporter, who alone decides what becomes of it: nothing is sent by
/// itself. Thread-safe; blocks as long as the occasion of the talk allows.
public final class DeskAssistant {

  private static final PromptText SUMMARY = PromptText.read("summary");
  private static final PromptText TRANSLATION = PromptText.read("translation");
  private static final PromptText REPLY = PromptText.read("reply");

  private static final List<String> SUMMARY_LINES = List.of("したいこと：", "ためしたこと：", "こまっていること：");
  private static final int LINE = 90;
  private static final int EVENTS = 30;
  private static final int SIGNS = 200;
  private static final int LONGEST = 300;

  private static final Pattern DIGITS = Pattern.compile("[0-9０-９]+");
  private static final Pattern JAPANESE = Pattern.compile("[ぁ-んァ-ヶ]");
  private static final Pattern LETTER = Pattern.compile("\\p{L}");

  private final ModelCalls calls;
  private final GroundedWriter writer;

  public DeskAssistant(ModelCalls calls, AnswerCheck check, AllowList allowed, Drafts drafts) {
    this.calls = calls;
    writer = new GroundedWriter(calls, check, allowed, drafts);
  }

  /// What is suggested.
  ///
  /// @param lines at least one
  /// @param from headings of the text on which they rest; empty for what is told of the transcript
  public record Suggestion(List<String> lines, List<String> from) {
    public Suggestion {
      lines = List.copyOf(lines);
      from = List.copyOf(from);
    }

    /// All lines in a row.
    public String text() {
      return String.join("\n", lines);
    }
  }

  /// Whether a town uses it.
  public boolean isOn(String municipality) {
    return calls.isOn(municipality, Task.DESK);
  }

  /// Time of all its work for one press of a button.
  public Duration time() {
    return calls.allowance().turn();
  }

  /// Three lines: what is wanted, what was tried, where it stands still. Empty unless the model
  /// keeps to that form and names no number that nobody said.
  public Optional<Suggestion> summary(Talk talk) {
    String told = talk.retold(EVENTS, SIGNS);
    return said(talk, SUMMARY, Map.of("earlier", told))
        .map(text -> text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList())
        .filter(DeskAssistant::isSummary)
        .filter(lines -> knows(told, String.join("", lines)))
        .map(lines -> new Suggestion(lines, List.of()));
  }

  private static boolean isSummary(List<String> lines) {
    return lines.size() == SUMMARY_LINES.size()
        && lines.stream().allMatch(line -> line.length() <= LINE)
        && SUMMARY_LINES.stream()
            .allMatch(begin -> lines.get(SUMMARY_LINES.indexOf(begin)).startsWith(begin));
  }

  /// The resident's last own words in Japanese; empty when they are Japanese already.
  public Optional<Suggestion> translation(Talk talk) {
    return lastWords(talk.earlier())
        .filter(DeskAssistant::isForeign)
        .flatMap(
            words ->
                said(talk, TRANSLATION, Map.of("question", PromptText.fenced(words)))
                    .filter(text -> JAPANESE.matcher(text).find() && knows(words, text)))
        .map(text -> new Suggestion(List.of(text), List.of()));
  }

  /// Whether the resident's last own words are in another language.
  public static boolean isForeign(String words) {
    return LETTER.matcher(words).find()
        && !JAPANESE.matcher(words).find()
        && words.codePoints().filter(Character::isLetter).count() > 3;
  }

  /// A reply from a topic's text; every sentence has passed the check.
  ///
  /// @param local what the town says besides
  public Optional<Suggestion> reply(Talk talk, Topic topic, List<LocalText> local) {
    var passages = ModelAssistant.passages(topic, local);
    var texts = Map.of("earlier", talk.retold(EVENTS / 3, SIGNS));
    return lastWords(talk.earlier())
        .flatMap(
            words -> writer.write(Task.DESK, REPLY, texts, passages, words, talk.occasion(), false))
        .map(
            written ->
                new Suggestion(
                    written.sentences().stream().map(Cited::text).toList(),
                    written.sentences().stream()
                        .map(one -> passages.get(one.passage() - 1).heading())
                        .distinct()
                        .toList()));
  }

  /// What the resident last wrote in own words.
  public static Optional<String> lastWords(List<ChatEvent> events) {
    return events.reversed().stream()
        .filter(event -> event.by() == By.RESIDENT)
        .map(ChatEvent::body)
        .filter(Body.Said.class::isInstance)
        .map(Body.Said.class::cast)
        .filter(said -> said.choice() == null)
        .map(Body.Said::text)
        .findFirst();
  }

  private Optional<String> said(Talk talk, PromptText prompt, Map<String, String> texts) {
    var asked =
        calls.ask(
            Task.DESK, talk.occasion(), prompt.with(texts, Optional.empty(), LONGEST), _ -> true);
    return asked.completion() instanceof Completion.Done(var text, _)
        ? Optional.of(text.strip())
        : Optional.empty();
  }

  private static boolean knows(String told, String text) {
    var known = DIGITS.matcher(told).results().map(one -> one.group()).collect(Collectors.toSet());
    return DIGITS.matcher(text).results().allMatch(one -> known.contains(one.group()));
  }
}
