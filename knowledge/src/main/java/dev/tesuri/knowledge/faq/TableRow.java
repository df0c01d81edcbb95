package dev.tesuri.knowledge.faq;

import java.util.List;
import java.util.Map;

/// A row of a table, whatever kind of file it stood in.
///
/// @param number as a spreadsheet counts: the first is 1
/// @param broken why a cell has no text, by its place from 0
record TableRow(long number, List<String> cells, Map<Integer, String> broken) {

  TableRow {
    cells = List.copyOf(cells);
    broken = Map.copyOf(broken);
  }

  /// Whether nothing stands in it.
  boolean isBlank() {
    return broken.isEmpty() && cells.stream().allMatch(String::isBlank);
  }

  /// Takes the rows of a table one after the other.
  interface Reader {
    /// Reads one row, and says whether it wants another.
    boolean read(TableRow row);
  }
}
