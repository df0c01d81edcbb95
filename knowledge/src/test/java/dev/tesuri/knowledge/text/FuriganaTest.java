package dev.tesuri.knowledge.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FuriganaTest {

  private static final JapaneseText TEXT = new JapaneseText();

  @ParameterizedTest
  @CsvSource({
    "取り寄せ, 取(と)り寄(よ)せ",
    "お問い合わせ先, お問(と)い合(あ)わせ先(さき)",
    "引っ越し, 引(ひ)っ越(こ)し",
    "スマホで申し込む, スマホで申(もう)し込(こ)む",
    "ひらがなとカタカナ, ひらがなとカタカナ"
  })
  void only_kanji_get_a_reading(String text, String expected) {
    assertThat(shown(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "6月に出す, 6月(がつ)に出(だ)す",
    "６月１日, ６月(がつ)１日(ついたち)",
    "二十日に来る, 二十日(はつか)に来(く)る",
    "十月十日, 十(じゅう)月(がつ)十日(とおか)",
    "14日以内, 14日(じゅうよっか)以内(いない)",
    "15日以内, 15日(にち)以内(いない)",
    "110日, 110日(にち)",
    "一人で, 一人(ひとり)で",
    "2人で, 2人(ふたり)で",
    "3人で, 3人(にん)で",
    "20歳から, 20歳(はたち)から",
    "21歳から, 21歳(さい)から",
    "30分, 30分(ぷん)",
    "十分です, 十分(じゅうぶん)です",
    "3階, 3階(がい)",
    "6か月, 6か月(げつ)"
  })
  void numbers_are_read_with_the_word_that_counts(String text, String expected) {
    assertThat(shown(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"十一人, じゅういちにん", "第一人者, だいいちにんしゃ", "一人前, いちにんまえ", "二人三脚, ににんさんきゃく", "十二日, じゅうににち"})
  void words_that_only_hold_a_counted_number_keep_their_own_reading(String text, String reading) {
    assertThat(heard(text)).isEqualTo(reading);
  }

  @ParameterizedTest
  @CsvSource({
    "顔写真, かおじゃしん",
    "避難所, ひなんじょ",
    "健診, けんしん",
    "申請書を出した後, しんせいしょをだしたあと",
    "この後, このあと",
    "申請後, しんせいご",
    "世帯主の方, せたいぬしのかた",
    "左の方, ひだりのほう",
    "罹災証明書, りさいしょうめいしょ",
    "電子証明書の暗証番号, でんししょうめいしょのあんしょうばんごう",
    "要介護認定, ようかいごにんてい",
    "介護保険被保険者証, かいごほけんひほけんしゃしょう",
    "現況届, げんきょうとどけ",
    "戸籍謄本, こせきとうほん",
    "粗大ごみ, そだいごみ",
    "承る, うけたまわる"
  })
  void words_of_the_office_are_read_right(String text, String reading) {
    assertThat(heard(text)).isEqualTo(reading);
  }

  @ParameterizedTest
  @CsvSource({
    "一人で｛行った｜いった｝, 一人(ひとり)で行(い)った",
    "出した｛後｜のち｝に, 出(だ)した後(のち)に",
    "｛1日｜いちにち｝に, 1日(いちにち)に",
    "申｛請書｜せいしょ｝を, 申(さる)請書(せいしょ)を",
    "6｛月｜つき｝, 6月(つき)"
  })
  void what_the_author_fixed_wins(String text, String expected) {
    assertThat(shown(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"｛後", "後｜あと", "｛後｝", "｛｜あと｝", "｛｛後｜あと", "}{"})
  void broken_marks_stand_for_themselves(String text) {
    assertThat(visible(text)).isEqualTo(text).isEqualTo(TEXT.plain(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n",
        "一行目です。\n二行目です。",
        "６月１４日（月）　午前８時３０分〜",
        "｛後｜あと｝と ABC と 🍎 と 𠮷野家",
        "\ud842",
        "e\u0301 ㍻ ﾊﾝｶｸ"
      })
  void what_is_seen_is_the_text_without_marks(String text) {
    assertThat(visible(text)).isEqualTo(TEXT.plain(text));
  }

  @Test
  void a_text_is_cut_once_and_remembered() {
    assertThat(TEXT.segments("手続きの窓口")).isSameAs(TEXT.segments("手続きの窓口"));
  }

  private static String shown(String text) {
    return TEXT.segments(text).stream().map(FuriganaTest::shown).collect(Collectors.joining());
  }

  private static String shown(Segment segment) {
    return switch (segment) {
      case Segment.Plain(var text) -> text;
      case Segment.Ruby(var base, var reading) -> base + "(" + reading + ")";
      case Segment.Break() -> "";
    };
  }

  private static String heard(String text) {
    return TEXT.segments(text).stream()
        .map(
            segment ->
                segment instanceof Segment.Ruby(_, var reading) ? reading : segment.visible())
        .collect(Collectors.joining());
  }

  private static String visible(String text) {
    return TEXT.segments(text).stream().map(Segment::visible).collect(Collectors.joining());
  }
}
