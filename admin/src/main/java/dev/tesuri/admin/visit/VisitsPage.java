package dev.tesuri.admin.visit;

import dev.tesuri.bot.visit.Channel;
import dev.tesuri.bot.visit.Device;
import dev.tesuri.bot.visit.Result;
import dev.tesuri.bot.visit.Satisfaction;
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
/// @param told how many said to be how content, during the last thirty days
/// @param about names a topic
/// @param fault why the last thing was not taken; empty when nothing is wrong
public record VisitsPage(
    List<Visit> open,
    List<Visit> ended,
    Map<Result, Long> results,
    Map<Satisfaction, Long> told,
    Function<String, String> about,
    String fault) {

  public VisitsPage {
    open = List.copyOf(open);
    ended = List.copyOf(ended);
    results = Map.copyOf(results);
    told = Map.copyOf(told);
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

  /// What people said, the best first.
  public List<Satisfaction> satisfactions() {
    return Arrays.stream(Satisfaction.values()).filter(told::containsKey).toList();
  }

  /// How many said so.
  public long count(Satisfaction satisfaction) {
    return told.getOrDefault(satisfaction, 0L);
  }

  /// The mean of what people said, out of five, and how many they were, in words.
  public String mean() {
    long many = told.values().stream().mapToLong(Long::longValue).sum();
    long points =
        told.entrySet().stream().mapToLong(one -> one.getKey().points() * one.getValue()).sum();
    return "5点満点で平均%.1f点（%d人）".formatted((double) points / Math.max(1, many), many);
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
