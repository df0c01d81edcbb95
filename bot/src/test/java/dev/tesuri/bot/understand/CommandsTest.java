package dev.tesuri.bot.understand;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tesuri.bot.understand.Intent.Word;
import dev.tesuri.knowledge.content.WordLists;
import dev.tesuri.knowledge.text.JapaneseText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandsTest {

  private static final Situation WALK = Situation.walk(List.of());
  private static final Situation THREE =
      new Situation(false, List.of("カードを作る", "カードを直す", "カードをなくした"), false);
  private static final JapaneseText JAPANESE = new JapaneseText();
  private static final WordLists WORDS = WordLists.bundled();
  private static final Intents INTENTS =
      new Intents(WORDS.utterances(), WORDS.questions(), JAPANESE);

  private final Commands commands = new Commands(JAPANESE, () -> INTENTS);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          NEXT       | 次,次へ,つぎ,進む,はい,うん,ＯＫ,ok,わかりました,わかった。,はい！
          DONE       | できた,できました,出来ました,終わりました,おわった,やりました,入れました,押しましたよ
          BACK       | もどる,戻る,戻ってください,前にもどる,ひとつ前,もどして,戻ります
          REPEAT     | もう一度,もういちど,もう一回,もう１回,もう一度です,くりかえしてください
          STUCK      | できない,できません,わからない,わかりません,むずかしいです,いいえ,出てこないんですが
          STOP       | やめる,やめます,やめたいです,中止,あとで,もういいです,終了
          START_OVER | やりなおす,やり直します,最初から,はじめからです,初めから
          """)
  void a_word_of_the_walk_counts_in_the_walk_alone(Word word, String said) {
    for (String text : said.split(",", -1)) {
      assertThat(commands.find(text, WALK)).as(text).contains(word);
      assertThat(commands.find(text, Situation.START)).as(text).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PERSON   | 係の人,係の人と話したいです,人と話したい,職員さん,オペレーター,電話したいです
          THANKS   | ありがとう,ありがとうございました,どうも,助かりました,お世話になりました
          GREETING | こんにちは,おはようございます,もしもし,すみません,はじめまして,こんにちは〜
          """)
  void some_words_count_everywhere(Word word, String said) {
    for (String text : said.split(",", -1)) {
      assertThat(commands.find(text, WALK)).as(text).contains(word);
      assertThat(commands.find(text, Situation.START)).as(text).contains(word);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "お金がもどると言われた",
        "できましたと出ません",
        "前の住所を書くのですか",
        "はいを押したら消えました",
        "暗証番号がわからない",
        "引っ越しをやめることにした",
        "最初から入っているアプリですか",
        "もう一度カードを作りたい",
        "ありがとうと言われて電話を切られた",
        "こんにちは、マイナンバーカードを作りたい",
        "係の人はどこにいますか",
        "人間ドックの補助",
        "電話したいけど番号がわからない",
        "２番の窓口はどこですか",
        "4桁の番号",
        "次次次次次次次次次次次次次次次次次次次次次",
        "",
        "　",
        "。",
        "です"
      })
  void a_longer_sentence_is_no_command(String text) {
    assertThat(commands.find(text, WALK)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0 | 1,１,一,1番,１番,一番目,1つ目,一つ目,1番です,1で,１番がいいです,1。
          1 | 2,２,二,2番,2番を,二番,2ばん
          2 | 3,３番でお願いします,3番お願い
          """)
  void a_number_is_the_answer_of_that_place(int index, String said) {
    for (String text : said.split(",", -1)) {
      assertThat(commands.find(text, THREE)).as(text).contains(new Intent.Choice(index));
    }
  }

  @Test
  void a_number_without_its_answer_is_no_choice() {
    for (String text : new String[] {"4", "0", "10", "12", "1 2", "-1", "4番"}) {
      assertThat(commands.find(text, THREE)).as(text).isEmpty();
    }
    assertThat(commands.find("1", WALK)).isEmpty();
    assertThat(commands.find("3", THREE)).contains(new Intent.Choice(2));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "すみませんが、係の人と話をさせてもらえませんか",
        "機械はもういいので職員さんに代わってください",
        "むずかしいので担当の人につないでほしいです",
        "よくわからないから、支援員さんを呼んでください",
        "やっぱり人と話したいのですが",
        "電話で聞きたいことがあります",
        "直接相談したいんです",
        "市役所の担当者に相談したい",
        "オペレーターとお話しできますか",
        "係の人との話がしたい",
        "職員さんから電話をもらいたいです"
      })
  void the_wish_for_a_person_is_heard_in_a_longer_text(String text) {
    assertThat(commands.asksForPerson(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "市の職員から電話がありました",
        "市の職員を名乗る人から電話がきた",
        "担当者だという人から電話で口座を聞かれた",
        "支援員の人の話では、カードがいるそうです",
        "電話番号を変えたい",
        "人に言えない番号を忘れた",
        "本人でないと手続きできませんか",
        "スマホで話すと文字になりますか",
        "カードを作りたい"
      })
  void what_only_tells_of_a_person_is_no_wish_for_one(String text) {
    assertThat(commands.asksForPerson(text)).isFalse();
  }
}
