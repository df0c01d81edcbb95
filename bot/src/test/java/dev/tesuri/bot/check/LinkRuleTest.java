package dev.tesuri.bot.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// No way out that the passage does not name.
class LinkRuleTest {

  private static final String ONE = "住民票のある窓口です。";
  private static final String ANOTHER = "kojin.go.jpです。";

  private final Rule rule = new LinkRule();

  @Test
  void addresses_are_refused_in_every_spelling() {
    assertThat(refuses(ONE, "evil.comです。")).isTrue();
    assertThat(refuses(ONE, "ｅｖｉｌ．ｃｏｍです。")).isTrue();
    assertThat(refuses(ONE, "イビル ドット コムです。")).isTrue();
    assertThat(refuses(ONE, "エイチティーティーピーです。")).isTrue();
    assertThat(refuses(ONE, "hxxpです。")).isTrue();
  }

  @Test
  void an_address_of_the_passage_passes_only_whole() {
    assertThat(refuses(ANOTHER, "kojin.go.jpです。")).isFalse();
    assertThat(refuses(ANOTHER, "kojin.go.jp.evil.comです。")).isTrue();
    assertThat(refuses(ANOTHER, "evil-kojin.go.jpです。")).isTrue();
  }

  @Test
  void accounts_and_codes_are_refused() {
    assertThat(refuses(ONE, "ラインで連絡してください。")).isTrue();
    assertThat(refuses(ONE, "キューアールコードを読みます。")).isTrue();
    assertThat(refuses(ONE, "ホットラインに電話してください。")).isFalse();
    assertThat(refuses(ONE, "オンラインでできます。")).isFalse();
  }

  private boolean refuses(String passage, String sentence) {
    return Said.of(passage, sentence).refusedBy(rule);
  }
}
