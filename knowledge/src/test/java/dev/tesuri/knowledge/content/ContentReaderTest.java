package dev.tesuri.knowledge.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentReaderTest {
  @TempDir Path root;
  private ContentTree tree;

  @BeforeEach
  void plant() {
    tree = new ContentTree(root.resolve("content"));
  }

  @Test
  void a_tree_becomes_topics_and_parts_sorted_by_id() {
    var content = tree.read();

    assertThat(content.faults()).isEmpty();
    assertThat(content.topics()).extracting(Topic::id).containsExactly("card-lost", "pin-reset");
    assertThat(content.topics()).extracting(Topic::kind).containsExactly("article", "procedure");
    assertThat(content.parts()).extracting(Part::id).containsExactly("login", "reading");
  }

  @Test
  void facts_are_those_of_the_front_matter_and_the_body() {
    var facts = tree.read().topic("pin-reset").orElseThrow().facts();

    assertThat(facts.title()).isEqualTo("暗証番号の再設定");
    assertThat(facts.asks()).hasSize(8).startsWith("番号を忘れた");
    assertThat(facts.needs()).containsExactly("マイナンバーカード");
    assertThat(facts.online()).isEqualTo("ありません。");
    assertThat(facts.inPerson()).isEqualTo("市区町村の窓口です。");
    assertThat(facts.certificate()).isEqualTo("login");
    assertThat(facts.answer()).isEqualTo("｛窓口｜まどぐち｝で作りなおせます。\nお金はかかりません。");
    assertThat(facts.sections())
        .containsExactly(
            new Facts.Section("つまずきやすいところ", "* 本人が行きます。\n\n代わりの人は[なくしたとき](card-lost)も見てください。"));
    assertThat(facts.sources())
        .containsExactly(
            new Facts.Source(
                "公的個人認証サービス", "https://www.jpki.go.jp/", LocalDate.parse("2026-11-20")));
    assertThat(facts.verifiedOn()).isEqualTo("2026-11-21");
    assertThat(facts.reviewBy()).isEqualTo("2027-05-23");
  }

  @Test
  void what_an_article_leaves_out_is_empty() {
    var facts = tree.read().topic("card-lost").orElseThrow().facts();

    assertThat(facts.who()).isEmpty();
    assertThat(facts.certificate()).isEqualTo("none");
    assertThat(facts.needs()).isEmpty();
  }

  @Test
  void a_step_has_its_picture_text_hints_and_choices() {
    var step = ((Topic.Procedure) tree.read().topic("pin-reset").orElseThrow()).first();

    assertThat(step.id()).isEqualTo("card");
    assertThat(step.title()).isEqualTo("カードを用意します");
    assertThat(step.text()).isEqualTo("カードを置いてください。");
    assertThat(step.picture()).isEqualTo(new Step.Picture("card", "カードの絵"));
    assertThat(step.hints()).containsExactly("かばんを見てみましょう。", "引き出しも見てみましょう。");
    assertThat(step.choices())
        .containsExactly(
            new Choice("あります", new Target.ToStep("login~go.open")),
            new Choice("なくした", new Target.ToTopic("card-lost")),
            new Choice("見つからない", new Target.Stuck()));
  }

  @Test
  void a_zip_reads_like_a_folder() throws IOException {
    var zip = URI.create("jar:" + root.resolve("content.zip").toUri());
    try (var files = FileSystems.newFileSystem(zip, Map.of("create", "true"))) {
      for (var file : List.of(ContentTree.ARTICLE, ContentTree.PART, ContentTree.INNER_PART)) {
        Files.createDirectories(files.getPath("in", file).getParent());
        Files.writeString(files.getPath("in", file), tree.text(file));
      }

      var content = new ContentReader().read(files.getPath("in"));

      assertThat(content.faults()).isEmpty();
      assertThat(content.pages())
          .extracting(Page::file)
          .containsExactly(ContentTree.ARTICLE, ContentTree.PART, ContentTree.INNER_PART);
    }
  }

  @Test
  void what_is_bundled_is_read_from_a_folder_of_classes_and_from_a_jar() throws IOException {
    var jar = root.resolve("knowledge.jar");
    try (var files = FileSystems.newFileSystem(jar, Map.of("create", "true"))) {
      Files.createDirectories(files.getPath("content/mynumber-card"));
      Files.writeString(
          files.getPath("content", ContentTree.ARTICLE), tree.text(ContentTree.ARTICLE));
    }

    var fromJar = new ContentReader().bundledIn(jar);
    var fromFolder = new ContentReader().bundledIn(root);

    assertThat(fromJar.topics()).extracting(Topic::id).containsExactly("card-lost");
    assertThat(fromJar.topic("card-lost")).isEqualTo(fromFolder.topic("card-lost"));
  }

  @Test
  void a_program_without_its_content_says_so() {
    assertThatThrownBy(() -> new ContentReader().bundledIn(root.resolve("content")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("without its content");
  }

  @Test
  void texts_read_like_files() {
    var file = ContentFile.national(ContentTree.ARTICLE, tree.text(ContentTree.ARTICLE));

    var content = new ContentReader().read(List.of(file));

    assertThat(content.topics()).isEqualTo(List.of(tree.read().topic("card-lost").orElseThrow()));
  }

  @Test
  void windows_line_ends_make_no_difference() {
    var before = tree.read();
    tree.write(ContentTree.PROCEDURE, tree.text(ContentTree.PROCEDURE).replace("\n", "\r\n"));

    assertThat(tree.read().topics()).isEqualTo(before.topics());
  }

  @Test
  void readme_hidden_and_other_files_are_passed_over() {
    tree.write("README.md", "# Not content");
    tree.write("mynumber-card/README.md", "# Not content");
    tree.write(".drafts/x.md", "# Not content");
    tree.write("mynumber-card/picture.txt", "Not content");

    assertThat(tree.read().faults()).isEmpty();
    assertThat(tree.read().pages()).hasSize(4);
  }

  @Test
  void a_folder_that_is_not_there_is_refused() {
    assertThatThrownBy(() -> new ContentReader().read(root.resolve("nowhere")))
        .isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void a_bad_file_is_left_out_and_the_others_stay() {
    tree.change(ContentTree.ARTICLE, "certainty: medium", "certainty: perhaps");

    var content = tree.read();

    assertThat(content.topics()).extracting(Topic::id).containsExactly("pin-reset");
    assertThat(content.faults())
        .containsExactly(
            new Fault(
                Fault.Severity.ERROR,
                ContentTree.ARTICLE,
                tree.line(ContentTree.ARTICLE, "perhaps"),
                "`certainty: perhaps` は使えません。次のどれかにしてください：[high, low, medium]。"));
  }

  @Test
  void whoever_calls_a_part_that_was_left_out_is_left_out_too() {
    tree.change(ContentTree.INNER_PART, "certainty: high", "certainty: perhaps");

    var content = tree.read();

    assertThat(content.parts()).isEmpty();
    assertThat(content.topics()).extracting(Topic::id).containsExactly("card-lost");
    assertThat(content.faults())
        .extracting(Fault::file, Fault::line)
        .containsExactly(
            tuple(ContentTree.PROCEDURE, tree.line(ContentTree.PROCEDURE, "part:login#go")),
            tuple(ContentTree.PART, tree.line(ContentTree.PART, "part:reading")),
            tuple(ContentTree.INNER_PART, tree.line(ContentTree.INNER_PART, "perhaps")));
  }

  @Test
  void no_cut_of_a_file_makes_the_reader_throw() {
    var text = tree.text(ContentTree.PROCEDURE);
    for (int end = 0; end < text.length(); end += 3) {
      tree.write(ContentTree.PROCEDURE, text.substring(0, end));
      var content = tree.read();

      assertThat(content.topic("pin-reset").isPresent() || !content.faults().isEmpty()).isTrue();
    }
  }

  @Test
  void a_file_that_is_not_utf_8_is_a_fault() throws IOException {
    Files.write(
        tree.root().resolve(ContentTree.ARTICLE),
        tree.text(ContentTree.ARTICLE).getBytes(Charset.forName("Shift_JIS")));

    assertThat(tree.read().faults())
        .extracting(Fault::toString)
        .containsExactly(ContentTree.ARTICLE + ":1 文字の形がUTF-8ではありません。UTF-8で保存してください。");
  }

  @Test
  void an_endless_file_is_a_fault() {
    tree.write(ContentTree.ARTICLE, "x".repeat(200_001));

    assertThat(tree.read().faults())
        .singleElement()
        .satisfies(fault -> assertThat(fault.message()).contains("バイトより大きい"));
  }

  @Test
  void hostile_front_matter_is_a_fault() {
    for (var yaml :
        List.of(
            "title: &a [x]\nplain: *a",
            "a: &a [*a, *a]",
            "title: " + "[".repeat(14_000),
            "title: " + "{a: ".repeat(5_000),
            "title: " + "x".repeat(31_000),
            "title: !!javax.script.ScriptEngineManager [x]",
            "? [a]\n: b",
            "- a",
            "a",
            "",
            "%",
            "'")) {
      tree.write(ContentTree.ARTICLE, "---\n" + yaml + "\n---\n");
      var content = tree.read();

      assertThat(content.topic("card-lost")).as(yaml).isEmpty();
      assertThat(content.faults()).as(yaml).isNotEmpty();
    }
  }
}
