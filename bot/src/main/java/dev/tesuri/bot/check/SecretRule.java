package dev.tesuri.bot.check;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Nobody is asked for a secret, and nothing is to be told to us.
///
/// What a person does with a secret elsewhere passes only if the passage has the same secret with
/// the same verb, as something to do.
record SecretRule() implements Rule {

  private static final Pattern SECRET = Pattern.compile(WordList.alternatives("secrets.txt"));
  private static final Pattern HARMLESS = Pattern.compile("受理番号|代表番号|マイナンバーカード|カード会社|カードの表に");
  private static final Pattern GIVE =
      Pattern.compile("(" + WordList.alternatives("giving.txt") + ")[ぁ-ん]*");
  private static final Pattern NOT = Pattern.compile("ない|ません|ずに");
  private static final Pattern TOLD = Pattern.compile("^られ|^[わかさ]れ|しまっ");
  private static final Pattern REPORTED = Pattern.compile("^[^、。]{0,4}ように、?(?:言わ|いわ|求め|頼ま)");
  private static final Pattern TO_DO = Pattern.compile("^[^ぁ-ん]*.{0,5}(?:くださ|ましょう|ます)");
  private static final Pattern TO_US =
      Pattern.compile("ここに|ここへ|こちらに|こちらへ|こちらまで|チャット|私に|わたしに|この画面|返信|返事|メッセージ" + "|このまま|折り返し");
  private static final Pattern TELL =
      Pattern.compile(
          "(?:教え|おしえ|聞かせ|お聞かせ|知らせ|お知らせ|送|おくって|伝え|つたえ)[ぁ-ん]*"
              + "(?:くださ|下さ|ほしい|ませんか|もらえますか|いただけますか|願い)");
  private static final Pattern TO_SOMEBODY = Pattern.compile("[一-鿿ァ-ヴー](?:さん)?[にへ]");
  private static final Pattern QUESTION = Pattern.compile("か[?。]*$");
  private static final Pattern ASKED =
      Pattern.compile("(?:暗証番号|パスワード|マイナンバー|個人番号)[^。]*(?:聞かれます|聞きます|たずねます)");

  @Override
  public String code() {
    return "secrets";
  }

  @Override
  public boolean refuses(Statement statement) {
    var text = plain(statement.text());
    var given = GIVE.matcher(text).results().filter(verb -> isGiven(verb, text)).toList();
    return (!given.isEmpty() && TO_US.matcher(text).find())
        || TELL.matcher(text).results().anyMatch(one -> isToUs(text, one))
        || ASKED.matcher(text).find()
        || (SECRET.matcher(text).find() && isAsked(given, text, statement.source()));
  }

  private static boolean isAsked(List<MatchResult> given, String text, Source source) {
    var passage = plain(source.text());
    return QUESTION.matcher(text).find()
        || SECRET.matcher(text).results().anyMatch(secret -> !passage.contains(secret.group()))
        || given.stream().anyMatch(verb -> !isKnown(verb, text, source));
  }

  private static boolean isGiven(MatchResult verb, String text) {
    return !NOT.matcher(verb.group()).find()
        && !TOLD.matcher(verb.group().substring(verb.group(1).length())).find()
        && !REPORTED.matcher(text.substring(verb.start())).find();
  }

  private static boolean isToUs(String text, MatchResult tell) {
    return !NOT.matcher(tell.group()).find()
        && !TO_SOMEBODY.matcher(text.substring(0, tell.start())).find();
  }

  private static boolean isKnown(MatchResult verb, String text, Source source) {
    var passage = plain(source.asserted());
    var secrets = SECRET.matcher(text).results().map(MatchResult::group).distinct().toList();
    var lines = source.sentences();
    for (int i = 0; i < lines.size(); i++) {
      var line = plain(lines.get(i).text());
      var before = i > 0 ? plain(lines.get(i - 1).text()) : "";
      if (toDo(line, verb.group(1))
          && secrets.stream().allMatch(secret -> isMeant(secret, before + line, line, passage))) {
        return true;
      }
    }
    return false;
  }

  // 番号 in one sentence after 暗証番号 in the one before means the same.
  private static boolean isMeant(String secret, String both, String line, String passage) {
    return both.contains(secret)
        || (passage.contains(secret)
            && SECRET.matcher(line).results().anyMatch(one -> secret.endsWith(one.group())));
  }

  private static boolean toDo(String line, String verb) {
    return GIVE.matcher(line)
        .results()
        .filter(one -> one.group(1).equals(verb) && !NOT.matcher(one.group()).find())
        .anyMatch(one -> TO_DO.matcher(one.group()).find());
  }

  private static String plain(String text) {
    return Polarity.plain(HARMLESS.matcher(text).replaceAll("□"));
  }
}
