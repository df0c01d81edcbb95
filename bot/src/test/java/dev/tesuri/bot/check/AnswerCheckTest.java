package dev.tesuri.bot.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tesuri.knowledge.text.JapaneseText;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnswerCheckTest {

  private static final Passage FEE = new Passage(1, "お金", "更新は、無料です。");
  private static final Passage PLACE = new Passage(2, "窓口", "｛更新｜こうしん｝は、[市区町村](town)の窓口でします。");
  private static final Grounds GROUNDS =
      new Grounds(List.of(FEE, PLACE), "更新はどこでしますか", "記事の文だけを使います。");

  private final AnswerCheck check = new AnswerCheck(new JapaneseText());

  @Test
  void a_sentence_of_the_cited_passage_passes() {
    assertThat(check.check("更新は、市区町村の窓口でします。", 2, GROUNDS)).isEqualTo(new Verdict.Passed());
    assertThat(check.check("更新は、無料です。", 1, GROUNDS)).isEqualTo(new Verdict.Passed());
  }

  @Test
  void a_passage_that_is_not_there_is_refused() {
    for (int number : List.of(0, -1, 3, Integer.MAX_VALUE)) {
      assertThat(check.check("更新は、無料です。", number, GROUNDS))
          .isEqualTo(new Verdict.Refused("citation"));
    }
  }

  @Test
  void another_passage_is_no_ground() {
    assertThat(check.check("更新は、無料です。", 2, GROUNDS)).isInstanceOf(Verdict.Refused.class);
  }

  @Test
  void the_question_is_no_ground() {
    var asked = new Grounds(List.of(FEE, PLACE), "還付金はＡＴＭでもらえますか", "");

    assertThat(check.check("還付金はＡＴＭでもらえます。", 1, asked)).isInstanceOf(Verdict.Refused.class);
  }

  @Test
  void what_the_instructions_say_stays_inside() {
    assertThat(check.check("記事の文だけを使います。", 1, GROUNDS)).isInstanceOf(Verdict.Refused.class);
  }
}
