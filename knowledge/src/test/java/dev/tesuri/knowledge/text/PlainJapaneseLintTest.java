package dev.tesuri.knowledge.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tesuri.knowledge.text.PlainWords.Replacement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainJapaneseLintTest {
  private final PlainJapaneseLint lint =
      new PlainJapaneseLint(
          new PlainWords(
              List.of(new Replacement("交付", "わたすこと"), new Replacement("リンク", "押すと開く文字"))));

  @ParameterizedTest
  @CsvSource({
    "できないわけではありません。, 二重の否定",
    "届けを出さなければなりません。, 二重の否定",
    "行かないといけません。, 二重の否定",
    "市区町村から送付されます。, 受け身",
    "却下された人です。, 受け身",
    "お書きになってください。, 敬語",
    "ご案内いたします。, 敬語",
    "窓口でお受け取りいただけます。, 敬語"
  })
  void what_is_hard_is_found(String sentence, String finding) {
    assertThat(lint.sentence(sentence)).singleElement().asString().contains(finding);
  }

  @ParameterizedTest
  @CsvSource({
    "スマホでも受けられます。",
    "窓口に行きます。",
    "お金はかかりません。",
    "お電話ください。",
    "あわてなくてもだいじょうぶです。",
    "わすれたときは作りなおします。",
    "「ご案内いたします」と出ます。",
    "離れて住む人もできます。"
  })
  void what_is_plain_is_let_through(String sentence) {
    assertThat(lint.sentence(sentence)).isEmpty();
  }

  @Test
  void a_word_of_offices_is_found_unless_it_is_explained_quoted_or_part_of_a_longer_one() {
    assertThat(lint.words("カードの交付です。")).extracting(Replacement::word).containsExactly("交付");
    assertThat(lint.words("カードの交付（わたすこと）です。あとで交付します。")).isEmpty();
    assertThat(lint.words("「交付」と書いてあります。")).isEmpty();
    assertThat(lint.words("交付通知書を見ます。")).isEmpty();
    assertThat(lint.words("リンクスという店です。")).isEmpty();
    assertThat(lint.words("リンクを押します。")).hasSize(1);
  }
}
