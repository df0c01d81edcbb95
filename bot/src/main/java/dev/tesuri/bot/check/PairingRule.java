package dev.tesuri.bot.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// A number belongs to the matter that it belongs to in the passage: where 通常 costs 1000円 and
/// 特急 2000円, the two are not exchanged.
record PairingRule() implements Rule {

  private static final Pattern FEE = Pattern.compile("無料|有料|別です|お金は、?かかりません");
  private static final Pattern END = Pattern.compile("[。?!]");
  private static final Pattern COUNTED = Pattern.compile("^[1-9]|円|約|か月|週間");
  private static final String COST = "料";
  private static final Set<String> LASTING = Set.of("日", "週間", "か月", "年", "時間");

  @Override
  public String code() {
    return "numbers";
  }

  @Override
  public boolean refuses(Statement statement) {
    var said = withFees(Amounts.in(statement.text()));
    var known = withFees(Amounts.in(statement.source().asserted()));
    return said.all().stream().anyMatch(one -> isExchanged(one, said, known, statement));
  }

  private static boolean isExchanged(Amount one, Amounts said, Amounts known, Statement statement) {
    var matter = words(matter(one, said), statement);
    long own = 0;
    long other = 0;
    for (var candidate : known.all()) {
      if (kind(candidate).equals(kind(one))) {
        long shared = shared(matter, words(matter(candidate, known), statement));
        if (candidate.equalsIn(one)) {
          own = Math.max(own, shared);
        } else {
          other = Math.max(other, shared);
        }
      }
    }
    return own < other;
  }

  /// What the text says before a number, from the one before it of its kind, and behind the last
  /// one of the sentence.
  private static String matter(Amount one, Amounts amounts) {
    var text = amounts.text();
    int from = 0;
    var end = END.matcher(text);
    while (end.find() && end.start() < one.start()) {
      from = end.end();
    }
    int to = end.reset().find(one.end()) ? end.start() : text.length();
    int tail = one.end();
    for (var other : amounts.all()) {
      if (kind(other).equals(kind(one))) {
        if (other.end() <= one.start()) {
          from = Math.max(from, other.end());
        }
        if (other.start() >= one.end() && other.start() < to) {
          tail = Math.max(tail, other.end());
        }
      }
    }
    return text.substring(from, one.start()) + "。" + text.substring(tail, to);
  }

  private static Set<String> words(String matter, Statement statement) {
    var words = new HashSet<String>();
    statement.words(matter).stream()
        .filter(word -> !Everyday.isEmpty(word) && !COUNTED.matcher(word.text()).find())
        .forEach(word -> words.add(word.text()));
    return words;
  }

  private static long shared(Set<String> some, Set<String> others) {
    return some.stream().filter(others::contains).count();
  }

  private static Amounts withFees(Amounts amounts) {
    var all = new ArrayList<>(amounts.all());
    FEE.matcher(amounts.text())
        .results()
        .map(fee -> new Amount(kind(fee.group()), COST, "", fee.start(), fee.end()))
        .forEach(all::add);
    return new Amounts(amounts.text(), List.copyOf(all));
  }

  private static String kind(Amount amount) {
    return LASTING.contains(amount.unit()) ? "期間" : amount.unit();
  }

  private static String kind(String fee) {
    return fee.startsWith("お金") ? "無料" : fee;
  }
}
