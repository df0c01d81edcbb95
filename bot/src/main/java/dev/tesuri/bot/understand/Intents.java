package dev.tesuri.bot.understand;

import dev.tesuri.knowledge.content.WordLists.Utterance;
import dev.tesuri.knowledge.text.JapaneseText;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What people say instead of pressing a button, learned from the list `utterances.tsv`. Immutable
/// and thread-safe; making one takes about a second.
public final class Intents {

  private static final Set<String> ANSWERS = Set.of("yes", "no", "unknown");

  private final IntentModel model;
  private final IntentModel answers;

  /// Learns these utterances.
  ///
  /// @param questions ways to ask for topics, which are none of the other intents
  public Intents(List<Utterance> utterances, List<String> questions, JapaneseText japanese) {
    var byKind =
        Stream.concat(
                utterances.stream(), questions.stream().map(one -> new Utterance("topic", one)))
            .collect(Collectors.partitioningBy(one -> ANSWERS.contains(one.intent())));
    model = new IntentModel(byKind.getOrDefault(false, List.of()), japanese);
    answers = new IntentModel(byKind.getOrDefault(true, List.of()), japanese);
  }

  Optional<IntentModel.Guess> guess(Spoken spoken) {
    return model.guess(spoken);
  }

  /// Yes, no or unknown, as an answer to a question that offers them.
  Optional<IntentModel.Guess> answer(Spoken spoken) {
    return answers.guess(spoken);
  }
}
