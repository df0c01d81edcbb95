package dev.tesuri.admin.insight;

import java.util.List;

/// The page of what happened.
///
/// @param topic id of one whose steps are shown; empty for those most got stuck on
/// @param fault why what was asked for is not shown; empty when it is
public record HappenedPage(Happened happened, String topic, String fault) {

  /// The steps to show.
  public List<Happened.OfStep> steps() {
    return topic.isEmpty() ? happened.hardestSteps() : happened.stepsOf(topic);
  }

  /// What the table of steps is about.
  public String stepsCaption() {
    var steps = steps();
    return topic.isEmpty() || steps.isEmpty()
        ? "つまずきの多い画面"
        : "「" + steps.getFirst().topicName() + "」の画面、進む順";
  }

  /// Topics for the page.
  public List<Happened.OfTopic> topics() {
    return happened.topics().stream().limit(Happened.LINES).toList();
  }

  /// The address of the same period.
  ///
  /// @param path below which
  public String at(String path) {
    var period = happened.period();
    return path + "?from=" + period.from() + "&to=" + period.to();
  }
}
