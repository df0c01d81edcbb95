package dev.tesuri.knowledge.content;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// Puts files that were read one by one together: parts first, then topics with their parts
/// unfolded.
/// A file with a fault is left out, and so is a file that calls it.
final class Assembly {
  private final List<Draft> drafts;

  /// The files by id; a second file with the same id is at fault and not in here.
  private final Map<String, Draft> partDrafts = new LinkedHashMap<>();

  private final Map<String, Draft> topicDrafts = new LinkedHashMap<>();
  private final Map<String, Part> parts = new HashMap<>();

  /// One file after reading: its page, unless it was unreadable, and what is wrong with it so far.
  record Draft(String file, Optional<Page> page, Faults faults) {

    /// The same for another assembly, with what reading it found.
    Draft again() {
      var same = new Faults(file);
      faults.all().forEach(fault -> same.error(fault.line(), fault.message()));
      return new Draft(file, page, same);
    }
  }

  Assembly(List<Draft> drafts) {
    this.drafts = drafts.stream().sorted(Comparator.comparing(Draft::file)).toList();
  }

  Content content() {
    drafts.forEach(this::enter);
    var calls = new Calls(pages(partDrafts));
    drafts.forEach(draft -> draft.page().ifPresent(page -> calls.check(page, draft.faults())));
    makeParts();
    var topics = makeTopics();
    return new Content(
        topics,
        parts.values().stream().sorted(Comparator.comparing(Part::id)).toList(),
        drafts.stream().flatMap(draft -> draft.page().stream()).toList(),
        drafts.stream()
            .flatMap(draft -> draft.faults().all().stream())
            .sorted(Fault.BY_PLACE)
            .toList());
  }

  private void enter(Draft draft) {
    draft.page().filter(page -> !page.id().isEmpty()).ifPresent(page -> enter(page, draft));
  }

  private void enter(Page page, Draft draft) {
    var first = (page.isPart() ? partDrafts : topicDrafts).putIfAbsent(page.id(), draft);
    if (first != null) {
      draft
          .faults()
          .error(
              page.front().line("id"),
              "id `" + page.id() + "` は " + first.file() + " で使われています。ほかのidにしてください。");
    }
  }

  // Parts become usable from the innermost outwards; what is left over calls something unusable.
  private void makeParts() {
    boolean more = true;
    while (more) {
      more = false;
      for (var page : sound(partDrafts).toList()) {
        if (!parts.containsKey(page.id()) && unusable(page).isEmpty()) {
          parts.put(page.id(), Written.part(page));
          more = true;
        }
      }
    }
    partDrafts.values().forEach(this::blameCalls);
  }

  private List<Topic> makeTopics() {
    topicDrafts.values().forEach(this::blameCalls);
    var unfolding = new Unfolding(parts);
    var topics = new ArrayList<Topic>();
    for (var page : sound(topicDrafts).toList()) {
      var steps = unfolding.unfold(page.plainSteps());
      if (steps.size() > Unfolding.MOST) {
        faultsOf(page)
            .error(page.walk(), "部品も入れると、手順が" + Unfolding.MOST + "より多くなります。呼ぶ部品をへらしてください。");
      } else {
        topics.add(Written.topic(page, steps));
      }
    }
    topics.sort(Comparator.comparing(Topic::id));
    return topics;
  }

  private Faults faultsOf(Page page) {
    return Objects.requireNonNull(topicDrafts.get(page.id())).faults();
  }

  private void blameCalls(Draft draft) {
    if (draft.faults().none()) {
      draft
          .page()
          .flatMap(this::unusable)
          .ifPresent(
              call ->
                  draft
                      .faults()
                      .error(
                          call.line(),
                          "`" + call.choice().to().written() + "` が呼ぶ部品に誤りがあります。その部品を直してください。"));
    }
  }

  private Optional<Page.WrittenChoice> unusable(Page page) {
    return page.choices()
        .filter(
            choice ->
                choice.choice().to() instanceof Target.CallPart(var part, _)
                    && !parts.containsKey(part))
        .findFirst();
  }

  private static Stream<Page> sound(Map<String, Draft> drafts) {
    return drafts.values().stream()
        .filter(draft -> draft.faults().none())
        .flatMap(draft -> draft.page().stream());
  }

  private static Map<String, Page> pages(Map<String, Draft> drafts) {
    var pages = new HashMap<String, Page>();
    drafts.forEach((id, draft) -> draft.page().ifPresent(page -> pages.put(id, page)));
    return pages;
  }
}
