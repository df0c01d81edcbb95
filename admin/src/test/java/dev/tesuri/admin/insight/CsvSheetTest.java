package dev.tesuri.admin.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvSheetTest {

  @Test
  void it_begins_with_the_mark_and_quotes_every_cell() {
    var bytes = new CsvSheet().line(List.of("話題", "い\"ろ\",は", "")).bytes();

    assertThat(bytes).startsWith(0xEF, 0xBB, 0xBF);
    assertThat(new String(bytes, StandardCharsets.UTF_8))
        .isEqualTo("\uFEFF\"話題\",\"い\"\"ろ\"\",は\",\"\"\r\n");
  }

  @Test
  void no_cell_is_taken_for_a_formula() {
    for (String cell :
        List.of("=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "\nx", "  =1", "\t=1", "＝1", "＋1")) {
      assertThat(text(cell)).as(cell).isEqualTo("\uFEFF\"'" + cell + "\"\r\n");
    }
    for (String cell : List.of("5未満", "12", "a=b", "2026-11-01")) {
      assertThat(text(cell)).as(cell).isEqualTo("\uFEFF\"" + cell + "\"\r\n");
    }
  }

  private static String text(String cell) {
    return new String(new CsvSheet().line(List.of(cell)).bytes(), StandardCharsets.UTF_8);
  }
}
