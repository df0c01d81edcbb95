package dev.tesuri.bot.check;

import dev.tesuri.knowledge.text.Word;
import java.util.regex.Pattern;

/// What the passage warns of or holds possible only, the sentence neither recommends nor asserts.
record MoodRule() implements Rule {

  private static final double ALIKE = 0.5;
  private static final double SAME = 0.7;
  private static final Pattern AVOID =
      Pattern.compile(
          "さけ|やめ|断[っりる]|切っ|切り|気をつけ|詐欺|さぎ|まちがいです|おそれ|ないでください|ませんでした|"
              + "にくくなり|[れせ]なくなり|きなくなり|別の|別で|とは別|ちがい");
  private static final Pattern WEAK = Pattern.compile(WordList.alternatives("weak.txt"));
  private static final Pattern DENIES = Pattern.compile("(?:ません|ないでください|ないように|不要です)[ぁ-ん]*[。?!]*$");

  private static final Pattern FREE = Pattern.compile("無料|別|だけ|不要|しか");

  @Override
  public String code() {
    return "polarity";
  }

  @Override
  public boolean refuses(Statement statement) {
    var text = Polarity.plain(statement.text());
    var nearest = statement.nearest();
    if (nearest.isEmpty()) {
      return true;
    }
    if (DENIES.matcher(text).find() && !deniesAnywhere(statement)) {
      return true;
    }
    var line = Polarity.plain(nearest.get().text());
    double share = share(statement, nearest.get());
    return (share >= ALIKE && (isAdvised(text, line) || isCertain(text, line)))
        || (share >= SAME && isTurned(text, line, next(statement, nearest.get())));
  }

  private static double share(Statement statement, Source.Line line) {
    long words = statement.words().stream().map(Word::text).distinct().count();
    return words == 0 ? 0 : (double) statement.shared(line) / words;
  }

  private static boolean isAdvised(String text, String line) {
    return AVOID.matcher(line).find()
        && !AVOID.matcher(text).find()
        && !text.contains("以外")
        && !Polarity.denies(text);
  }

  private static boolean isCertain(String text, String line) {
    return WEAK.matcher(line).find() && !WEAK.matcher(text).find();
  }

  private static boolean isTurned(String text, String line, String next) {
    if (DENIES.matcher(text).find()) {
      return !Polarity.denies(line) && !Polarity.denies(next) && !FREE.matcher(line).find();
    }
    return DENIES.matcher(line).find() && !Polarity.denies(text) && !FREE.matcher(text).find();
  }

  private static String next(Statement statement, Source.Line line) {
    var lines = statement.source().sentences();
    int after = lines.indexOf(line) + 1;
    return after < lines.size() ? Polarity.plain(lines.get(after).text()) : "";
  }

  private static boolean deniesAnywhere(Statement statement) {
    return statement.source().sentences().stream()
        .map(line -> Polarity.plain(line.text()))
        .anyMatch(line -> Polarity.denies(line) || line.contains("無料") || line.contains("別"));
  }
}
