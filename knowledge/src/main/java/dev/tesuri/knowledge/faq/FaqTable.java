package dev.tesuri.knowledge.faq;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// A table of questions and answers as a town hands it in: CSV by RFC 4180 in UTF-8 or Shift_JIS,
/// or the first sheet of an Excel file (.xlsx). It has the columns `id`, `question` and `answer`
/// (or 番号, 質問 and 回答) in any order; further columns are left alone. A value.
///
/// @param form how the file was written, in words; empty if that could not be found out
/// @param entries none if anything is at fault
/// @param faults what to mend, in the order of the rows
public record FaqTable(String form, List<FaqEntry> entries, List<Fault> faults) {

  /// More would not be a table of questions any more.
  public static final int MOST_ENTRIES = 50_000;

  /// As many as [#MOST_ENTRIES] of a usual length have.
  static final int MOST_CHARACTERS = 30_000_000;

  private static final long MOST_BYTES = 200L << 20;
  private static final int MOST_FAULTS = 50;

  public FaqTable {
    entries = List.copyOf(entries);
    faults = List.copyOf(faults);
  }

  /// Something to mend.
  ///
  /// @param row as a spreadsheet counts: the header is 1; 0 for the file as a whole
  public record Fault(long row, String message) {

    @Override
    public String toString() {
      return row == 0 ? message : row + "行目：" + message;
    }
  }

  /// Reads a file.
  ///
  /// @throws IOException if there is none, or it cannot be read
  public static FaqTable read(Path file) throws IOException {
    return Files.size(file) > MOST_BYTES
        ? refused(new Fault(0, "ファイルが200MBより大きいため、読みません。"))
        : read(Files.readAllBytes(file));
  }

  /// Reads the bytes of a file.
  public static FaqTable read(byte[] bytes) {
    try {
      if (Spreadsheet.claims(bytes)) {
        var sheet = Spreadsheet.of(bytes);
        return new Reading(sheet.form(), false).table(sheet::each);
      }
      var csv = CsvRows.of(bytes);
      return new Reading(csv.form(), true).table(csv::each);
    } catch (Unreadable unreadable) {
      return refused(unreadable.fault());
    }
  }

  private static FaqTable refused(Fault fault) {
    return new FaqTable("", List.of(), List.of(fault));
  }

  private interface Rows {
    void each(TableRow.Reader reader) throws Unreadable;
  }

  private enum Column {
    ID("id", "番号"),
    QUESTION("question", "質問", "質問文"),
    ANSWER("answer", "回答", "答え", "こたえ");

    // Made by Set.of, whose type does not tell that it never changes.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<String> names;

    Column(String... names) {
      this.names = Set.of(names);
    }

    int in(List<String> header) {
      for (int place = 0; place < header.size(); place++) {
        if (names.contains(header.get(place))) {
          return place;
        }
      }
      return -1;
    }
  }

  /// One reading of a table.
  private static final class Reading {
    private final String form;
    private final boolean wholeRows;
    private final List<FaqEntry> entries = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, Long> rowOfId = new HashMap<>();
    private List<Integer> places = List.of();
    private int columns;
    private long characters;

    /// @param wholeRows whether every row must have as many cells as the first
    Reading(String form, boolean wholeRows) {
      this.form = form;
      this.wholeRows = wholeRows;
    }

    FaqTable table(Rows rows) {
      try {
        rows.each(this::row);
      } catch (Unreadable broken) {
        faults.add(broken.fault());
      }
      if (entries.isEmpty() && faults.isEmpty()) {
        faults.add(new Fault(0, "質問が一つもありません。"));
      }
      return new FaqTable(form, faults.isEmpty() ? entries : List.of(), faults);
    }

    private boolean row(TableRow row) {
      if (places.isEmpty()) {
        header(row);
      } else if (!row.isBlank()) {
        entry(row);
      }
      return faults.size() < MOST_FAULTS && !places.isEmpty();
    }

    private void header(TableRow row) {
      var names =
          row.cells().stream().map(name -> FaqEntry.clean(name).toLowerCase(Locale.ROOT)).toList();
      columns = names.size();
      var missing =
          List.of(Column.values()).stream().filter(column -> column.in(names) < 0).toList();
      if (missing.isEmpty()) {
        places = List.of(Column.values()).stream().map(column -> column.in(names)).toList();
      } else {
        fault(
            row,
            "1行目に、列の名前 id、question、answer（または 番号、質問、回答）を書いてください。足りないもの："
                + String.join(
                    "、", missing.stream().map(one -> one.name().toLowerCase(Locale.ROOT)).toList())
                + "。");
      }
    }

    private void entry(TableRow row) {
      if (wholeRows && row.cells().size() != columns) {
        fault(
            row,
            "セルが"
                + row.cells().size()
                + "個ですが、1行目は"
                + columns
                + "個です。カンマや改行のあるセルは \"…\" で囲んでください。");
        return;
      }
      int before = faults.size();
      for (int place : places) {
        if (row.broken().containsKey(place)) {
          fault(row, row.broken().getOrDefault(place, ""));
        }
      }
      if (faults.size() > before) {
        return;
      }
      var cells = places.stream().map(place -> cell(row, place)).toList();
      var entry = FaqEntry.typed(cells.get(0), cells.get(1), cells.get(2));
      check(row, entry);
      if (faults.size() == before) {
        entries.add(entry);
      }
    }

    private static String cell(TableRow row, int place) {
      return place < row.cells().size() ? Guarded.bare(FaqEntry.clean(row.cells().get(place))) : "";
    }

    private void check(TableRow row, FaqEntry entry) {
      Long first = rowOfId.putIfAbsent(entry.id(), row.number());
      if (first != null && !entry.id().isEmpty()) {
        fault(row, "id「" + entry.id() + "」は、" + first + "行目にもあります。どちらかを変えてください。");
      }
      entry.faults().forEach(words -> fault(row, words));
      characters += entry.question().length() + entry.answer().length();
      if (entries.size() == MOST_ENTRIES) {
        fault(row, "質問が" + MOST_ENTRIES + "件より多いため、読みません。");
      } else if (characters > MOST_CHARACTERS) {
        fault(row, "文字がぜんぶで" + MOST_CHARACTERS + "文字より多いため、読みません。");
        places = List.of();
      }
    }

    private void fault(TableRow row, String message) {
      faults.add(new Fault(row.number(), message));
    }
  }
}
