package dev.tesuri.bot.guard;

import java.util.List;

/// A text folded for matching, with the way back to the characters as typed. Immutable.
///
/// Positions are those of the folded text. A passage already hidden, now or by an earlier masking,
/// shows
/// as [#HIDDEN], so that no rule reads the words of a token.
final class View {

  /// Stands for hidden passages; typed by a resident it folds to a space.
  static final char HIDDEN = '\ue000';

  private final String text;
  private final int[] from;
  private final int[] to;
  private final Numerals numerals;
  private final int[] letters;

  private View(String text, int[] from, int[] to) {
    this.text = text;
    this.from = from;
    this.to = to;
    this.numerals = Numerals.in(text);
    this.letters = countLetters(text, numerals);
  }

  static View of(String typed) {
    var folded = new StringBuilder(typed.length());
    var from = new Positions(typed.length());
    var to = new Positions(typed.length());
    for (int at = 0; at < typed.length(); ) {
      int token = tokenLength(typed, at);
      int end = token > 0 ? at + token : Folding.segmentEnd(typed, at);
      folded.append(token > 0 ? String.valueOf(HIDDEN) : Folding.foldSegment(typed, at, end));
      from.fillTo(folded.length(), at);
      to.fillTo(folded.length(), end);
      at = end;
    }
    return new View(folded.toString(), from.toArray(), to.toArray());
  }

  String text() {
    return text;
  }

  /// Whether there is a digit, in whatever form, or a Latin letter: no secret is without them.
  boolean mayHoldSecrets() {
    return !numerals.runs().isEmpty() || text.chars().anyMatch(View::isDigitOrLatin);
  }

  private static boolean isDigitOrLatin(int c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z');
  }

  Numerals numerals() {
    return numerals;
  }

  /// Letters between two positions. Digits, signs, Latin letters and hidden passages count nothing:
  /// that is
  /// what secrets are made of, so hiding one changes no distance.
  int lettersBetween(int start, int end) {
    return letters[end] - letters[start];
  }

  View hide(List<Span> spans) {
    if (spans.isEmpty()) {
      return this;
    }
    var hidden = new StringBuilder(text);
    for (var span : spans) {
      hidden.replace(
          span.start(), span.end(), String.valueOf(HIDDEN).repeat(span.end() - span.start()));
    }
    return new View(hidden.toString(), from, to);
  }

  /// The same passage in the text as typed.
  Span typed(Span span) {
    return new Span(from[span.start()], to[span.end() - 1], span.kind());
  }

  private static int tokenLength(String typed, int at) {
    if (typed.charAt(at) == '〔') {
      for (var kind : Masked.Kind.values()) {
        if (typed.startsWith(kind.token(), at)) {
          return kind.token().length();
        }
      }
    }
    return 0;
  }

  private static int[] countLetters(String text, Numerals numerals) {
    var sum = new int[text.length() + 1];
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean counts = c >= 0x80 && c != 'ー' && Character.isLetter(c) && !numerals.covers(i);
      sum[i + 1] = sum[i] + (counts ? 1 : 0);
    }
    return sum;
  }
}
