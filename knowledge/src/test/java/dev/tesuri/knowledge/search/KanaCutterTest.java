package dev.tesuri.knowledge.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tesuri.knowledge.text.Word;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class KanaCutterTest {

  private final KanaCutter cutter =
      new KanaCutter(
          List.of(
              new Word("暗証", "あんしょう", false),
              new Word("番号", "ばんごう", false),
              new Word("番", "ばん", false),
              new Word("忘れる", "わすれる", true)),
          new AskingWords(Set.of(), Set.of("どうしたら")),
          new Lexicon(List.of()));

  @Test
  void the_longest_known_words_are_found() {
    assertThat(cut("あんしようばんごうおわすれた"))
        .containsExactly("WORD あんしよう", "WORD ばんごう", "GAP お", "WORD わすれる", "GAP た");
  }

  @Test
  void asking_words_are_told_apart_from_gaps() {
    assertThat(cut("ばんどうしたらよ")).containsExactly("WORD ばん", "ASKING どうしたら", "GAP よ");
  }

  @Test
  void the_pieces_cover_the_whole_stretch() {
    assertThat(cut("")).isEmpty();
    assertThat(cut("xあ🍎")).containsExactly("GAP xあ🍎");
  }

  private List<String> cut(String kana) {
    return cutter.cut(kana).stream()
        .map(piece -> piece.kind() + " " + piece.reading())
        .collect(Collectors.toList());
  }
}
