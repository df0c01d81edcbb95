package dev.tesuri.bot.understand;

import dev.tesuri.knowledge.content.WordLists.Utterance;
import dev.tesuri.knowledge.text.JapaneseText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// Learns from examples what people want who say something short: softmax regression over the runs
/// of one to three letters of what they say. To mend it, one adds an example.
///
/// The same examples always give the same model. Immutable and thread-safe; learning some thousand
/// examples takes about a second.
final class IntentModel {

  private static final int SLOTS = 1 << 15;
  private static final int LONGEST_RUN = 3;
  private static final int ROUNDS = 20;
  private static final double FIRST_PACE = 2;
  private static final double SLOWING = 0.3;

  // A prime larger than any list: it leads through all examples in an order that mixes intents.
  private static final long STRIDE = 1_000_003;

  private final List<String> intents;
  private final Map<String, String> known = new HashMap<>();
  private final float[] weights;

  /// What an utterance most likely says.
  ///
  /// @param likelihood 0 to 1
  record Guess(String intent, double likelihood) {}

  IntentModel(List<Utterance> utterances, JapaneseText japanese) {
    intents = List.copyOf(new TreeSet<>(utterances.stream().map(Utterance::intent).toList()));
    weights = new float[SLOTS * intents.size()];
    var places = new int[utterances.size()][];
    var right = new int[utterances.size()];
    for (int i = 0; i < utterances.size(); i++) {
      var utterance = utterances.get(i);
      var spoken = Spoken.of(utterance.text(), japanese);
      places[i] = places(spoken);
      right[i] = intents.indexOf(utterance.intent());
      spoken.forms().forEach(form -> known.putIfAbsent(form, utterance.intent()));
    }
    for (int round = 0; round < ROUNDS; round++) {
      double pace = FIRST_PACE / (1 + SLOWING * round);
      for (int i = 0; i < places.length; i++) {
        int example = (int) (i * STRIDE % places.length);
        learn(places[example], right[example], pace);
      }
    }
  }

  /// The likeliest intent. An utterance that is an example itself is what the example says.
  Optional<Guess> guess(Spoken spoken) {
    for (var form : spoken.forms()) {
      var intent = known.get(form);
      if (intent != null) {
        return Optional.of(new Guess(intent, 1));
      }
    }
    var chances = chances(places(spoken));
    int best = 0;
    for (int intent = 1; intent < chances.length; intent++) {
      best = chances[intent] > chances[best] ? intent : best;
    }
    return intents.isEmpty()
        ? Optional.empty()
        : Optional.of(new Guess(intents.get(best), chances[best]));
  }

  private void learn(int[] places, int right, double pace) {
    var chances = chances(places);
    double step = pace / Math.sqrt(places.length);
    for (int intent = 0; intent < chances.length; intent++) {
      float change = (float) (step * ((intent == right ? 1 : 0) - chances[intent]));
      for (int place : places) {
        weights[place + intent] += change;
      }
    }
  }

  private double[] chances(int[] places) {
    var chances = new double[intents.size()];
    double scale = 1 / Math.sqrt(places.length);
    double sum = 0;
    for (int intent = 0; intent < chances.length; intent++) {
      double score = 0;
      for (int place : places) {
        score += weights[place + intent];
      }
      chances[intent] = Math.exp(score * scale);
      sum += chances[intent];
    }
    for (int intent = 0; intent < chances.length; intent++) {
      chances[intent] /= sum;
    }
    return chances;
  }

  // Where the weights of each run of letters begin; different runs may share a place.
  private int[] places(Spoken spoken) {
    var places = new TreeSet<Integer>();
    for (var form : spoken.forms()) {
      String text = "^" + form + "$";
      for (int length = 1; length <= LONGEST_RUN; length++) {
        for (int start = 0; start + length <= text.length(); start++) {
          int hash = text.substring(start, start + length).hashCode() * 0x9E3779B1;
          places.add((hash >>> 17) * intents.size());
        }
      }
    }
    return places.stream().mapToInt(Integer::intValue).toArray();
  }
}
