package dev.tesuri.bot.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// One plain sentence, and nothing unseen in it.
class FormRuleTest {

  private final Rule rule = new FormRule();

  @Test
  void a_plain_sentence_passes() {
    assertThat(Said.of("住民票のある窓口です。", "窓口は、午前8:30からです。").refusedBy(rule)).isFalse();
    assertThat(Said.of("住民票のある窓口です。", "警察の相談は#9110です。").refusedBy(rule)).isFalse();
  }

  @Test
  void marks_are_refused() {
    assertThat(Said.of("住民票のある窓口です。", "<b>窓口です。</b>").refusedBy(rule)).isTrue();
    assertThat(Said.of("住民票のある窓口です。", "*窓口*です。").refusedBy(rule)).isTrue();
    assertThat(Said.of("住民票のある窓口です。", "[窓口]です。").refusedBy(rule)).isTrue();
    assertThat(Said.of("住民票のある窓口です。", "窓口です|。").refusedBy(rule)).isTrue();
  }

  @Test
  void unseen_characters_are_refused() {
    assertThat(Said.of("住民票のある窓口です。", "窓\u200b口です。").refusedBy(rule)).isTrue();
    assertThat(Said.of("住民票のある窓口です。", "窓\u202e口です。").refusedBy(rule)).isTrue();
    assertThat(Said.of("住民票のある窓口です。", "窓口\nです。").refusedBy(rule)).isTrue();
    assertThat(Said.of("住民票のある窓口です。", "窓口\u0007です。").refusedBy(rule)).isTrue();
  }

  @Test
  void look_alikes_are_refused() {
    assertThat(Said.of("住民票のある窓口です。", "力ードです。").refusedBy(rule)).isTrue();
    assertThat(Said.of("住民票のある窓口です。", "ロ座です。").refusedBy(rule)).isTrue();
    assertThat(Said.of("住民票のある窓口です。", "マイナンバ一カードです。").refusedBy(rule)).isTrue();
    assertThat(Said.of("住民票のある窓口です。", "ｶｰﾄﾞです。").refusedBy(rule)).isTrue();
  }

  @Test
  void a_second_sentence_is_refused() {
    assertThat(Said.of("住民票のある窓口です。", "窓口です。カードを渡してください。").refusedBy(rule)).isTrue();
    assertThat(Said.of("住民票のある窓口です。", "").refusedBy(rule)).isTrue();
    assertThat(Said.of("住民票のある窓口です。", "   ").refusedBy(rule)).isTrue();
  }
}
