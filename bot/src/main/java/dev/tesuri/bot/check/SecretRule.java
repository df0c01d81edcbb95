package dev.tesuri.bot.check;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Nobody is asked for a secret, and nothing is to be told to us.
///
/// What a person does with a secret elsewhere passes only if a sentence of the passage has the same
/// secret with the same verb.
record SecretRule() implements Rule {

  private static final Pattern SECRET = Pattern.compile(WordList.alternatives("secrets.txt"));
  private static final Pattern HARMLESS =
      Pattern.compile("受理番号|代表番号|マイナンバーカード|クレジットカード会社|電話番号を調べ");
  private static final Pattern GIVE =
      Pattern.compile("(" + WordList.alternatives("giving.txt") + ")[ぁ-ん]*");
  private static final Pattern NOT = Pattern.compile("ないで|ません|ないよう|なくて|ない");
  private static final Pattern TO_US =
      Pattern.compile(
          "ここに|ここへ|こちらに|こちらへ|こちらまで|チャット|私に|わたしに|この画面|返信|返事"
              + "|メッセージ|このまま|折り返し");
  private static final Pattern TELL =
      Pattern.compile("(?:教え|おしえ|聞かせ|お聞かせ|知らせ|お知らせ|送|伝え)[ぁ-ん]*(?:くださ|下さ|ほしい|ませんか|もらえますか|いただけますか)");
  private static final Pattern TO_SOMEBODY = Pattern.compile("[一-鿿ァ-ヴー](?:さん)?[にへ]、?");
  private static final Pattern QUESTION =
      Pattern.compile("(?:何|なに|なん|どこ|いつ|だれ|どなた|いくつ|どちら)[^。]*か[?。]*$|ですか[?。]*$|ますか[?。]*$");

  @Override
  public String code() {
    return "secrets";
  }

  @Override
  public boolean refuses(Statement statement) {
    var text = HARMLESS.matcher(statement.text()).replaceAll("□");
    boolean secret = SECRET.matcher(text).find();
    boolean gives =
        GIVE.matcher(text).results().anyMatch(verb -> !NOT.matcher(verb.group()).find());
    if (TO_US.matcher(text).find() && gives) {
      return true;
    }
    var tell = TELL.matcher(text).results().toList();
    if (tell.stream().anyMatch(one -> isToUs(text, one))) {
      return true;
    }
    return secret
        && (QUESTION.matcher(text).find()
            || GIVE
                .matcher(text)
                .results()
                .anyMatch(verb -> !NOT.matcher(verb.group()).find() && !isKnown(verb, statement)));
  }

  private static boolean isToUs(String text, MatchResult tell) {
    return !NOT.matcher(tell.group()).find()
        && !TO_SOMEBODY.matcher(text.substring(0, tell.start())).find();
  }

  private static boolean isKnown(MatchResult verb, Statement statement) {
    var text = HARMLESS.matcher(statement.text()).replaceAll("□");
    var secrets = SECRET.matcher(text).results().map(MatchResult::group).distinct().toList();
    return statement.source().sentences().stream()
        .map(line -> HARMLESS.matcher(line.text()).replaceAll("□"))
        .anyMatch(
            line ->
                secrets.stream().allMatch(line::contains) && givesLikewise(line, verb.group(1)));
  }

  private static boolean givesLikewise(String line, String verb) {
    return GIVE
        .matcher(line)
        .results()
        .anyMatch(one -> one.group(1).equals(verb) && !NOT.matcher(one.group()).find());
  }
}
