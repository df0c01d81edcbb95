package dev.tesuri.knowledge.faq;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tesuri.knowledge.content.ContentReader;
import dev.tesuri.knowledge.content.Topic;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FaqCareTest {
  private static final FaqEntry DOGS = new FaqEntry("1", "犬の登録はどうすればいいですか", "窓口へ。");
  private static final List<Topic> TOPICS = new ContentReader().bundled().topics();

  private final FaqCare care =
      new FaqCare(text -> text.contains("1234") ? List.of("暗証番号") : List.of());

  @Test
  void a_comparison_tells_what_becomes_of_each_entry() {
    var cats = new FaqEntry("2", "猫", "いりません。");
    var birds = new FaqEntry("3", "鳥", "いりません。");
    var otherCats = new FaqEntry("2", "猫", "いります。");
    var fish = new FaqEntry("4", "魚", "いりません。");

    var comparison = FaqComparison.of(List.of(DOGS, cats, birds), List.of(fish, DOGS, otherCats));

    assertThat(comparison.added()).containsExactly(fish);
    assertThat(comparison.changed()).containsExactly(new FaqComparison.Changed(cats, otherCats));
    assertThat(comparison.removed()).containsExactly(birds);
    assertThat(comparison.same()).isEqualTo(1);
    assertThat(comparison.reordered()).isFalse();
    assertThat(FaqComparison.of(List.of(DOGS, cats), List.of(cats, DOGS)))
        .returns(true, FaqComparison::reordered)
        .returns(false, FaqComparison::isNothing);
    assertThat(FaqComparison.of(List.of(DOGS), List.of(DOGS)).isNothing()).isTrue();
  }

  @Test
  void questions_that_ask_the_same_are_told() {
    var polite = new FaqEntry("2", "犬の登録を教えてください。", "窓口へ。");
    var near = new FaqEntry("3", "市営プールの団体利用申し込みの方法を教えてほしい", "体育館へ。");
    var nearer = new FaqEntry("4", "市営プールの団体利用、申し込み方法を教えてほしい", "体育館へ。");
    var first = new FaqEntry("5", "第1地区のごみの日はいつですか", "月曜日です。");
    var second = new FaqEntry("6", "第2地区のごみの日はいつですか", "火曜日です。");

    assertThat(warned(List.of(), List.of(DOGS, polite, near, nearer, first, second)))
        .containsOnlyKeys("1", "2", "3", "4")
        .hasEntrySatisfying("2", words -> assertThat(words).contains("犬の登録はどうすればいいですか"));
    assertThat(warned(List.of(DOGS), List.of(DOGS, polite))).containsOnlyKeys("2");
  }

  @Test
  void a_question_that_a_topic_answers_is_told() {
    var topic = TOPICS.getFirst();
    String asked = topic.facts().asks().getFirst();
    assertThat(warned(List.of(), List.of(new FaqEntry("9", asked + "？", "窓口へ。"))))
        .hasEntrySatisfying("9", words -> assertThat(words).contains("もとからある話題"));
  }

  @Test
  void odd_numbers_secrets_and_formulas_are_told() {
    var odd =
        List.of(
            new FaqEntry("a", "電話は", "03-1234-567 です。"),
            new FaqEntry("b", "暗証番号は", "1234です。"),
            new FaqEntry("c", "=1+1", "2です。"),
            new FaqEntry("d", "番号", "0120-000-000、000-000-0000、090-0000-0000、0570-00-0000。"));
    assertThat(warned(List.of(), odd))
        .containsOnlyKeys("a", "b", "c")
        .hasEntrySatisfying("a", words -> assertThat(words).contains("03-1234-567"))
        .hasEntrySatisfying("b", words -> assertThat(words).contains("暗証番号のように"));
    assertThat(warned(odd, odd)).isEmpty();
  }

  private Map<String, String> warned(List<FaqEntry> before, List<FaqEntry> after) {
    return care.warnings(FaqComparison.of(before, after), after, TOPICS).stream()
        .collect(Collectors.toMap(FaqWarning::id, FaqWarning::words, String::concat));
  }
}
