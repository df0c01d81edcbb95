package dev.tesuri.bot.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReservedMattersTest {

  private static final ReservedMatters MATTERS = new ReservedMatters();

  @ParameterizedTest
  @CsvSource({
    "tax, 所得税がいくらになるか教えて",
    "tax, 医療費控除が受けられますか",
    "tax, 申告しなくてもいいですか",
    "legal, 遺産の分け方を教えて",
    "legal, 隣の人を訴えたい",
    "legal, 借金が返せません",
    "medical, この薬を飲んでもいいですか",
    "medical, 血圧が高いけど どうすればいい",
    "welfare, 生活保護を受けたい",
    "welfare, お金がなくて食べるものがない",
    "welfare, 要介護の認定がいくつになりますか",
    "proxy, 代わりに暗証番号を入れてほしい",
    "proxy, 申請を代わりにやってください",
    "other-data, 他人の医療費が見えています",
    "other-data, 別の人の口座が登録されている",
    "leak, マイナンバーが漏れたかもしれない",
    "complaint, 苦情を言いたい",
    "complaint, 責任者を出せ"
  })
  void what_is_reserved_is_found(String code, String words) {
    assertThat(MATTERS.find(words).map(Reserved::code)).as(words).contains(code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "確定申告のやり方を教えて",
        "医療費控除の通知を見たい",
        "相続の手続きに戸籍がいる",
        "お薬手帳を見たい",
        "児童手当をもらいたい",
        "要介護認定を申請したい",
        "母の代わりに窓口へ行けますか",
        "暗証番号をわすれた",
        "離婚して名字が変わった",
        "マイナンバーカードをなくした"
      })
  void what_is_ours_stays_ours(String words) {
    assertThat(MATTERS.find(words)).as(words).isEmpty();
  }

  @Test
  void every_matter_says_what_is_possible_and_who_answers() {
    assertThat(MATTERS.all())
        .hasSizeGreaterThan(6)
        .allSatisfy(
            matter -> {
              assertThat(matter.refused()).isNotBlank();
              assertThat(matter.possible()).isNotBlank();
              assertThat(matter.desk()).isNotBlank();
            });
  }
}
