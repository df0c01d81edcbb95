package dev.tesuri.knowledge.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tesuri.knowledge.content.BundledFiles;
import dev.tesuri.knowledge.content.ContentReader;
import dev.tesuri.knowledge.content.WordLists;
import dev.tesuri.knowledge.text.JapaneseText;
import dev.tesuri.knowledge.text.Vocabulary;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What the build has worked out is the same as what a start would work out.
class PreparedTest {
  private static final List<String> QUESTIONS =
      List.of("カードの暗証番号をわすれた", "りさいしょうめいしょ", "児童手当をもらいたい", "電話でお金がもどると言われた", "母の介護");

  private final WordLists words = WordLists.bundled();
  private final JapaneseText text = new JapaneseText(words.readings());

  @Test
  void with_it_and_without_it_the_same_is_found() {
    var topics = new ContentReader().bundled().topics();
    var plain = Library.of(topics, text, SearchWords.of(words));
    var prepared =
        BundledFiles.read(
            root ->
                Library.of(
                    topics,
                    text,
                    SearchWords.of(words),
                    Prepared.in(root.resolve("content"), words.readings(), text)));

    assertThat(prepared.version()).isEqualTo(plain.version());
    for (var question : QUESTIONS) {
      assertThat(prepared.search(question, 5)).as(question).isEqualTo(plain.search(question, 5));
    }
  }

  @Test
  void the_index_of_the_build_fits_the_topics_of_the_build() {
    var topics = new ContentReader().bundled().topics();
    var key = IndexFiles.key(Library.of(topics, text, SearchWords.of(words)).version());
    BundledFiles.read(
        root -> {
          var folder = root.resolve("content/index");
          assertThat(Files.isDirectory(folder)).isTrue();
          assertThat(IndexFiles.read(folder, key)).isPresent();
          assertThat(IndexFiles.read(folder, key + " ")).isEmpty();
          return folder;
        });
  }

  @Test
  void for_other_topics_the_index_is_made_anew() {
    var few = new ContentReader().bundled().topics().subList(0, 3);
    var library =
        BundledFiles.read(
            root ->
                Library.of(
                    few,
                    text,
                    SearchWords.of(words).with(new Vocabulary(List.of())),
                    Prepared.in(root.resolve("content"), words.readings(), text)));

    assertThat(library.search("カードの暗証番号をわすれた", 5))
        .allMatch(hit -> few.stream().anyMatch(topic -> topic.id().equals(hit.id())));
  }
}
