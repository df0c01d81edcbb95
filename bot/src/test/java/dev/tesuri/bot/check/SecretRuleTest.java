package dev.tesuri.bot.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Nobody is asked for a secret.
class SecretRuleTest {

  private static final String PASSAGE = "暗証番号を、ご自分で機械に入れます。窓口の人に言わないでください。";

  private final Rule rule = new SecretRule();

  @Test
  void nobody_is_asked_for_a_secret() {
    assertThat(refuses(PASSAGE, "暗証番号を教えてください。")).isTrue();
    assertThat(refuses(PASSAGE, "暗証番号をここに書いてください。")).isTrue();
    assertThat(refuses(PASSAGE, "生年月日は何ですか。")).isTrue();
    assertThat(refuses(PASSAGE, "カードの写真を見せてください。")).isTrue();
    assertThat(refuses(PASSAGE, "暗証番号を窓口の人に言いましょう。")).isTrue();
  }

  @Test
  void what_one_does_oneself_stands_in_the_passage() {
    assertThat(refuses(PASSAGE, "暗証番号は、ご自分で機械に入れます。")).isFalse();
    assertThat(refuses(PASSAGE, "パスワードを機械に入れます。")).isTrue();
    assertThat(refuses(PASSAGE, "暗証番号を紙に書きましょう。")).isTrue();
  }

  @Test
  void a_warning_passes() {
    assertThat(refuses(PASSAGE, "暗証番号は、窓口の人に言わないでください。")).isFalse();
    assertThat(refuses(PASSAGE, "暗証番号を聞かれたら、切ってください。")).isFalse();
  }

  @Test
  void nothing_is_told_to_us() {
    assertThat(refuses(PASSAGE, "こまったことを、こちらに送ってください。")).isTrue();
    assertThat(refuses(PASSAGE, "お名前をお聞かせください。")).isTrue();
  }

  private boolean refuses(String passage, String sentence) {
    return Said.of(passage, sentence).refusedBy(rule);
  }
}
