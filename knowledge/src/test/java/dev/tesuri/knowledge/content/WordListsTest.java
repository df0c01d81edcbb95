package dev.tesuri.knowledge.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tesuri.knowledge.text.JapaneseText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WordListsTest {
  @TempDir Path content;

  @BeforeEach
  void plant() throws IOException {
    Files.createDirectories(content.resolve("words"));
    for (var list :
        Map.of(
                "vocabulary.tsv", "# said\noffice\nマイナカード\tマイナンバーカード\n",
                "readings.csv", "健診,健診,ケンシン,名詞\n",
                "contacts.tsv", "#9110\t警察相談\t平日\t2023\n",
                "plain-words.tsv", "タップ\t押す\n",
                "categories.tsv", "car\t車\n",
                "topics.tsv", "car-tax\tcar\tplan\ncar-lost\tcar\t-\n",
                "asking-words.txt", "教える\n",
                "wordings.tsv", "car-tax\t車の税\ncar-tax\t自動車の税金\n",
                "utterances.tsv", "next\tつぎへ\n",
                "elsewhere.tsv", "水道\t断水、水道料金\n")
            .entrySet()) {
      write(list.getKey(), list.getValue());
    }
    write("vocabulary.tsv", "# said, office\nマイナカード\tマイナンバーカード\n");
  }

  @Test
  void every_list_is_read() {
    var lists = WordLists.read(content);

    assertThat(lists.faults()).isEmpty();
    assertThat(lists.vocabulary().pairs()).singleElement().asString().contains("マイナカード");
    assertThat(lists.contacts()).extracting(WordLists.Contact::number).containsExactly("#9110");
    assertThat(lists.plain().replacements()).hasSize(1);
    assertThat(lists.categories()).containsExactly(new WordLists.Category("car", "車"));
    assertThat(lists.elsewhere())
        .containsExactly(new WordLists.Uncovered("水道", List.of("断水", "水道料金")));
    assertThat(lists.topics())
        .containsExactly(
            new WordLists.ExpectedTopic("car-tax", "car", true),
            new WordLists.ExpectedTopic("car-lost", "car", false));
  }

  @Test
  void a_line_at_fault_is_told_by_file_and_line_and_the_others_count() throws IOException {
    write("vocabulary.tsv", "マイナカード\tマイナンバーカード\nひとりぼっち\n番号\t\n");
    var lists = WordLists.read(content);

    assertThat(lists.vocabulary().pairs()).hasSize(1);
    assertThat(lists.faults())
        .extracting(Fault::toString)
        .containsExactly(
            "words/vocabulary.tsv:2 この行は、空でない列が2個いります。",
            "words/vocabulary.tsv:3 この行は、空でない列が2個いります。");
  }

  @Test
  void readings_that_would_break_the_dictionary_are_left_out() throws IOException {
    write("readings.csv", "健診,健診,ケンシン,名詞\n健診,健診,ケンシン,名詞\n顔写真,顔 写真,カオ,名詞\n避難所,避難所,ひなんじょ,名詞\n");
    var lists = WordLists.read(content);

    assertThat(lists.readings()).containsExactly("健診,健診,ケンシン,名詞");
    assertThat(lists.faults()).extracting(Fault::line).containsExactly(2, 3, 4);
    assertThat(new JapaneseText(lists.readings()).reading("健診")).isEqualTo("けんしん");
  }

  @Test
  void a_missing_list_is_empty_with_a_fault() throws IOException {
    Files.delete(content.resolve("words/contacts.tsv"));
    var lists = WordLists.read(content);

    assertThat(lists.contacts()).isEmpty();
    assertThat(lists.faults())
        .extracting(Fault::toString)
        .containsExactly("words/contacts.tsv:1 この表のファイルがありません。");
  }

  @Test
  void the_lists_of_the_program_have_no_fault() {
    var lists = WordLists.bundled();

    assertThat(lists.faults()).isEmpty();
    assertThat(lists.topics()).hasSize(85);
    assertThat(lists.topics()).filteredOn(WordLists.ExpectedTopic::planned).hasSize(31);
    assertThat(lists.categories())
        .extracting(WordLists.Category::id)
        .containsAll(lists.topics().stream().map(WordLists.ExpectedTopic::category).toList());
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(content.resolve("words").resolve(name), text);
  }
}
