package dev.tesuri.bot.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.tesuri.bot.guard.Masked.Kind;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretMaskTest {

  private final SecretMask mask = new SecretMask();
  private final MadeUpNumbers numbers = new MadeUpNumbers(20261124);

  @Test
  void a_my_number_never_survives_in_any_shape() {
    for (int i = 0; i < 300; i++) {
      String number = numbers.myNumber();
      for (String shape : shapes(number)) {
        String text = "わたしのは" + shape + "です。たすけてください";
        Masked masked = mask.mask(text);
        assertThat(masked.hidden()).as(text).containsExactly(Kind.MY_NUMBER);
        assertThat(masked.text()).startsWith("わたしのは").endsWith("たすけてください");
        assertThat(masked.text()).doesNotContain(shape);
      }
    }
  }

  @Test
  void a_mistyped_my_number_is_hidden_when_a_word_names_it() {
    String number = numbers.myNumber();
    char last = number.charAt(11);
    String mistyped = number.substring(0, 11) + (char) (last == '9' ? '0' : last + 1);
    assertThat(mask.mask("マイナンバーは" + mistyped + "です").text()).doesNotContain(mistyped);
  }

  @Test
  void a_card_number_is_hidden() {
    for (int i = 0; i < 100; i++) {
      String number = numbers.card(16);
      Masked masked = mask.mask("カード " + number.replaceAll("(.{4})(?=.)", "$1 ") + " です");
      assertThat(masked.hidden()).as(number).containsExactly(Kind.CARD);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "暗証番号は4821です, PIN, 4821",
    "あんしょうばんごう ４８２１ をいれた, PIN, ４８２１",
    "4桁の暗証番号 4821 でいいですか, PIN, 4821",
    "パスワードは ABC12345 です, PASSWORD, ABC12345",
    "署名用パスワード TESURI2026 が通らない, PASSWORD, TESURI2026"
  })
  void what_words_give_away_is_hidden(String text, Kind kind, String secret) {
    Masked masked = mask.mask(text);
    assertThat(masked.hidden()).as(text).containsExactly(kind);
    assertThat(masked.text()).doesNotContain(secret);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0120-95-0178 に電話しました",
        "188 と #9110 と 110",
        "2026年11月24日 午前9時30分",
        "暗証番号を3回まちがえた",
        "4桁の暗証番号をわすれた",
        "署名用は6〜16文字ですか",
        "申請書ID 23桁のところ",
        "〒980-0811",
        "10000円もらえますか",
        "2026年に引っこします",
        "パスワードを忘れました",
        "暗証番号の紙がありません"
      })
  void look_alikes_stay(String text) {
    assertThat(mask.mask(text)).isEqualTo(new Masked(text, List.of()));
  }

  @Test
  void masking_again_changes_nothing() {
    String once = mask.mask("番号は" + numbers.myNumber() + "、暗証番号は4821です").text();
    assertThat(mask.mask(once)).isEqualTo(new Masked(once, List.of()));
  }

  @Test
  void long_texts_do_not_hold_it_up() {
    for (String unit : List.of("9", "-", " ", "あ", "9 ", "暗証番号", "１２")) {
      assertTimeoutPreemptively(Duration.ofSeconds(10), () -> mask.mask(unit.repeat(50_000)), unit);
    }
  }

  private List<String> shapes(String number) {
    return List.of(
        number,
        number.replaceAll("(.{4})(?=.)", "$1 "),
        number.replaceAll("(.{4})(?=.)", "$1-"),
        full(number),
        full(number.replaceAll("(.{4})(?=.)", "$1　")));
  }

  private static String full(String digits) {
    var wide = new StringBuilder();
    digits.chars().forEach(c -> wide.append((char) (c >= '0' && c <= '9' ? c - '0' + '０' : c)));
    return wide.toString();
  }
}
