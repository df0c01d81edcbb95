package dev.tesuri.knowledge.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tesuri.knowledge.content.Topic;
import dev.tesuri.knowledge.text.JapaneseText;
import dev.tesuri.knowledge.text.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LibraryVersionTest {

  private static final Vocabulary WORDS =
      new Vocabulary(List.of(new Vocabulary.Pair("子ども手当", "児童手当")));

  @Test
  void the_same_content_has_the_same_version() {
    assertThat(version(SampleTopics.all(), WORDS)).isEqualTo(version(SampleTopics.all(), WORDS));
  }

  @Test
  void any_change_is_another_version() {
    var topics = new ArrayList<>(SampleTopics.all());
    topics.set(1, SampleTopics.article("pin-change", "暗証番号の変更", "番号をかえる", List.of(), "窓口へ。"));
    assertThat(version(topics, WORDS)).isNotEqualTo(version(SampleTopics.all(), WORDS));
    assertThat(version(SampleTopics.all().reversed(), WORDS))
        .isNotEqualTo(version(SampleTopics.all(), WORDS));
    assertThat(version(SampleTopics.all(), new Vocabulary(List.of())))
        .isNotEqualTo(version(SampleTopics.all(), WORDS));
  }

  @Test
  void what_is_cut_differently_is_another_version() {
    var one = SampleTopics.article("a", "印鑑", "登録", List.of("実印", "はんこ"), "窓口へ。");
    var other = SampleTopics.article("a", "印", "鑑登録", List.of("実印はんこ"), "窓口へ。");
    assertThat(version(List.of(one), WORDS)).isNotEqualTo(version(List.of(other), WORDS));
  }

  private static LibraryVersion version(List<Topic> topics, Vocabulary vocabulary) {
    return Library.of(topics, new JapaneseText(), SearchWords.bundled().with(vocabulary)).version();
  }
}
