package dev.tesuri.bot.understand;

import dev.tesuri.bot.understand.Intent.Word;
import dev.tesuri.knowledge.text.JapaneseText;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The few short things people say instead of pressing a button. Pure, thread-safe.
///
/// Only a whole utterance counts: 「もどる」 is a command, 「お金がもどると言われた」 is not.
public final class Commands {

  /// Longer texts are never commands. In characters, after normalising.
  private static final int LONGEST = 20;

  private static final Pattern ENDING =
      Pattern.compile("(です|でした|ます|ました|ください|下さい|よ|ね|わ|んです|んだけど|んですが|[\\s。、.,!?～〜~ー…])+$");

  private static final Pattern NUMBER =
      Pattern.compile("([1-9一二三四五六七八九])(番|番目|ばん|ばんめ|つ目|つめ)?(で|を|に|がいい|の)?(お願い|おねがい)?(し)?");

  private static final String KANJI_DIGITS = "一二三四五六七八九";

  private static final Map<String, Word> IN_WALK =
      phrases(
          Map.of(
              Word.NEXT, "次|つぎ|次へ|つぎへ|次は|つぎは|次に|進む|すすむ|進んで|はい|うん|ok|おーけー|わかった|分かった|わかり|分かり",
              Word.DONE, "できた|でき|出来た|出来|終わった|おわった|終わり|おわり|すんだ|済んだ|やった|やり|入れた|入れ|押した|押し",
              Word.BACK, "もどる|戻る|もどり|戻り|もどって|戻って|前|まえ|前へ|前に|ひとつ前|一つ前|もどして|戻して|前にもどる|前に戻る",
              Word.REPEAT, "もう一度|もういちど|もう一回|もういっかい|もう1回|もう1度|今のところ|くりかえして|繰り返して|今のもう一度",
              Word.STUCK,
                  "できない|できません|出来ない|出来ません|わからない|分からない|わかりません|分かりません|むずかしい|難しい|うまくいかない"
                      + "|うまくいきません|だめ|駄目|無理|むり|いいえ|出てこない|出ない|ない|ありません|動かない|うごかない|進めない|すすめない",
              Word.STOP, "やめる|やめたい|やめ|止める|やめて|終了|中止|もういい|もうけっこう|あとで|後で|あとにする|後にする",
              Word.START_OVER, "やりなおす|やり直す|やりなおし|やり直し|最初から|さいしょから|はじめから|初めから|始めから|最初にもどる"));

  private static final Map<String, Word> ALWAYS =
      phrases(
          Map.of(
              Word.PERSON,
                  "係の人|かかりの人|かかりのひと|人と話したい|人と話す|ひとと話したい|係の人と話したい|係の人と話す|係の人に聞きたい|電話したい|電話で聞きたい"
                      + "|人に代わって|人にかわって|人間|職員と話したい|職員|職員さん|担当者|担当の人|オペレーター|話したい|誰かと話したい|だれかと話したい",
              Word.THANKS, "ありがとう|ありがとうござい|どうも|助かった|助かり|たすかった|サンキュー|感謝|お世話になり",
              Word.GREETING, "こんにちは|こんにちわ|おはよう|おはようござい|こんばんは|こんばんわ|はじめまして|もしもし|やあ|すみません|すいません"));

  private static final String STAFF = "(係の人|かかりの人|職員|担当者|担当の人|支援員|人間|オペレーター)(さん|の方|の人)?";

  // A person who called (職員から電話), claims to be one (職員を名乗る) or is quoted (職員の話では)
  // is not wished for.
  private static final Pattern PERSON_WANTED =
      Pattern.compile(
          STAFF
              + "(と|に|へ)?((?!から|名乗|という|だと|の話では|の話だと|の話によ).){0,8}"
              + "(話|かわ|代わ|替わ|つない|繋い|呼ん|聞きたい|相談|お願い)"
              + "|"
              + STAFF
              + "から(の)?電話.{0,3}(ほし|欲し|もらいた|いただきた|ください|お願い)"
              + "|(電話|直接|人).{0,3}(話したい|聞きたい|相談したい)");

  private final JapaneseText japanese;

  public Commands(JapaneseText japanese) {
    this.japanese = japanese;
  }

  /// The command that this text is.
  ///
  /// @param inWalk whether the words of a walk mean the walk
  /// @param options how many answers are on the screen
  public Optional<Intent> find(String text, boolean inWalk, int options) {
    String said = japanese.normalise(text).strip();
    if (said.isEmpty() || said.length() > LONGEST) {
      return Optional.empty();
    }
    String bare = ENDING.matcher(said).replaceFirst("");
    return number(bare, options).or(() -> word(said, bare, inWalk));
  }

  /// Whether the wish for a person stands in a longer text.
  public boolean asksForPerson(String text) {
    return PERSON_WANTED.matcher(japanese.normalise(text)).find();
  }

  private static Optional<Intent> word(String said, String bare, boolean inWalk) {
    for (String form : new String[] {said, bare}) {
      if (inWalk && IN_WALK.containsKey(form)) {
        return Optional.of(IN_WALK.get(form));
      }
      if (ALWAYS.containsKey(form)) {
        return Optional.of(ALWAYS.get(form));
      }
    }
    return Optional.empty();
  }

  private static Optional<Intent> number(String said, int options) {
    Matcher matcher = NUMBER.matcher(said);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    char digit = matcher.group(1).charAt(0);
    int kanji = KANJI_DIGITS.indexOf(digit);
    int index = kanji >= 0 ? kanji : digit - '1';
    return index < options ? Optional.of(new Intent.Choice(index)) : Optional.empty();
  }

  private static Map<String, Word> phrases(Map<Word, String> written) {
    Map<String, Word> phrases = new HashMap<>();
    written.forEach(
        (word, forms) -> {
          for (String form : forms.split("\\|", -1)) {
            phrases.put(form, word);
          }
        });
    return Map.copyOf(phrases);
  }
}
