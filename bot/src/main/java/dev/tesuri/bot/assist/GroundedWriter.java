package dev.tesuri.bot.assist;

import dev.tesuri.bot.assist.Drafts.Draft;
import dev.tesuri.bot.check.AnswerCheck;
import dev.tesuri.bot.check.Grounds;
import dev.tesuri.bot.check.Passage;
import dev.tesuri.bot.check.Verdict;
import dev.tesuri.bot.model.Completion;
import dev.tesuri.bot.model.ModelCalls;
import dev.tesuri.bot.model.Occasion;
import dev.tesuri.bot.model.Task;
import dev.tesuri.bot.model.Why;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Has a model word an answer from passages, and lets each sentence through by itself, as soon as
/// it ends and has passed the check. Thread-safe.
final class GroundedWriter {

  /// Tokens of one answer at most.
  private static final int LONGEST = 400;

  private final ModelCalls calls;
  private final AnswerCheck check;
  private final AllowList allowed;
  private final Drafts drafts;

  GroundedWriter(ModelCalls calls, AnswerCheck check, AllowList allowed, Drafts drafts) {
    this.calls = calls;
    this.check = check;
    this.allowed = allowed;
    this.drafts = drafts;
  }

  /// What may be shown.
  ///
  /// @param sentences at least one
  /// @param made name of model and prompt
  record Written(List<Cited> sentences, String made) {}

  /// Sentences that stand in the passages; empty when there are none.
  ///
  /// @param shown whether the resident sees each sentence at once
  Optional<Written> write(
      Task task,
      PromptText text,
      Map<String, String> texts,
      List<Passage> passages,
      String question,
      Occasion occasion,
      boolean shown) {
    var grounds = new Grounds(passages, question, text.system());
    Map<String, String> filled = new LinkedHashMap<>(texts);
    filled.put("passages", numbered(passages));
    filled.put("question", PromptText.fenced(question));
    var prompt = text.with(filled, Optional.empty(), Math.min(LONGEST, calls.allowance().answer()));
    var sieve =
        new Sieve(
            check,
            allowed,
            grounds,
            sentences -> {
              if (shown) {
                drafts.show(
                    occasion.conversation(),
                    new Draft(occasion.event(), sentences.stream().map(Cited::text).toList()));
              }
            });
    var asked = calls.ask(task, occasion, prompt, sieve);
    if (asked.completion() instanceof Completion.Failed(var why, _, _) && why == Why.UNWANTED) {
      return Optional.empty();
    }
    sieve.end(asked.completion());
    return sieve.passed.isEmpty()
        ? Optional.empty()
        : Optional.of(new Written(List.copyOf(sieve.passed), asked.made()));
  }

  private static String numbered(List<Passage> passages) {
    return passages.stream()
        .map(
            one ->
                one.number()
                    + " "
                    + PromptText.fenced(one.heading())
                    + "\n<<<"
                    + PromptText.fenced(one.text())
                    + ">>>")
        .collect(Collectors.joining("\n"));
  }

  /// Lets through what passes. For one answer, by one thread.
  private static final class Sieve implements ModelCalls.Listener {

    private static final int SENTENCES = 4;
    private static final int SIGNS = 260;
    private static final int REFUSALS = 3;

    /// What leans on the sentence before it.
    private static final Pattern LEANS =
        Pattern.compile("^(その|この|それ|これ|そこ|ここ|だから|ですから|また|ただし|なお|しかし|でも|つぎに|次に).*");

    private static final Pattern NOTHING = Pattern.compile("なし。?");

    private final AnswerCheck check;
    private final AllowList allowed;
    private final Grounds grounds;
    private final Consumer<List<Cited>> show;
    private final SentenceReader sentences = new SentenceReader();
    private final List<Cited> passed = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();
    private boolean leaningOnNothing;

    Sieve(AnswerCheck check, AllowList allowed, Grounds grounds, Consumer<List<Cited>> show) {
      this.check = check;
      this.allowed = allowed;
      this.grounds = grounds;
      this.show = show;
    }

    @Override
    public boolean read(String piece) {
      return sentences.read(piece).stream().allMatch(this::sift);
    }

    // A sentence that was cut off does not end, so only a whole answer has a rest.
    void end(Completion completion) {
      if (completion instanceof Completion.Done && isOpen()) {
        sentences.rest().forEach(this::sift);
      }
    }

    @Override
    public String note() {
      return refused.isEmpty()
          ? passed.size() + " passed"
          : passed.size() + " passed, refused: " + String.join(" ", refused);
    }

    private boolean isOpen() {
      return passed.size() < SENTENCES && refused.size() < REFUSALS;
    }

    private boolean sift(Cited sentence) {
      if (!isOpen()) {
        return false;
      }
      if (NOTHING.matcher(sentence.text()).matches()) {
        return false;
      }
      String rule = rule(sentence);
      leaningOnNothing = !rule.isEmpty();
      if (rule.isEmpty()) {
        passed.add(sentence);
        show.accept(passed);
      } else {
        refused.add(rule);
      }
      return isOpen();
    }

    private String rule(Cited sentence) {
      int signs = passed.stream().mapToInt(one -> one.text().length()).sum();
      if (signs + sentence.text().length() > SIGNS) {
        return "whole-length";
      }
      if (leaningOnNothing && LEANS.matcher(sentence.text()).matches()) {
        return "leans";
      }
      if (passed.stream().anyMatch(one -> one.text().equals(sentence.text()))) {
        return "repeated";
      }
      if (!allowed.allows(sentence.text())) {
        return "allow-list";
      }
      return switch (check.check(sentence.text(), sentence.passage(), grounds)) {
        case Verdict.Passed() -> "";
        case Verdict.Refused(var rule) -> rule;
      };
    }
  }
}
