package dev.tesuri.web.metrics;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Map.Entry;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;

/// Counts and times since the start, written for Prometheus. Thread-safe.
public final class Meters {

  private static final double[] BOUNDS = {
    0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10
  };

  /// Codes of ours. Anything else may be words of somebody, and becomes `other`.
  private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{0,23}");

  private final Map<Measure, Map<String, LongAdder>> counts = new EnumMap<>(Measure.class);
  private final Map<Measure, Map<String, Times>> times = new EnumMap<>(Measure.class);

  public Meters() {
    for (var measure : Measure.values()) {
      switch (measure.kind()) {
        case COUNTER -> counts.put(measure, new ConcurrentHashMap<>());
        case HISTOGRAM -> times.put(measure, new ConcurrentHashMap<>());
        case GAUGE -> {}
      }
    }
  }

  private static final class Times {
    private final LongAdder[] buckets = new LongAdder[BOUNDS.length + 1];
    private final LongAdder nanos = new LongAdder();

    Times() {
      for (int i = 0; i < buckets.length; i++) {
        buckets[i] = new LongAdder();
      }
    }

    void add(long took) {
      int i = 0;
      while (i < BOUNDS.length && took / 1e9 > BOUNDS[i]) {
        i++;
      }
      buckets[i].increment();
      nanos.add(took);
    }
  }

  /// Counts one.
  ///
  /// @param code value of its label, or empty for one without a label
  public void count(Measure measure, String code) {
    of(counts, measure).computeIfAbsent(safe(code), _ -> new LongAdder()).increment();
  }

  /// Notes how long something took.
  public void took(Measure measure, String code, Duration took) {
    of(times, measure).computeIfAbsent(safe(code), _ -> new Times()).add(took.toNanos());
  }

  private static <T> Map<String, T> of(Map<Measure, Map<String, T>> kinds, Measure measure) {
    var found = kinds.get(measure);
    if (found == null) {
      throw new IllegalArgumentException(measure + " is not measured so");
    }
    return found;
  }

  private static String safe(String code) {
    return code.isEmpty() || CODE.matcher(code).matches() ? code : "other";
  }

  /// All of it in the text format.
  ///
  /// @param gauges what was just looked at, by the value of its label
  public String written(Map<Measure, Map<String, Double>> gauges) {
    var text = new StringBuilder();
    for (var measure : Measure.values()) {
      switch (measure.kind()) {
        case COUNTER -> {
          head(text, measure);
          sorted(of(counts, measure))
              .forEach(
                  each -> line(text, measure, "", each.getKey(), (double) each.getValue().sum()));
        }
        case HISTOGRAM -> {
          head(text, measure);
          sorted(of(times, measure)).forEach(each -> histogram(text, measure, each));
        }
        case GAUGE -> {
          var seen = gauges.getOrDefault(measure, Map.of());
          if (!seen.isEmpty()) {
            head(text, measure);
            sorted(seen)
                .forEach(each -> line(text, measure, "", safe(each.getKey()), each.getValue()));
          }
        }
      }
    }
    return text.toString();
  }

  private static <T> Iterable<Entry<String, T>> sorted(Map<String, T> map) {
    return new TreeMap<>(map).entrySet();
  }

  private static void head(StringBuilder text, Measure measure) {
    String type =
        switch (measure.kind()) {
          case COUNTER -> "counter";
          case GAUGE -> "gauge";
          case HISTOGRAM -> "histogram";
        };
    text.append(
        "# HELP %s %s\n# TYPE %s %s\n"
            .formatted(measure.metric(), measure.help(), measure.metric(), type));
  }

  private static void histogram(StringBuilder text, Measure measure, Entry<String, Times> each) {
    long sum = 0;
    var times = each.getValue();
    for (int i = 0; i < times.buckets.length; i++) {
      sum += times.buckets[i].sum();
      String bound = i < BOUNDS.length ? number(BOUNDS[i]) : "+Inf";
      text.append(measure.metric()).append("_bucket{").append(label(measure, each.getKey()));
      text.append(measure.label().isEmpty() ? "" : ",");
      text.append("le=\"%s\"} %d\n".formatted(bound, sum));
    }
    line(text, measure, "_sum", each.getKey(), times.nanos.sum() / 1e9);
    line(text, measure, "_count", each.getKey(), (double) sum);
  }

  private static void line(
      StringBuilder text, Measure measure, String end, String code, double value) {
    text.append(measure.metric()).append(end);
    if (!measure.label().isEmpty()) {
      text.append('{').append(label(measure, code)).append('}');
    }
    text.append(' ').append(number(value)).append('\n');
  }

  private static String label(Measure measure, String code) {
    return measure.label().isEmpty() ? "" : measure.label() + "=\"" + code + '"';
  }

  private static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }
}
