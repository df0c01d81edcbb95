package dev.tesuri.knowledge.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.tesuri.knowledge.content.Topic;
import dev.tesuri.knowledge.text.JapaneseText;
import dev.tesuri.knowledge.text.Vocabulary;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LibraryTest {

  private static final JapaneseText TEXT = new JapaneseText();
  private static final Library LIBRARY = Library.of(SampleTopics.all(), TEXT);

  @ParameterizedTest
  @CsvSource({
    "カードの暗証番号を忘れました, pin-reset-office",
    "番号ロックされちゃった, pin-reset-office",
    "暗証番号を変えたい, pin-change",
    "マイナカードを落としてしまいました, card-lost-stop",
    "マイナンバーカードの紛失, card-lost-stop",
    "スマホでカードを作る, card-apply-smartphone",
    "地震で壊れた家の証明書, disaster-risai-certificate",
    "り災証明, disaster-risai-certificate",
    "ケアマネさんに頼む前に介護の等級をとる, care-certification-new",
    "子ども手当, childcare-child-allowance-claim",
    "ｺﾝﾋﾞﾆで住民票, conveni-certificate",
    "ＡＴＭに行けと言われた, scam-refund"
  })
  void everyday_words_find_the_topic(String question, String topic) {
    assertThat(first(question)).isEqualTo(topic);
  }

  @ParameterizedTest
  @CsvSource({
    "かーどのあんしょうばんごうをわすれた, pin-reset-office",
    "りさいしょうめいしょ, disaster-risai-certificate",
    "こんびにでじゅうみんひょうがほしいんですけど, conveni-certificate",
    "まいなんばーかーどをなくしてしまいました, card-lost-stop",
    "かいごのにんていをとりたい, care-certification-new",
    "カードのあんしょうばんごうをわすれた, pin-reset-office",
    "介護のにんてい, care-certification-new"
  })
  void kana_find_what_kanji_name(String question, String topic) {
    assertThat(first(question)).isEqualTo(topic);
  }

  @ParameterizedTest
  @CsvSource({
    "罹災証明所, disaster-risai-certificate",
    "マイナンバカードをなくした, card-lost-stop",
    "あんしょばんごうをわすれた, pin-reset-office",
    "りさいしょうめしょ, disaster-risai-certificate",
    "コンピニで住民票, conveni-certificate",
    "暗唱番号を忘れた, pin-reset-office"
  })
  void one_slip_is_forgiven(String question, String topic) {
    assertThat(first(question)).isEqualTo(topic);
  }

  @ParameterizedTest
  @CsvSource({"カードをなくした", "カードを、なくした。", "かーどをなくした", "カードを無くした"})
  void a_way_to_ask_that_a_topic_names_is_known_by_its_sound(String question) {
    assertThat(LIBRARY.search(question, 2))
        .extracting(Hit::id, Hit::verbatim)
        .startsWith(tuple("card-lost-stop", true));
    assertThat(LIBRARY.search(question + "のです", 2)).noneMatch(Hit::verbatim);
  }

  @Test
  void a_rambling_tale_still_finds_its_topic() {
    var tale =
        "先日の大雨のときですけどね、うちは川の近くなものですから床まで水がきましてね、"
            + "近所の人に聞いたら市役所で証明書をもらうと税金が安くなるとか言われたんですが、"
            + "娘も遠くて手伝えないし、どうしたらよいのかわからなくて電話もつながらないし困っています";
    assertThat(first(tale)).isEqualTo("disaster-risai-certificate");
  }

  @Test
  void coverage_tells_how_much_of_the_question_the_topic_explains() {
    assertThat(LIBRARY.search("カードの暗証番号を忘れました", 1).getFirst().coverage()).isEqualTo(1);
    assertThat(LIBRARY.search("子ども手当", 1).getFirst().coverage()).isEqualTo(1);
    assertThat(LIBRARY.search("自転車の番号を登録したい", 1)).allMatch(hit -> hit.coverage() < 0.5);
    assertThat(LIBRARY.search("りさいしょうめいしょとじてんしゃ", 1).getFirst().coverage())
        .isStrictlyBetween(0.3, 1.0);
  }

  @Test
  void coverage_is_a_share_whatever_is_asked() {
    for (var topic : SampleTopics.all()) {
      for (var ask : topic.facts().asks()) {
        assertThat(LIBRARY.search(ask + topic.facts().plain(), 20))
            .isNotEmpty()
            .allSatisfy(hit -> assertThat(hit.coverage()).isPositive().isLessThanOrEqualTo(1));
      }
    }
  }

  @Test
  void hits_carry_what_is_shown() {
    var hit = LIBRARY.search("罹災証明書", 1).getFirst();
    assertThat(hit.title()).isEqualTo("罹災証明書の発行申請");
    assertThat(hit.kind()).isEqualTo("article");
    assertThat(LIBRARY.search("暗証番号を忘れた", 1).getFirst().kind()).isEqualTo("procedure");
  }

  @Test
  void hits_come_best_first_and_not_more_than_asked_for() {
    assertThat(LIBRARY.search("カード", 20)).hasSizeGreaterThan(3);
    assertThat(LIBRARY.search("カード", 3))
        .hasSize(3)
        .isEqualTo(LIBRARY.search("カード", 20).subList(0, 3));
    assertThat(LIBRARY.search("暗証番号", 20))
        .isSortedAccordingTo((one, other) -> Double.compare(other.score(), one.score()));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 21, -1})
  void a_limit_outside_is_refused(int limit) {
    assertThatThrownBy(() -> LIBRARY.search("カード", limit))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void topics_are_kept_in_order_and_found_by_id() {
    assertThat(LIBRARY.topics()).isEqualTo(SampleTopics.all());
    assertThat(LIBRARY.find("pin-change")).map(Topic::id).hasValue("pin-change");
    assertThat(LIBRARY.find("no-such-topic")).isEmpty();
  }

  @Test
  void two_topics_with_one_id_are_refused() {
    var topic = SampleTopics.all().getFirst();
    assertThatThrownBy(() -> Library.of(List.of(topic, topic), TEXT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(topic.id());
  }

  @Test
  void an_empty_library_finds_nothing() {
    assertThat(Library.of(List.of(), TEXT).search("カード", 5)).isEmpty();
  }

  @Test
  void a_town_can_bring_its_own_vocabulary() {
    assertThat(LIBRARY.search("きらめき帖", 5)).isEmpty();
    var own = new Vocabulary(List.of(new Vocabulary.Pair("きらめき帖", "児童手当")));
    assertThat(
            Library.of(SampleTopics.all(), TEXT, SearchWords.bundled().with(own))
                .search("きらめき帖", 5))
        .extracting(Hit::id)
        .first()
        .isEqualTo("childcare-child-allowance-claim");
  }

  private static String first(String question) {
    return LIBRARY.search(question, 5).stream().findFirst().map(Hit::id).orElse("nothing");
  }
}
