package dev.tesuri.knowledge.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The product knows what it has to know: every topic of the list is there, and the procedures
/// of the 自治体DX推進計画 can be walked, with a way to the counter for towns that do not take
/// them online.
final class PlanRule {
  private static final String LIST = "words/topics.tsv";
  private static final int FEWEST_STEPS = 5;

  /// 自動車税環境性能割 is to be abolished: an article tells so, nobody is walked through it.
  private static final String NOT_WALKED = "car-environment-tax";

  private final List<WordLists.ExpectedTopic> expected;

  private final Set<String> hidden;

  /// @param hidden topics that a town does not show; none of the plan may be among them
  PlanRule(List<WordLists.ExpectedTopic> expected, Set<String> hidden) {
    this.expected = expected;
    this.hidden = hidden;
  }

  List<Fault> check(Content content) {
    var pages = new HashMap<String, Page>();
    content.pages().forEach(page -> pages.put(page.id(), page));
    var faults = new ArrayList<Fault>();
    for (var topic : expected) {
      if (topic.planned() || !hidden.contains(topic.id())) {
        check(topic, pages, faults);
      }
    }
    return faults;
  }

  private static void check(
      WordLists.ExpectedTopic topic, Map<String, Page> pages, List<Fault> faults) {
    var page = pages.get(topic.id());
    if (page == null) {
      faults.add(
          new Fault(Fault.Severity.ERROR, LIST, 1, "話題 `" + topic.id() + "` がありません。書いてください。"));
      return;
    }
    if (!page.front().text("category").equals(topic.category())) {
      fault(
          page,
          page.front().line("category"),
          "表では `" + topic.category() + "` です。どちらかを直してください。",
          faults);
    }
    if (topic.planned() && !topic.id().equals(NOT_WALKED)) {
      if (page.steps().size() < FEWEST_STEPS) {
        fault(page, 1, "計画の手続きには、手順が" + FEWEST_STEPS + "つ以上いります。加えてください。", faults);
      }
      if (page.steps().stream().noneMatch(step -> step.anchor().equals(Topic.COUNTER))) {
        fault(page, 1, "計画の手続きには、`{#counter}` の手順がいります。加えてください。", faults);
      }
    }
  }

  private static void fault(Page page, int line, String message, List<Fault> faults) {
    faults.add(new Fault(Fault.Severity.ERROR, page.file(), line, message));
  }
}
