package dev.tesuri.knowledge.faq;

import dev.tesuri.knowledge.content.Topic;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Looks over entries before they are published. It refuses nothing; a person decides. Thread-safe.
public final class FaqCare {

  // What looks like a telephone number: three groups with hyphens, beginning with 0.
  private static final Pattern PHONE =
      Pattern.compile("(?<![0-9-])0[0-9]{1,4}-[0-9]{1,4}-[0-9]{2,5}(?![0-9-])");
  private static final Pattern LONG_PHONE = Pattern.compile("0[5789]0-[0-9]{4}-[0-9]{4}");
  private static final Pattern PHONE_10 = Pattern.compile("0[0-9]{1,4}-[0-9]{1,4}-[0-9]{3,4}");
  private static final int DIGITS_OF_A_PHONE = 10;

  // Looking for secrets takes a millisecond; without a word or a long number there is none.
  private static final Pattern MAYBE_SECRET =
      Pattern.compile("[0-9０-９](?:[ -]?[0-9０-９]){6,}|暗証|パスワード|認証|キー|コード|口座|番号|(?i:pin|pass)");

  private final Function<String, List<String>> secrets;

  /// @param secrets names what in a text looks like a secret of somebody
  public FaqCare(Function<String, List<String>> secrets) {
    this.secrets = secrets;
  }

  /// What should be looked at among entries that are new or have changed, in their order.
  ///
  /// @param all the whole set as it would be
  /// @param topics beside which they would be found
  public List<FaqWarning> warnings(
      FaqComparison comparison, List<FaqEntry> all, List<Topic> topics) {
    var fresh = new HashSet<String>();
    comparison.added().forEach(entry -> fresh.add(entry.id()));
    comparison.changed().forEach(change -> fresh.add(change.after().id()));
    if (fresh.isEmpty()) {
      return List.of();
    }
    var warnings = new ArrayList<FaqWarning>();
    warnings.addAll(likenesses(all, topics, fresh));
    for (var entry : all) {
      if (fresh.contains(entry.id())) {
        look(entry, warnings);
      }
    }
    return warnings;
  }

  private static List<FaqWarning> likenesses(
      List<FaqEntry> all, List<Topic> topics, Set<String> fresh) {
    var entries = new Likeness();
    all.forEach(entry -> entries.count(entry.question()));
    all.forEach(entry -> entries.add(entry.id(), entry.question()));
    var asked = new Likeness();
    for (var topic : topics) {
      ways(topic).forEach(asked::count);
    }
    for (var topic : topics) {
      ways(topic).forEach(way -> asked.add(topic.facts().plain(), way));
    }
    var warnings = new ArrayList<FaqWarning>();
    for (var entry : all) {
      if (fresh.contains(entry.id())) {
        entries
            .like(entry.id(), entry.question())
            .ifPresent(
                other ->
                    warnings.add(
                        new FaqWarning(entry.id(), "「" + other + "」と、ほとんど同じ質問です。一つにできませんか。")));
        asked
            .like("", entry.question())
            .ifPresent(
                other ->
                    warnings.add(
                        new FaqWarning(entry.id(), "もとからある話題の「" + other + "」と、ほとんど同じ質問です。")));
      }
    }
    return warnings;
  }

  private static List<String> ways(Topic topic) {
    var ways = new ArrayList<>(topic.facts().asks());
    ways.add(topic.facts().title());
    ways.add(topic.facts().plain());
    return ways;
  }

  private void look(FaqEntry entry, List<FaqWarning> warnings) {
    if (Guarded.isFormula(entry.question()) || Guarded.isFormula(entry.answer())) {
      warnings.add(new FaqWarning(entry.id(), "「=」か「@」で始まっています。式としては計算されず、文字のまま出ます。"));
    }
    String text = entry.question() + "\n" + entry.answer();
    var phones = PHONE.matcher(text);
    while (phones.find()) {
      if (!isPhone(phones.group())) {
        warnings.add(
            new FaqWarning(entry.id(), "電話番号「" + phones.group() + "」の桁の数が合いません。確かめてください。"));
      }
    }
    if (!MAYBE_SECRET.matcher(text).find()) {
      return;
    }
    for (String secret : secrets.apply(text)) {
      warnings.add(new FaqWarning(entry.id(), secret + "のように見えるものがあります。公開してよいか、確かめてください。"));
    }
  }

  private static boolean isPhone(String number) {
    return LONG_PHONE.matcher(number).matches()
        || (PHONE_10.matcher(number).matches()
            && number.replace("-", "").length() == DIGITS_OF_A_PHONE);
  }
}
