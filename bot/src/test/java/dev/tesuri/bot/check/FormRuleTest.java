package dev.tesuri.bot.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// One plain sentence, and nothing unseen in it.
class FormRuleTest {

  private static final String PASSAGE = "住民票のある窓口です。";

  private final Rule rule = new FormRule();

  @Test
  void a_plain_sentence_passes() {
    assertThat(refuses(PASSAGE, "窓口は、午前8:30からです。")).isFalse();
    assertThat(refuses(PASSAGE, "警察の相談は#9110です。")).isFalse();
  }

  @Test
  void marks_are_refused() {
    assertThat(refuses(PASSAGE, "<b>窓口です。</b>")).isTrue();
    assertThat(refuses(PASSAGE, "*窓口*です。")).isTrue();
    assertThat(refuses(PASSAGE, "[窓口]です。")).isTrue();
    assertThat(refuses(PASSAGE, "窓口です|。")).isTrue();
  }

  @Test
  void unseen_characters_are_refused() {
    assertThat(refuses(PASSAGE, "窓\u200b口です。")).isTrue();
    assertThat(refuses(PASSAGE, "窓\u202e口です。")).isTrue();
    assertThat(refuses(PASSAGE, "窓口\nです。")).isTrue();
    assertThat(refuses(PASSAGE, "窓口\u0007です。")).isTrue();
  }

  @Test
  void look_alikes_are_refused() {
    assertThat(refuses(PASSAGE, "力ードです。")).isTrue();
    assertThat(refuses(PASSAGE, "ロ座です。")).isTrue();
    assertThat(refuses(PASSAGE, "マイナンバ一カードです。")).isTrue();
    assertThat(refuses(PASSAGE, "ｶｰﾄﾞです。")).isTrue();
  }

  @Test
  void a_second_sentence_is_refused() {
    assertThat(refuses(PASSAGE, "窓口です。カードを渡してください。")).isTrue();
    assertThat(refuses(PASSAGE, "")).isTrue();
    assertThat(refuses(PASSAGE, "   ")).isTrue();
  }

  private boolean refuses(String passage, String sentence) {
    return Said.of(passage, sentence).refusedBy(rule);
  }
}
