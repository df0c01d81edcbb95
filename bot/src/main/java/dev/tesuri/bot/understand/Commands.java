package dev.tesuri.bot.understand;

import dev.tesuri.bot.understand.Intent.FollowUp;
import dev.tesuri.bot.understand.Intent.Word;
import dev.tesuri.knowledge.text.JapaneseText;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The few short things people say instead of pressing a button. Thread-safe.
///
/// 「もどる」 is a command, 「お金がもどると言われた」 is not: [Intents] has learned from examples of
/// both.
public final class Commands {

  // In letters. Longer texts tell something else.
  private static final int LONGEST = 30;
  private static final int LONGEST_FOLLOW_UP = 22;
  private static final int LONGEST_WISH = 200;

  // Less likely guesses are not taken.
  private static final double SURE = 0.4;
  private static final double CERTAIN = 0.95;
  private static final double SURE_OF_PERSON = 0.5;
  private static final double SURE_OF_PERSON_IN_PART = 0.93;

  private static final String TOPIC = "topic";
  private static final Set<String> ALWAYS =
      Set.of(TOPIC, Word.PERSON.code(), Word.THANKS.code(), Word.GREETING.code());
  private static final Set<String> IN_WALK =
      Stream.of(
              Word.START_OVER, Word.BACK, Word.REPEAT, Word.DONE, Word.NEXT, Word.STOP, Word.STUCK)
          .map(Word::code)
          .collect(Collectors.toUnmodifiableSet());
  private static final Set<String> FOLLOW_UPS =
      Arrays.stream(FollowUp.values()).map(FollowUp::about).collect(Collectors.toUnmodifiableSet());

  private final JapaneseText japanese;
  private final Supplier<Intents> intents;

  /// Commands of what was learned, which may be something else tomorrow.
  public Commands(JapaneseText japanese, Supplier<Intents> intents) {
    this.japanese = japanese;
    this.intents = intents;
  }

  /// The command that this text is.
  public Optional<Intent> find(String text, Situation situation) {
    if (text.length() > LONGEST_WISH) {
      return Optional.empty();
    }
    var spoken = Spoken.of(text, japanese);
    if (spoken.length() == 0 || spoken.length() > LONGEST) {
      return Optional.empty();
    }
    var choices = new Choices(japanese, intents.get());
    var labels = situation.labels();
    return choices
        .named(text, spoken, labels)
        .<Intent>map(Intent.Choice::new)
        .or(() -> learned(spoken, situation, CERTAIN))
        .or(() -> choices.holding(text, spoken, labels).map(Intent.Choice::new))
        .or(() -> learned(spoken, situation, SURE));
  }

  private Optional<Intent> learned(Spoken spoken, Situation situation, double sure) {
    return Optional.of(spoken)
        .filter(Spoken::hasWords)
        .flatMap(intents.get()::guess)
        .filter(guess -> guess.likelihood() >= sure)
        .filter(guess -> possible(spoken.length(), situation).contains(guess.intent()))
        .flatMap(guess -> intent(guess.intent()));
  }

  /// Whether somebody in this situation can mean it.
  static boolean isPossible(String intent, Situation situation) {
    return possible(0, situation).contains(intent);
  }

  private static Set<String> possible(int length, Situation situation) {
    var possible = new HashSet<>(ALWAYS);
    if (situation.inWalk()) {
      possible.addAll(IN_WALK);
    }
    if (situation.inWalk() || situation.topicAtHand()) {
      possible.add(Word.CHECK.code());
    }
    if (situation.topicAtHand() && length <= LONGEST_FOLLOW_UP) {
      possible.addAll(FOLLOW_UPS);
    }
    return possible;
  }

  static Optional<Intent> intent(String code) {
    return Stream.<Intent>concat(Arrays.stream(Word.values()), Arrays.stream(FollowUp.values()))
        .filter(
            intent ->
                intent instanceof FollowUp asked
                    ? asked.about().equals(code)
                    : intent.code().equals(code))
        .findFirst();
  }

  /// Whether the wish for a person stands in a longer text.
  public boolean asksForPerson(String text) {
    if (text.length() > LONGEST_WISH) {
      return false;
    }
    return wishesPerson(text, SURE_OF_PERSON)
        || Stream.of(text.split("[。、！？!?,\\n]"))
            .anyMatch(part -> wishesPerson(part, SURE_OF_PERSON_IN_PART));
  }

  private boolean wishesPerson(String text, double sure) {
    var spoken = Spoken.of(text, japanese);
    return spoken.hasWords()
        && spoken.length() <= LONGEST
        && intents
            .get()
            .guess(spoken)
            .filter(guess -> guess.intent().equals(Word.PERSON.code()))
            .filter(guess -> guess.likelihood() >= sure)
            .isPresent();
  }
}
