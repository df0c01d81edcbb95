package dev.tesuri.bot.face;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReadingTest {

  @Test
  void the_cookie_carries_size_furigana_and_language() {
    assertThat(Reading.parse("xl.0.en")).isEqualTo(new Reading(TextSize.LARGEST, false, "en"));
    assertThat(Reading.parse("l.1")).isEqualTo(new Reading(TextSize.LARGE, true));
    assertThat(new Reading(TextSize.LARGE, true).written()).isEqualTo("l.1");
    assertThat(new Reading(TextSize.LARGE, true, "easy").written()).isEqualTo("l.1.easy");
  }

  @Test
  void what_cannot_be_read_is_usual() {
    for (String bad : new String[] {"", "m.1.", "m.1.EN", "m.1.\"><x", "m.1.en.x"}) {
      assertThat(Reading.parse(bad)).as(bad).isEqualTo(Reading.USUAL);
    }
  }

  @Test
  void each_tool_changes_its_own_alone() {
    var english = Reading.USUAL.with("lang", "en");

    assertThat(english.with("size", "l").with("ruby", ""))
        .isEqualTo(new Reading(TextSize.LARGE, true, "en"));
    assertThat(english.with("size", "").with("ruby", "0").with("lang", ""))
        .isEqualTo(new Reading(TextSize.MEDIUM, false, "en"));
    assertThat(english.with("lang", "ja")).isEqualTo(Reading.USUAL);
    assertThat(english.with("lang", "<script>")).isEqualTo(english);
  }
}
