package dev.tesuri.bot.assist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SentenceReaderTest {

  private static final String ANSWER = "2|窓口で、できます。\n[3] | 無料です。カードを持っていきます。\n出典のない文です。\n1|おわらない文";

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 100})
  void sentences_are_the_same_however_the_answer_is_cut(int piece) {
    var reader = new SentenceReader();
    List<Cited> read = new ArrayList<>();
    for (int at = 0; at < ANSWER.length(); at += piece) {
      read.addAll(reader.read(ANSWER.substring(at, Math.min(ANSWER.length(), at + piece))));
    }
    assertThat(read)
        .containsExactly(
            new Cited(2, "窓口で、できます。"),
            new Cited(3, "無料です。"),
            new Cited(3, "カードを持っていきます。"),
            new Cited(0, "出典のない文です。"));
    assertThat(reader.rest()).containsExactly(new Cited(1, "おわらない文"));
  }

  @Test
  void a_sentence_ends_before_the_line_does() {
    assertThat(new SentenceReader().read("1|できます。つぎ")).containsExactly(new Cited(1, "できます。"));
  }
}
