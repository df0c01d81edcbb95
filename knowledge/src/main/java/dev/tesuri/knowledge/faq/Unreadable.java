package dev.tesuri.knowledge.faq;

/// A file that cannot be read as a table, and why, in words for whoever brought it.
final class Unreadable extends Exception {

  private static final long serialVersionUID = 1L;

  private final long row;

  /// @param row as a spreadsheet counts; 0 for the file as a whole
  Unreadable(long row, String words) {
    super(words);
    this.row = row;
  }

  /// The same of the file as a whole.
  Unreadable(String words) {
    this(0, words);
  }

  FaqTable.Fault fault() {
    return new FaqTable.Fault(row, String.valueOf(getMessage()));
  }
}
