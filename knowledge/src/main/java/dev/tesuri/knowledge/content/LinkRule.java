package dev.tesuri.knowledge.content;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Topics that a file leads to exist. Steps and parts are seen to by the reader.
final class LinkRule implements Rule {
  private static final Pattern LINK = Pattern.compile("\\[[^\\[\\]]+]\\(([^()]*)\\)");

  /// Also those left out: their faults are told at their place, not at every link to them.
  private final Set<String> topics;

  LinkRule(Content content) {
    topics =
        content.pages().stream()
            .filter(page -> !page.isPart())
            .map(Page::id)
            .collect(Collectors.toSet());
  }

  @Override
  public void check(Page page, Faults faults) {
    page.choices()
        .forEach(
            choice -> {
              if (choice.choice().to() instanceof Target.ToTopic(var topic)) {
                checkTopic(topic, choice.line(), faults);
              }
            });
    page.prose().forEach(line -> checkProse(line, faults));
  }

  private void checkProse(Line line, Faults faults) {
    for (var link : LINK.matcher(line.text()).results().toList()) {
      if (!link.group(1).startsWith("https://")) {
        checkTopic(link.group(1), line.number(), faults);
      }
    }
  }

  private void checkTopic(String topic, int line, Faults faults) {
    if (!topics.contains(topic)) {
      faults.error(line, "話題 `" + topic + "` がありません。idを直すか、話題を書いてください。");
    }
  }
}
