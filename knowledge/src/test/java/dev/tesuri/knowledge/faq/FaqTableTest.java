package dev.tesuri.knowledge.faq;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
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
    for (var bytes :
        List.of(
            text.getBytes(SHIFT_JIS),
            text.getBytes(StandardCharsets.UTF_8),
            ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8))) {
      assertThat(FaqTable.read(bytes).entries())
          .containsExactly(new FaqEntry("①", "～の手続き", "髙い﨑です"));
    }
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
            "Row 3: The id 1 stands in row 2 already.",
            "Row 4: The id must be 1 to 64 letters, digits, `.`, `_` or `-`.",
            "Row 5: The question is empty.",
            "Row 6: The answer is empty.",
            "Row 7: It has 2 cells, the first row has 3. A cell with a comma or a line break needs"
                + " quotation marks.",
            "Row 8: The question holds a control character.");
  }

  @Test
  void limits_hold() {
    var long1 = read("id,question,answer\n1," + "あ".repeat(501) + ",い\n2,う," + "え".repeat(20_001));
    assertThat(long1.faults().stream().map(FaqTable.Fault::toString))
        .containsExactly(
            "Row 2: The question is longer than 500 characters.",
            "Row 3: The answer is longer than 20000 characters.");
    var many =
        IntStream.rangeClosed(1, FaqTable.MOST_ENTRIES + 1)
            .mapToObj(i -> i + ",a,b")
            .collect(Collectors.joining("\n", "id,question,answer\n", "\n"));
    assertThat(read(many).faults())
        .singleElement()
        .hasToString("Row 50002: More than 50000 entries.");
  }

  @Test
  void a_table_without_its_columns_or_entries_is_refused() {
    assertThat(read("id;question;answer\n1;a;b\n").faults())
        .singleElement()
        .asString()
        .contains("missing: id, question, answer");
    assertThat(read("id,question,answer\n").faults())
        .singleElement()
        .hasToString("The file holds no entry.");
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
