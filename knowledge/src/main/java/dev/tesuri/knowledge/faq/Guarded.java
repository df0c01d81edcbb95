package dev.tesuri.knowledge.faq;

import java.util.regex.Pattern;

/// Keeps a text from being worked out as a formula when a spreadsheet opens it: it gets `'` before
/// it, and loses it again when it is read. Pure.
final class Guarded {

  private static final Pattern FORMULA = Pattern.compile("^'*[=+\\-@＝＋－＠\\t\\r].*", Pattern.DOTALL);
  private static final Pattern GUARDED = Pattern.compile("^'+[=+\\-@＝＋－＠\\t\\r].*", Pattern.DOTALL);

  private Guarded() {}

  /// As it may stand in a spreadsheet.
  static String guarded(String text) {
    return FORMULA.matcher(text).matches() ? "'" + text : text;
  }

  /// As it was before.
  static String bare(String cell) {
    return GUARDED.matcher(cell).matches() ? cell.substring(1) : cell;
  }

  /// Whether a spreadsheet might work it out.
  static boolean isFormula(String text) {
    return text.startsWith("=") || text.startsWith("＝") || text.startsWith("@");
  }
}
