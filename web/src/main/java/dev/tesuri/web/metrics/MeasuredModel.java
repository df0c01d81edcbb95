package dev.tesuri.web.metrics;

import dev.tesuri.bot.model.Completion;
import dev.tesuri.bot.model.LanguageModel;
import dev.tesuri.bot.model.Patience;
import dev.tesuri.bot.model.Prompt;
import java.time.Duration;
import java.util.Set;

/// Measures how long calls of the language model take and how they end.
public final class MeasuredModel implements LanguageModel {

  /// Endings for which the model is not to blame.
  private static final Set<String> NO_FAULT =
      Set.of("done", "off", "budget", "crowded", "unwanted");

  private final LanguageModel model;
  private final Meters meters;
  private volatile boolean failing;

  public MeasuredModel(LanguageModel model, Meters meters) {
    this.model = model;
    this.meters = meters;
  }

  /// Whether the last call failed by a fault of the model. It is told until one does not.
  public boolean isFailing() {
    return failing;
  }

  @Override
  public String name() {
    return model.name();
  }

  @Override
  public Completion complete(Prompt prompt, Patience patience, Reader reader) {
    long begin = System.nanoTime();
    var completion = model.complete(prompt, patience, reader);
    meters.took(Measure.MODEL, "", Duration.ofNanos(System.nanoTime() - begin));
    meters.count(Measure.MODEL_CALLS, completion.code());
    failing = !NO_FAULT.contains(completion.code());
    return completion;
  }
}
