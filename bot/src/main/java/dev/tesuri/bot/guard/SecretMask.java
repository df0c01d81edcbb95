package dev.tesuri.bot.guard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/// Hides secrets in what a resident types, before anything else touches the text.
///
/// Works on a folded view, so full-width, spaced, kanji and kana digits are all seen, and leaves
/// every other character as typed. Masking again changes nothing. Linear in the length of the text;
/// safe for all threads.
///
/// What it leaves alone: telephone numbers of desks, dates, times, postal codes, amounts, and other
/// numbers that no word nearby makes a secret.
public final class SecretMask {

  /// Hiding one thing may bring a word nearer to another number; seldom more than once.
  private static final int ROUNDS = 3;

  /// Numbers that prove themselves by a check digit. They look at the same view, because one that
  /// hides half of another would let the rest go.
  private final List<Rule> proven =
      List.of(new LongNumberRule(), NamedNumberRule.TAX_ID, new CardRule(), new MyNumberRule());

  /// Secrets that form or words give away; each looks at what the one before has left.
  private final List<Rule> told = new ArrayList<>();

  /// A mask that leaves free lines alone, and no other telephone number.
  public SecretMask() {
    this(Set::of);
  }

  /// A mask for a town.
  ///
  /// @param known digits of the telephone numbers that everybody may know
  public SecretMask(Supplier<Set<String>> known) {
    told.addAll(FormRule.ALL);
    told.add(new BirthdayRule());
    told.add(new AddressRule());
    told.add(new PasswordRule());
    told.add(new PostalAccountRule());
    told.addAll(NamedNumberRule.ALL);
    told.add(new PhoneRule(known));
  }

  public Masked mask(String text) {
    var masked = new Masked(text, List.of());
    for (int round = 0; round < ROUNDS; round++) {
      var next = replace(masked.text(), find(masked.text()));
      if (next.hidden().isEmpty()) {
        break;
      }
      masked = next.after(masked);
    }
    return masked;
  }

  /// The passages to hide, disjoint, from left to right.
  List<Span> find(String text) {
    var view = View.of(text);
    if (!view.mayHoldSecrets()) {
      return List.of();
    }
    var hidden = new ArrayList<Span>();
    view = hide(view, find(view, proven), hidden);
    for (var rule : told) {
      view = hide(view, find(view, List.of(rule)), hidden);
    }
    return merge(hidden);
  }

  private static List<Span> find(View view, List<Rule> rules) {
    return merge(rules.stream().flatMap(rule -> rule.find(view).stream()).toList());
  }

  private static View hide(View view, List<Span> spans, List<Span> hidden) {
    spans.forEach(span -> hidden.add(view.typed(span)));
    return view.hide(spans);
  }

  static Masked replace(String text, List<Span> spans) {
    var masked = new StringBuilder();
    int end = 0;
    for (var span : spans) {
      masked.append(text, end, span.start()).append(span.kind().token());
      end = span.end();
    }
    masked.append(text, end, text.length());
    return new Masked(masked.toString(), spans.stream().map(Span::kind).distinct().toList());
  }

  /// Disjoint passages from left to right; where some overlap the first gives its kind to all.
  static List<Span> merge(List<Span> spans) {
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
