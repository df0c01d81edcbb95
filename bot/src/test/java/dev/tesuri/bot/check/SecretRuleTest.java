package dev.tesuri.bot.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Nobody is asked for a secret.
class SecretRuleTest {

  private final Rule rule = new SecretRule();

  @Test
  void nobody_is_asked_for_a_secret() {
    assertThat(Said.of("暗証番号を、ご自分で機械に入れます。窓口の人に言わないでください。", "暗証番号を教えてください。").refusedBy(rule))
        .isTrue();
    assertThat(Said.of("暗証番号を、ご自分で機械に入れます。窓口の人に言わないでください。", "暗証番号をここに書いてください。").refusedBy(rule))
        .isTrue();
    assertThat(Said.of("暗証番号を、ご自分で機械に入れます。窓口の人に言わないでください。", "生年月日は何ですか。").refusedBy(rule)).isTrue();
    assertThat(Said.of("暗証番号を、ご自分で機械に入れます。窓口の人に言わないでください。", "カードの写真を見せてください。").refusedBy(rule))
        .isTrue();
    assertThat(Said.of("暗証番号を、ご自分で機械に入れます。窓口の人に言わないでください。", "暗証番号を窓口の人に言いましょう。").refusedBy(rule))
        .isTrue();
  }

  @Test
  void what_one_does_oneself_stands_in_the_passage() {
    assertThat(Said.of("暗証番号を、ご自分で機械に入れます。窓口の人に言わないでください。", "暗証番号は、ご自分で機械に入れます。").refusedBy(rule))
        .isFalse();
    assertThat(Said.of("暗証番号を、ご自分で機械に入れます。窓口の人に言わないでください。", "パスワードを機械に入れます。").refusedBy(rule))
        .isTrue();
    assertThat(Said.of("暗証番号を、ご自分で機械に入れます。窓口の人に言わないでください。", "暗証番号を紙に書きましょう。").refusedBy(rule))
        .isTrue();
  }

  @Test
  void a_warning_passes() {
    assertThat(
            Said.of("暗証番号を、ご自分で機械に入れます。窓口の人に言わないでください。", "暗証番号は、窓口の人に言わないでください。").refusedBy(rule))
        .isFalse();
    assertThat(Said.of("暗証番号を、ご自分で機械に入れます。窓口の人に言わないでください。", "暗証番号を聞かれたら、切ってください。").refusedBy(rule))
        .isFalse();
  }

  @Test
  void nothing_is_told_to_us() {
    assertThat(Said.of("暗証番号を、ご自分で機械に入れます。窓口の人に言わないでください。", "こまったことを、こちらに送ってください。").refusedBy(rule))
        .isTrue();
    assertThat(Said.of("暗証番号を、ご自分で機械に入れます。窓口の人に言わないでください。", "お名前をお聞かせください。").refusedBy(rule))
        .isTrue();
  }
}
