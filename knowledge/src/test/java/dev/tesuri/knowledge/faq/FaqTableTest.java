package dev.tesuri.knowledge.faq;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FaqTableTest {
  private static final Charset SHIFT_JIS = Charset.forName("windows-31j");

  @Test
  void a_table_is_read_whatever_the_order_of_its_columns() {
    var table = read("質問分類,answer,ID,Question\nごみ,\"清掃課へ。\r\n電話でも。\",a-1,\"ごみ、いつ?\"\n");
    assertThat(table.faults()).isEmpty();
    assertThat(table.entries()).containsExactly(new FaqEntry("a-1", "ごみ、いつ?", "清掃課へ。\n電話でも。"));
  }

  @Test
  void both_encodings_are_read_with_and_without_a_mark() {
    String text = "id,question,answer\n①,〜の手続き,髙い﨑です\n".replace("〜", "～");
    var forms =
        Map.of(
            "CSV（Shift_JIS）", text.getBytes(SHIFT_JIS),
            "CSV（UTF-8）", text.getBytes(StandardCharsets.UTF_8),
            "CSV（UTF-8、BOMつき）", ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8));
    forms.forEach(
        (form, bytes) -> {
          var table = FaqTable.read(bytes);
          assertThat(table.form()).isEqualTo(form);
          assertThat(table.entries()).containsExactly(new FaqEntry("①", "～の手続き", "髙い﨑です"));
        });
  }

  @Test
  void japanese_names_of_columns_are_known_and_empty_rows_do_no_harm() {
    var table = read("番号,質問,回答\n1,ごみ,清掃課へ。\n\n,,\n2,,水道課へ。\n");
    assertThat(table.faults()).singleElement().hasToString("5行目：質問が空です。");
    assertThat(read("番号,質問,回答\n1,ごみ,清掃課へ。\n\n,,\n").entries())
        .containsExactly(new FaqEntry("1", "ごみ", "清掃課へ。"));
  }

  @Test
  void a_quotation_mark_that_never_ends_is_told_with_its_row() {
    var table = read("id,question,answer\n1,ごみ,清掃課へ。\n2,\"ごみ,清掃課へ。\n3,a,b\n");
    assertThat(table.entries()).isEmpty();
    assertThat(table.faults()).isNotEmpty();
  }

  @Test
  void what_is_written_out_is_read_as_the_same_and_no_cell_begins_a_formula() {
    var odd =
        List.of(
            new FaqEntry("-1", "=1+1", "+81-3-0000-0000"),
            new FaqEntry("2", "'=1+1", "''@SUM(A1)"),
            new FaqEntry("3", "＝HYPERLINK(\"x\")", "- ひとつ\n- ふたつ"),
            new FaqEntry("4", "'やさしい'", "<script>alert(1)</script>, \"引用\""));
    String text = FaqCsv.text(odd);
    assertThat(text).startsWith("\uFEFFid,question,answer\r\n");
    assertThat(text.lines().flatMap(line -> Arrays.stream(line.split(",", -1))))
        .noneMatch(cell -> cell.matches("\"?[=+@＝＋－＠-].*") && !cell.equals("- ふたつ\""));
    assertThat(read(text).entries()).isEqualTo(odd);
    assertThat(read(FaqCsv.text(read(text).entries())).entries()).isEqualTo(odd);
  }

  @Property(tries = 1_000)
  void whatever_can_be_taken_comes_back_from_the_file(
      @ForAll @CharRange(from = ' ', to = '@') @CharRange(from = '＋', to = '＠') String question,
      @ForAll String answer) {
    var entry = FaqEntry.typed("1", question, answer);
    if (entry.faults().isEmpty() && isWhole(answer)) {
      assertThat(read(FaqCsv.text(List.of(entry))).entries()).containsExactly(entry);
    }
  }

  // Half a pair of surrogates is no text of any file.
  private static boolean isWhole(String text) {
    return StandardCharsets.UTF_8.newEncoder().canEncode(text);
  }

  @Test
  void an_unknown_encoding_is_told() {
    assertThat(
            FaqTable.read("id,question,answer\n1,a,b\n".getBytes(StandardCharsets.UTF_16)).faults())
        .singleElement()
        .satisfies(fault -> assertThat(fault.row()).isLessThanOrEqualTo(1));
  }

  @Test
  void each_fault_names_its_row_and_nothing_is_taken() {
    var table =
        read(
            """
            id,question,answer
            1,ごみ,"一行目
            二行目"
            1,水道,水道課へ。
            ,道路,道路課へ。
            4,,公園課へ。
            5,犬,
            6,猫
            7,猫\u0007,保健所へ。
            """);
    assertThat(table.entries()).isEmpty();
    assertThat(table.faults().stream().map(FaqTable.Fault::toString))
        .containsExactly(
            "3行目：id「1」は、2行目にもあります。どちらかを変えてください。",
            "4行目：idは、文字、数字、「.」「_」「-」の1文字から64文字にしてください。",
            "5行目：質問が空です。",
            "6行目：回答が空です。",
            "7行目：セルが2個ですが、1行目は3個です。カンマや改行のあるセルは \"…\" で囲んでください。",
            "8行目：質問に、見えない制御文字があります。打ちなおしてください。");
  }

  @Test
  void limits_hold() {
    var long1 = read("id,question,answer\n1," + "あ".repeat(501) + ",い\n2,う," + "え".repeat(20_001));
    assertThat(long1.faults().stream().map(FaqTable.Fault::toString))
        .containsExactly("2行目：質問が500文字より長いです。短くしてください。", "3行目：回答が20000文字より長いです。短くしてください。");
    var many =
        IntStream.rangeClosed(1, FaqTable.MOST_ENTRIES + 1)
            .mapToObj(i -> i + ",a,b")
            .collect(Collectors.joining("\n", "id,question,answer\n", "\n"));
    assertThat(read(many).faults()).singleElement().hasToString("50002行目：質問が50000件より多いため、読みません。");
  }

  @Test
  void a_table_without_its_columns_or_entries_is_refused() {
    assertThat(read("id;question;answer\n1;a;b\n").faults())
        .singleElement()
        .asString()
        .contains("足りないもの：id、question、answer");
    assertThat(read("id,question,answer\n").faults()).singleElement().hasToString("質問が一つもありません。");
    assertThat(read("").faults()).hasSize(1);
  }

  @Test
  void a_file_is_read(@TempDir Path folder) throws Exception {
    var file = Files.writeString(folder.resolve("faq.csv"), "id,question,answer\n1,犬,保健所へ。\n");
    assertThat(FaqTable.read(file).entries()).hasSize(1);
  }

  @Property(tries = 2_000)
  void whatever_the_bytes_there_is_a_table_or_a_fault(@ForAll byte[] bytes) {
    var table = FaqTable.read(bytes);
    assertThat(table.entries().isEmpty()).isNotEqualTo(table.faults().isEmpty());
  }

  private static FaqTable read(String text) {
    return FaqTable.read(text.getBytes(StandardCharsets.UTF_8));
  }
}
