package dev.tesuri.bot.guard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Hides secrets that go over several messages: four digits thrice, or a number in one message and
/// the word that names it in another. Safe for all threads.
public final class SplitMask {

  private static final Pattern NAMES_NUMBER = Pattern.compile("まいな|個人番号|こじんばんごう|(?:12|十二)(?:桁|けた)");

  private static final int MY_NUMBER = 12;
  private static final int SHORTEST_CARD = 14;
  private static final int LONGEST_CARD = 16;

  /// Shorter ones beside words are counts: 前の4つは.
  private static final int PIECE = 3;

  private final SecretMask mask;

  public SplitMask(SecretMask mask) {
    this.mask = mask;
  }

  /// Messages with their secrets hidden.
  ///
  /// @param texts all of them, in order
  /// @param kinds what was hidden, each once
  public record Found(List<String> texts, List<Masked.Kind> kinds) {

    public Found {
      texts = List.copyOf(texts);
      kinds = List.copyOf(kinds);
    }
  }

  /// A passage of one message.
  private record Part(int message, Span span) {}

  /// A run of digits of one message.
  private record Piece(int message, int start, int end, String digits) {}

  /// What the messages give away together; empty when nothing.
  ///
  /// @param texts oldest first, each masked by itself before
  public Optional<Found> find(List<String> texts) {
    var parts = new ArrayList<>(together(texts));
    parts.addAll(numbersAmongWords(texts));
    if (parts.isEmpty()) {
      return Optional.empty();
    }
    Set<Masked.Kind> kinds = new LinkedHashSet<>();
    parts.forEach(part -> kinds.add(part.span().kind()));
    var hidden = new ArrayList<String>();
    for (int i = 0; i < texts.size(); i++) {
      hidden.add(hide(texts.get(i), of(parts, i)));
    }
    return Optional.of(new Found(hidden, List.copyOf(kinds)));
  }

  // As if they were one text; a line end is a sign like a hyphen.
  private List<Part> together(List<String> texts) {
    var parts = new ArrayList<Part>();
    int offset = 0;
    var spans = mask.find(String.join("\n", texts));
    for (int i = 0; i < texts.size(); i++) {
      int end = offset + texts.get(i).length();
      for (var span : spans) {
        int from = Math.max(span.start(), offset);
        int to = Math.min(span.end(), end);
        if (from < to) {
          parts.add(new Part(i, new Span(from - offset, to - offset, span.kind())));
        }
      }
      offset = end + 1;
    }
    return parts;
  }

  // 前は1234、それから5678、あとは9018.
  private static List<Part> numbersAmongWords(List<String> texts) {
    var pieces = new ArrayList<Piece>();
    boolean named = false;
    for (int i = 0; i < texts.size(); i++) {
      var view = View.of(texts.get(i));
      named |= NAMES_NUMBER.matcher(view.text()).find();
      for (var run : view.numerals().runs()) {
        var whole = new DigitWindow(run, 0, run.groups() - 1);
        var typed = view.typed(whole.as(Masked.Kind.MY_NUMBER));
        if (whole.count() >= PIECE) {
          pieces.add(new Piece(i, typed.start(), typed.end(), whole.digits()));
        }
      }
    }
    return windows(pieces, named);
  }

  private static List<Part> windows(List<Piece> pieces, boolean named) {
    var parts = new ArrayList<Part>();
    for (int first = 0; first < pieces.size(); first++) {
      var digits = new StringBuilder();
      for (int last = first; last < pieces.size() && digits.length() < LONGEST_CARD; last++) {
        digits.append(pieces.get(last).digits());
        boolean split = pieces.get(first).message() < pieces.get(last).message();
        if (split) {
          var found = kind(digits.toString(), named);
          var window = pieces.subList(first, last + 1);
          found.ifPresent(kind -> window.forEach(piece -> parts.add(part(piece, kind))));
        }
      }
    }
    return parts;
  }

  private static Optional<Masked.Kind> kind(String digits, boolean named) {
    if (digits.length() == MY_NUMBER && (named || MyNumberRule.isValid(digits))) {
      return Optional.of(Masked.Kind.MY_NUMBER);
    }
    boolean card = digits.length() >= SHORTEST_CARD && digits.length() <= LONGEST_CARD;
    return card && CardRule.luhn(digits) ? Optional.of(Masked.Kind.CARD) : Optional.empty();
  }

  private static Part part(Piece piece, Masked.Kind kind) {
    return new Part(piece.message(), new Span(piece.start(), piece.end(), kind));
  }

  private static List<Span> of(List<Part> parts, int message) {
    return parts.stream()
        .filter(part -> part.message() == message)
        .map(Part::span)
        .sorted(Comparator.comparingInt(Span::start))
        .toList();
  }

  private static String hide(String text, List<Span> spans) {
    return SecretMask.replace(text, SecretMask.merge(spans)).text();
  }
}
