package dev.tesuri.bot.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// No way out that the passage does not name.
class LinkRuleTest {

  private final Rule rule = new LinkRule();

  @Test
  void addresses_are_refused_in_every_spelling() {
    assertThat(Said.of("住民票のある窓口です。", "evil.comです。").refusedBy(rule)).isTrue();
    assertThat(Said.of("住民票のある窓口です。", "ｅｖｉｌ．ｃｏｍです。").refusedBy(rule)).isTrue();
    assertThat(Said.of("住民票のある窓口です。", "イビル ドット コムです。").refusedBy(rule)).isTrue();
    assertThat(Said.of("住民票のある窓口です。", "エイチティーティーピーです。").refusedBy(rule)).isTrue();
    assertThat(Said.of("住民票のある窓口です。", "hxxpです。").refusedBy(rule)).isTrue();
  }

  @Test
  void an_address_of_the_passage_passes_only_whole() {
    assertThat(Said.of("kojin.go.jpです。", "kojin.go.jpです。").refusedBy(rule)).isFalse();
    assertThat(Said.of("kojin.go.jpです。", "kojin.go.jp.evil.comです。").refusedBy(rule)).isTrue();
    assertThat(Said.of("kojin.go.jpです。", "evil-kojin.go.jpです。").refusedBy(rule)).isTrue();
  }

  @Test
  void accounts_and_codes_are_refused() {
    assertThat(Said.of("住民票のある窓口です。", "ラインで連絡してください。").refusedBy(rule)).isTrue();
    assertThat(Said.of("住民票のある窓口です。", "キューアールコードを読みます。").refusedBy(rule)).isTrue();
    assertThat(Said.of("住民票のある窓口です。", "ホットラインに電話してください。").refusedBy(rule)).isFalse();
    assertThat(Said.of("住民票のある窓口です。", "オンラインでできます。").refusedBy(rule)).isFalse();
  }
}
