package dev.tesuri.bot.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Numbers stand in the passage with unit and bound.
class NumberRuleTest {

  private static final String PASSAGE =
      "65歳以上の人は、3か月前から申しこめます。"
          + "電話は 0120-95-0178 です。"
          + "午前6時30分から午後11時までです。"
          + "6〜16文字です。"
          + "20万円が上限です。"
          + "2025年12月2日からです。"
          + "期限は15日以内です。";

  private final Rule rule = new NumberRule();

  @Test
  void a_number_stands_with_its_unit() {
    assertThat(refuses(PASSAGE, "期限は15日以内です。")).isFalse();
    assertThat(refuses(PASSAGE, "期限は15か月以内です。")).isTrue();
    assertThat(refuses(PASSAGE, "期限は14日以内です。")).isTrue();
  }

  @Test
  void kanji_and_wide_digits_are_read() {
    assertThat(refuses(PASSAGE, "期限は十五日以内です。")).isFalse();
    assertThat(refuses(PASSAGE, "期限は一五日以内です。")).isFalse();
    assertThat(refuses(PASSAGE, "期限は五十日以内です。")).isTrue();
    assertThat(refuses(PASSAGE, "２０万円です。")).isFalse();
    assertThat(refuses(PASSAGE, "二十万円です。")).isFalse();
    assertThat(refuses(PASSAGE, "200,000円です。")).isFalse();
    assertThat(refuses(PASSAGE, "二万円です。")).isTrue();
  }

  @Test
  void a_bound_does_not_turn() {
    assertThat(refuses(PASSAGE, "65歳以上の人です。")).isFalse();
    assertThat(refuses(PASSAGE, "65歳以下の人です。")).isTrue();
    assertThat(refuses(PASSAGE, "六十五歳未満の人です。")).isTrue();
    assertThat(refuses(PASSAGE, "3か月後からです。")).isTrue();
    assertThat(refuses(PASSAGE, "65歳の人です。")).isTrue();
  }

  @Test
  void telephones_stand_digit_for_digit() {
    assertThat(refuses(PASSAGE, "0120950178に電話してください。")).isFalse();
    assertThat(refuses(PASSAGE, "０１２０－９５－０１７８に電話してください。")).isFalse();
    assertThat(refuses(PASSAGE, "0120-95-0187に電話してください。")).isTrue();
    assertThat(refuses(PASSAGE, "ゼロいちにーゼロきゅうごーに電話してください。")).isTrue();
    assertThat(refuses(PASSAGE, "〇一二〇九五〇一七七に電話してください。")).isTrue();
  }

  @Test
  void times_and_days_are_whole() {
    assertThat(refuses(PASSAGE, "午前6時半からです。")).isFalse();
    assertThat(refuses(PASSAGE, "午後6時30分からです。")).isTrue();
    assertThat(refuses(PASSAGE, "午前11時までです。")).isTrue();
    assertThat(refuses(PASSAGE, "12月2日からです。")).isFalse();
    assertThat(refuses(PASSAGE, "2026年12月2日からです。")).isTrue();
    assertThat(refuses(PASSAGE, "令和7年12月2日からです。")).isTrue();
  }

  @Test
  void a_range_is_one_number() {
    assertThat(refuses(PASSAGE, "6から16文字です。")).isFalse();
    assertThat(refuses(PASSAGE, "6文字です。")).isTrue();
    assertThat(refuses(PASSAGE, "6〜18文字です。")).isTrue();
  }

  @Test
  void idioms_count_nothing() {
    assertThat(refuses(PASSAGE, "もう一度、ご一緒に見ましょう。")).isFalse();
    assertThat(refuses(PASSAGE, "一人で行けます。")).isFalse();
    assertThat(refuses(PASSAGE, "二人で行けます。")).isTrue();
  }

  private boolean refuses(String passage, String sentence) {
    return Said.of(passage, sentence).refusedBy(rule);
  }
}
