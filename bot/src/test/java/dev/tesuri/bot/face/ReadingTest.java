package dev.tesuri.bot.face;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReadingTest {

  @Test
  void what_was_chosen_comes_back_from_the_cookie() {
    for (var size : TextSize.values()) {
      for (var furigana : new boolean[] {true, false}) {
        var reading = new Reading(size, furigana);
        assertThat(Reading.parse(reading.written())).isEqualTo(reading);
      }
    }
    assertThat(new Reading(TextSize.LARGE, false).written()).isEqualTo("l.0");
  }

  @Test
  void a_broken_cookie_means_what_is_usual() {
    for (var broken : new String[] {"", ".", "huge.1", "m", "m.2", "<script>"}) {
      assertThat(Reading.parse(broken)).as(broken).isEqualTo(Reading.USUAL);
    }
  }

  @Test
  void one_press_changes_one_thing() {
    assertThat(Reading.USUAL.with("size", "xl")).isEqualTo(new Reading(TextSize.LARGEST, true));
    assertThat(Reading.USUAL.with("ruby", "0")).isEqualTo(new Reading(TextSize.MEDIUM, false));
    assertThat(Reading.USUAL.with("size", "?")).isEqualTo(Reading.USUAL);
    assertThat(Reading.USUAL.with("other", "0")).isEqualTo(Reading.USUAL);
  }

  @Test
  void three_presses_lead_back_to_the_first_size() {
    assertThat(TextSize.MEDIUM.next().next().next()).isEqualTo(TextSize.MEDIUM);
  }
}
