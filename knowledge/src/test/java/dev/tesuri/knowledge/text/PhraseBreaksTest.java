package dev.tesuri.knowledge.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhraseBreaksTest {

  private static final JapaneseText TEXT = new JapaneseText();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "罹災証明書の|申請には|本人確認書類が|必要です。",
        "電子証明書の|暗証番号を|変えます。",
        "申請書を|出した後、|避難所で|待ちます。",
        "カードを|申請してください。",
        "お金は|かかりません。",
        "「できました」を|押します。",
        "次に|「読み取り開始」を|押します。",
        "5〜10秒、|動かさないでください。",
        "6月14日までに|出します。"
      })
  void a_line_breaks_between_phrases(String phrases) {
    assertThat(broken(phrases.replace("|", ""))).isEqualTo(phrases);
  }

  @Test
  void a_fixed_reading_is_not_broken() {
    assertThat(broken("窓口に｛行った｜いった｝人")).isEqualTo("窓口に|行った|人");
  }

  @Test
  void no_break_stands_at_the_beginning_or_after_a_blank() {
    assertThat(broken("窓口 申請")).isEqualTo("窓口 申請");
    assertThat(broken("窓口\n申請")).isEqualTo("窓口\n申請");
  }

  private static String broken(String text) {
    return TEXT.segments(text).stream()
        .map(segment -> segment instanceof Segment.Break() ? "|" : segment.visible())
        .collect(Collectors.joining());
  }
}
