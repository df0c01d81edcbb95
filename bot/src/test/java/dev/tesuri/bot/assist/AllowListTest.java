package dev.tesuri.bot.assist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AllowListTest {

  private final AllowList list = new AllowList(() -> Set.of("0120950178", "9110", "119"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0120-95-0178に電話してください。",
        "０１２０ー９５ー０１７８に電話してください。",
        "#9110に電話してください。",
        "119番に電話してください。",
        "手数料は120円です。",
        "2026年11月24日までに出します。",
        "https://myna.go.jp/を開きます。",
        "窓口に行きます。",
      })
  void what_is_known_may_be_said(String sentence) {
    assertThat(list.allows(sentence)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "050-0000-1234に電話してください。",
        "０５０（００００）１２３４に電話してください。",
        "0120-95-0179に電話してください。",
        "#8000に電話してください。",
        "110番に電話してください。",
        "myna-go.jp.exampleを開きます。",
        "HTTPS://LOGIN.EXAMPLEを開きます。",
        "go.jp.example.comを開きます。",
      })
  void what_is_not_known_is_not_said_even_where_the_text_has_it(String sentence) {
    assertThat(list.allows(sentence)).isFalse();
  }
}
