package dev.tesuri.bot.guard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Hides secrets in what a resident types, before anything else touches the text.
///
/// Works on a folded view, so full-width, spaced, kanji and kana digits are all seen, and leaves
/// every other
/// character as typed. Masking again changes nothing. Linear in the length of the text; safe for
/// all threads.
///
/// What it leaves alone: telephone numbers, dates, times, postal codes, amounts, and other numbers
/// that no
/// word nearby makes a secret.
public final class SecretMask {

  /// Numbers that prove themselves by a check digit. They look at the same view, because one that
  /// hides half
  /// of another would let the rest go.
  private final List<Rule> proven = List.of(new CardRule(), new MyNumberRule());

  /// Secrets that only the words around them give away; each looks at what the one before has left.
  private final List<Rule> told =
      List.of(new PasswordRule(), new AccountRule(), new CodeRule(), new PinRule());

  public Masked mask(String text) {
    var view = View.of(text);
    var hidden = new ArrayList<Span>();
    view = hide(view, find(view, proven), hidden);
    for (var rule : told) {
      view = hide(view, find(view, List.of(rule)), hidden);
    }
    return replace(text, hidden);
  }

  private static List<Span> find(View view, List<Rule> rules) {
    return merge(rules.stream().flatMap(rule -> rule.find(view).stream()).toList());
  }

  private static View hide(View view, List<Span> spans, List<Span> hidden) {
    spans.forEach(span -> hidden.add(view.typed(span)));
    return view.hide(spans);
  }

  private static Masked replace(String text, List<Span> hidden) {
    var masked = new StringBuilder();
    int end = 0;
    var spans = merge(hidden);
    for (var span : spans) {
      masked.append(text, end, span.start()).append(span.kind().token());
      end = span.end();
    }
    masked.append(text, end, text.length());
    return new Masked(masked.toString(), spans.stream().map(Span::kind).distinct().toList());
  }

  /// Disjoint passages from left to right; where some overlap the first gives its kind to all.
  private static List<Span> merge(List<Span> spans) {
    var merged = new ArrayList<Span>();
    for (var span : spans.stream().sorted(Comparator.comparingInt(Span::start)).toList()) {
      if (!merged.isEmpty() && merged.getLast().meets(span)) {
        merged.add(merged.removeLast().with(span));
      } else {
        merged.add(span);
      }
    }
    return merged;
  }
}
