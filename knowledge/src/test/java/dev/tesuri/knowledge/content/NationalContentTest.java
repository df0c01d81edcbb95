package dev.tesuri.knowledge.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.tesuri.knowledge.text.JapaneseText;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The content that travels with the program has no fault.
class NationalContentTest {
  private static final int TOPICS = 85;

  private final Content content = new ContentReader().bundled();

  @Test
  void the_national_layer_has_no_errors() {
    var errors =
        check().stream().filter(fault -> fault.severity() == Fault.Severity.ERROR).toList();

    assertThat(errors).as(() -> listed(errors)).isEmpty();
  }

  @Test
  void the_national_layer_was_seen() {
    assertThat(content.topics()).hasSize(TOPICS);
  }

  @Test
  void every_choice_of_a_walk_leads_somewhere_within_it_or_out_of_it() {
    for (var topic : content.topics()) {
      if (topic instanceof Topic.Procedure walk) {
        walk.steps().forEach(step -> assertLeadsOn(walk, step));
      }
    }
  }

  private static void assertLeadsOn(Topic.Procedure walk, Step step) {
    for (var choice : step.choices()) {
      switch (choice.to()) {
        case Target.ToStep(var next) -> assertThat(walk.step(next)).as(next).isPresent();
        case Target.CallPart _, Target.Return _ -> fail(walk.id() + " " + step.id());
        case Target.ToTopic _,
            Target.Stuck _,
            Target.Person _,
            Target.Finish _,
            Target.Elsewhere _,
            Target.Later _ -> {}
      }
    }
  }

  private List<Fault> check() {
    var words = WordLists.bundled();
    return new ContentCheck(words, new JapaneseText(words.readings()))
        .check(content, lastVerified());
  }

  // Not the day of the build: an old checkout must still build, while a new one is checked anew.
  private LocalDate lastVerified() {
    return content.pages().stream()
        .flatMap(page -> page.front().at("verified-on").date().stream())
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  private static String listed(List<Fault> faults) {
    return faults.stream().map(Fault::toString).collect(Collectors.joining("\n", "\n", "\n"));
  }
}
