package dev.tesuri.admin.insight;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/// A table as a file that spreadsheet programs open: UTF-8 with its mark, cells between quotes. No
/// cell is taken for a formula: what begins like one gets an apostrophe before it.
final class CsvSheet {

  private static final String SIGNS = "=+-@＝＋－＠";
  private static final String BREAKS = "\t\r\n";
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final StringBuilder text = new StringBuilder(BYTE_ORDER_MARK);

  CsvSheet line(List<String> cells) {
    text.append(cells.stream().map(CsvSheet::quoted).collect(Collectors.joining(",")))
        .append("\r\n");
    return this;
  }

  byte[] bytes() {
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String quoted(String cell) {
    return "\"" + (isFormula(cell) ? "'" : "") + cell.replace("\"", "\"\"") + "\"";
  }

  // Some programs look past blanks, and at the wide forms of the signs.
  private static boolean isFormula(String cell) {
    String seen = cell.stripLeading();
    return (!seen.isEmpty() && SIGNS.indexOf(seen.charAt(0)) >= 0)
        || (!cell.isEmpty() && BREAKS.indexOf(cell.charAt(0)) >= 0);
  }
}
