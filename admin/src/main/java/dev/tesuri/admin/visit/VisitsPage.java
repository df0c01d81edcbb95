package dev.tesuri.admin.visit;

import dev.tesuri.bot.visit.Channel;
import dev.tesuri.bot.visit.Device;
import dev.tesuri.bot.visit.Result;
import dev.tesuri.bot.visit.Visit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// The consultations of a supporter and of the town.
///
/// @param open that this supporter has not ended
/// @param ended of the town, during the last day
/// @param results of the town, during the last thirty days
/// @param about names a topic
/// @param fault why the last thing was not taken; empty when nothing is wrong
public record VisitsPage(
    List<Visit> open,
    List<Visit> ended,
    Map<Result, Long> results,
    Function<String, String> about,
    String fault) {

  public VisitsPage {
    open = List.copyOf(open);
    ended = List.copyOf(ended);
    results = Map.copyOf(results);
  }

  /// How a person may come.
  public static List<Channel> channels() {
    return Arrays.asList(Channel.values());
  }

  /// On what a person may work.
  public static List<Device> devices() {
    return Arrays.asList(Device.values());
  }

  /// Results that happened, in their order.
  public List<Result> counted() {
    return Arrays.stream(Result.values()).filter(results::containsKey).toList();
  }

  /// How many ended so.
  public long count(Result result) {
    return results.getOrDefault(result, 0L);
  }

  /// What a consultation is about, in words.
  public String about(Visit visit) {
    return visit.topic().isEmpty() ? "用件はまだ" : about.apply(visit.topic());
  }

  /// When it began.
  public String clock(Visit visit) {
    return VisitTimes.clock(visit.begunAt());
  }

  /// How long it took.
  public String length(Visit visit) {
    return visit.end().map(end -> VisitTimes.length(visit.begunAt(), end.at())).orElse("");
  }

  /// How it ended, in words.
  public String result(Visit visit) {
    return visit.end().map(end -> end.result().words()).orElse("");
  }
}
