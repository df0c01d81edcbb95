package dev.tesuri.bot.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tesuri.bot.guard.Masked.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class SplitMaskTest {

  private final SplitMask mask = new SplitMask(new SecretMask());
  private final MadeUpNumbers numbers = new MadeUpNumbers(20261124);

  @Test
  void a_number_in_three_messages_is_hidden_in_all_of_them() {
    for (int i = 0; i < 200; i++) {
      String number = numbers.myNumber();
      var texts = List.of(number.substring(0, 4), number.substring(4, 8), number.substring(8));
      assertThat(mask.find(texts)).isPresent();
      var found = mask.find(texts).get();
      assertThat(found.kinds()).containsExactly(Kind.MY_NUMBER);
      assertThat(found.texts()).containsOnly("〔個人番号〕");
    }
  }

  @Test
  void words_around_the_pieces_stay() {
    String number = numbers.myNumber();
    var found =
        mask.find(
            List.of(
                "カードをなくしました",
                "前の半分は" + number.substring(0, 6) + "です",
                "あとの6つは " + number.substring(6) + " でした"));
    assertThat(found.orElseThrow().texts())
        .containsExactly("カードをなくしました", "前の半分は〔個人番号〕です", "あとの6つは 〔個人番号〕 でした");
  }

  @Test
  void a_card_in_four_messages_is_hidden() {
    String card = numbers.card(16);
    var texts =
        List.of(
            card.substring(0, 4), card.substring(4, 8), card.substring(8, 12), card.substring(12));
    assertThat(mask.find(texts).orElseThrow().texts()).containsOnly("〔カード番号〕");
  }

  @Test
  void the_word_may_stand_in_another_message_than_the_number() {
    assertThat(mask.find(List.of("暗証番号は", "4821")).orElseThrow().texts())
        .containsExactly("暗証番号は", "〔暗証番号〕");
    assertThat(mask.find(List.of("4821", "が暗証番号です")).orElseThrow().texts())
        .containsExactly("〔暗証番号〕", "が暗証番号です");
    assertThat(mask.find(List.of("普通の口座で", "7654321")).orElseThrow().texts())
        .containsExactly("普通の口座で", "〔口座番号〕");
  }

  @Test
  void ordinary_talk_stays() {
    assertThat(mask.find(List.of("児童手当をもらいたい", "子どもは3人です", "2026年に生まれました"))).isEmpty();
    assertThat(mask.find(List.of("0120-95-0178に電話した", "9時30分です", "188"))).isEmpty();
    assertThat(mask.find(List.of("暗証番号をわすれた", "2026年に作った", "3回まちがえた"))).isEmpty();
    assertThat(mask.find(List.of("1", "2", "3"))).isEmpty();
  }
}
