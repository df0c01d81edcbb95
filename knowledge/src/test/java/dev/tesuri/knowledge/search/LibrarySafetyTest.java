package dev.tesuri.knowledge.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.tesuri.knowledge.content.Topic;
import dev.tesuri.knowledge.text.JapaneseText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LibrarySafetyTest {

  private static final JapaneseText TEXT = new JapaneseText();
  private static final Library LIBRARY = Library.of(SampleTopics.all(), TEXT);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\u200b\u0000",
        "あああ",
        "ああああああああ",
        "🍎",
        "🍎🍎🍎🍎",
        "。、！？…「」",
        "asdfgh",
        "ほげほげ",
        "ラーメンが食べたい",
        "おはようございます",
        "\ud842",
        "を",
        "3",
        "１５",
        "教えてください",
        "どうしたらいいですか"
      })
  void nonsense_and_bare_asking_find_nothing(String question) {
    assertThat(LIBRARY.search(question, 20)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*:*",
        "NAMES:カード",
        "カード AND (NOT 暗証",
        "\"カード 暗証\"~3",
        "[カード TO 暗証}",
        "カード^99999999",
        "/(カ.*)+/",
        "カ*~2 ??? \\",
        "((((((((((((((((((((((((((((((((((((((((カード"
      })
  void signs_of_query_languages_mean_nothing(String question) {
    var signs = question.replace("カード", " ").replace("暗証", " ").replace("カ", " ");
    assertThatCode(() -> LIBRARY.search(question, 20)).doesNotThrowAnyException();
    assertThat(LIBRARY.search(signs, 20)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"暗証番号を忘れた、", "あ", "ｶﾞ", "(", "ﷺ", "カード*", "りさいしょうめいしょ", "🍎", "\ud842"})
  void a_hundred_thousand_characters_are_cut_and_cost_little(String part) {
    var text = part.repeat(100_000 / part.length());
    LIBRARY.search(text, 5);
    long start = System.nanoTime();
    LIBRARY.search(text, 5);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(500));
  }

  @Test
  void what_stands_beyond_the_cut_is_not_read() {
    assertThat(LIBRARY.search("。".repeat(495) + "暗証番号", 5)).isNotEmpty();
    assertThat(LIBRARY.search("。".repeat(500) + "暗証番号", 5)).isEmpty();
  }

  @Test
  void the_same_question_always_gives_the_same_hits() {
    var again = Library.of(SampleTopics.all(), new JapaneseText());
    for (var question : List.of("カード", "暗証番号を忘れた", "りさいしょうめい", "市区町村の窓口", "番号")) {
      assertThat(LIBRARY.search(question, 20))
          .isNotEmpty()
          .isEqualTo(LIBRARY.search(question, 20))
          .isEqualTo(again.search(question, 20));
    }
  }

  @Test
  void equal_topics_stay_in_their_order() {
    var topics = new ArrayList<Topic>();
    for (int i = 0; i < 30; i++) {
      topics.add(SampleTopics.article("t-" + i, "住民票", "住民票", List.of("住民票がほしい"), "窓口で出します。"));
    }
    assertThat(Library.of(topics, TEXT).search("住民票", 5))
        .extracting(Hit::id)
        .containsExactly("t-0", "t-1", "t-2", "t-3", "t-4");
  }

  @Test
  void fifty_threads_find_the_same() throws Exception {
    var expected = LIBRARY.search("カードの暗証番号を忘れました", 5);
    assertThat(expected).isNotEmpty();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var runs =
          IntStream.range(0, 50)
              .<Callable<Boolean>>mapToObj(
                  i ->
                      () ->
                          !LIBRARY.search("質問" + i + "カード", 5).isEmpty()
                              && LIBRARY.search("カードの暗証番号を忘れました", 5).equals(expected))
              .toList();
      assertThat(threads.invokeAll(runs)).extracting(Future::get).containsOnly(true);
    }
  }

  @Test
  void queries_stay_small_whatever_is_asked() {
    var terms = IntStream.range(0, 200).mapToObj(i -> Term.guessed("語" + i, "ご" + i, 1)).toList();
    var synonyms =
        terms.stream().map(term -> new Synonym(List.of(term), terms.subList(0, 3))).toList();
    var question =
        QuestionLimits.within(terms, synonyms, "あいうえおかきくけこさしすせそ".repeat(9), new Lexicon(List.of()));

    assertThat(question.terms()).hasSize(Question.MOST_TERMS);
    assertThat(Question.MOST_TERMS * 3 + Question.MOST_OFFICE_TERMS)
        .isLessThanOrEqualTo(IndexQueries.MOST_CLAUSES);
    assertThat(Question.MOST_GRAMS * 2).isLessThanOrEqualTo(IndexQueries.MOST_CLAUSES);
  }
}
