package dev.tesuri.knowledge.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// The languages that travel with the program.
class BundledLanguagesTest {

  @Test
  void no_line_is_at_fault() {
    assertThat(BundledLanguages.town().faults()).isEmpty();
    assertThat(BundledLanguages.town().all())
        .extracting(Language::code, Language::tag)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("easy", "ja"),
            org.assertj.core.groups.Tuple.tuple("en", "en"));
  }

  @Test
  void the_report_tells_how_much_there_is_and_what_is_wrong() {
    var report = LanguageReport.of(BundledLanguages.town(), BundledLanguages.CONTENT);

    assertThat(report).contains("en English", "easy やさしい日本語").doesNotContain("error");
  }
}
