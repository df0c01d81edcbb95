package dev.tesuri.bot.check;

import java.util.regex.Pattern;

/// What the passage warns of or holds possible only, the sentence neither recommends nor asserts.
record MoodRule() implements Rule {

  private static final double ALIKE = 0.5;
  private static final double SAME = 0.7;
  private static final Pattern AVOID =
      Pattern.compile("さけ|やめ|断[っりる]|切っ|切り|気をつけ|詐欺|さぎ|まちがいです|おそれ|ないでください|ませんでした|にくくなり|[れせ]なくなり|きなくなり|別の|別で|ちがい");
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
    var line = Polarity.plain(nearest.get().text());
    boolean alike =
        statement.shared(nearest.get())
            >= ALIKE * statement.words().stream().map(word -> word.text()).distinct().count();
    boolean avoids = AVOID.matcher(line).find();
    boolean kept = AVOID.matcher(text).find() || Polarity.denies(text);
    boolean weakened = WEAK.matcher(line).find() && !WEAK.matcher(text).find();
    boolean denied = DENIES.matcher(text).find() && !deniesAnywhere(statement);
    boolean same =
        statement.shared(nearest.get())
            >= SAME * statement.words().stream().map(word -> word.text()).distinct().count();
    return alike && (avoids && !kept || weakened)
        || same && isTurned(text, line, next(statement, nearest.get()))
        || denied;
  }

  private static String next(Statement statement, Source.Line line) {
    var lines = statement.source().sentences();
    int after = lines.indexOf(line) + 1;
    return after < lines.size() ? Polarity.plain(lines.get(after).text()) : "";
  }

  private static boolean isTurned(String text, String line, String next) {
    boolean said = DENIES.matcher(text).find();
    boolean known = DENIES.matcher(line).find();
    return said && !Polarity.denies(line) && !Polarity.denies(next) && !FREE.matcher(line).find()
        || known && !Polarity.denies(text) && !FREE.matcher(text).find();
  }

  private static boolean deniesAnywhere(Statement statement) {
    return statement.source().sentences().stream()
        .map(line -> Polarity.plain(line.text()))
        .anyMatch(line -> Polarity.denies(line) || line.contains("無料") || line.contains("別"));
  }
}
