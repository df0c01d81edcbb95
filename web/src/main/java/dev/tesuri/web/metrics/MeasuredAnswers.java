package dev.tesuri.web.metrics;

import dev.tesuri.bot.answer.AnswerPipeline.Trace;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/// Counts which step had the answer, and how long thinking and searching took.
public record MeasuredAnswers(Meters meters) implements Consumer<List<Trace>> {

  private static final String SEARCH = "Find";

  @Override
  public void accept(List<Trace> steps) {
    meters.count(Measure.ANSWERS, steps.getLast().step().toLowerCase(Locale.ROOT));
    long nanos = steps.stream().mapToLong(Trace::nanos).sum();
    meters.took(Measure.TURN, "", Duration.ofNanos(nanos));
    steps.stream()
        .filter(step -> step.step().equals(SEARCH))
        .forEach(step -> meters.took(Measure.SEARCH, "", Duration.ofNanos(step.nanos())));
  }
}
