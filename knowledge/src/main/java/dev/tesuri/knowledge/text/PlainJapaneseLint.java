package dev.tesuri.knowledge.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Finds what makes a sentence hard for people who are old, tired or new to Japanese: double
/// negation, passive, keigo, and words that only an office uses.
///
/// The forms are those that やさしい日本語ガイドライン (出入国在留管理庁・文化庁, 2020) asks to
/// avoid. Only wordings that are never right in our texts are looked for; a sentence without a
/// finding may still be hard. Thread-safe.
public final class PlainJapaneseLint {

  private static final List<Form> FORMS =
      List.of(
          new Form(
              "ない(?:わけ|こと|もの)(?:では|じゃ|は|も)(?:ない|ありません)"
                  + "|なければ(?:なりません|ならない|いけない|いけません)|なくては(?:なりません|ならない|いけ)"
                  + "|ないと(?:いけません|いけない|なりません)|ざるを得|なくも(?:ない|ありません)",
              "は、二重の否定です。「〜します」「〜が要ります」と、することを書いてください。"),
          new Form(
              "(?<![かが])され(?:ます|ました|る|た|て|ません|ない|ており)", "は、受け身です。「市区町村が送ります」のように、だれがするかを書いてください。"),
          new Form(
              "お[ぁ-ん一-龠]{1,4}(?<!こと)(?:になり|になる|になっ|いたし)|いたします|ございます|いただけ|いただき|いただく"
                  + "|申し上げ|くださいませ|存じ|参ります|おられ",
              "は、敬語です。「です・ます」で十分です。"));

  private final PlainWords words;

  public PlainJapaneseLint(PlainWords words) {
    this.words = words;
  }

  private record Form(Pattern pattern, String advice) {
    Form(String pattern, String advice) {
      this(Pattern.compile(pattern), advice);
    }
  }

  /// What is wrong with one sentence, in plain Japanese, each with the words that it is about.
  public List<String> sentence(String sentence) {
    var findings = new ArrayList<String>();
    for (var form : FORMS) {
      var match = form.pattern().matcher(outsideQuotes(sentence));
      if (match.find()) {
        findings.add("「" + match.group() + "」" + form.advice());
      }
    }
    return findings;
  }

  /// Words of a whole text that it should replace: those that stand in it and are explained
  /// nowhere. Words in 「」 are those of a screen or a paper, and count as they are.
  public List<PlainWords.Replacement> words(String text) {
    var outside = outsideQuotes(text);
    return words.replacements().stream()
        .filter(one -> stands(outside, one.word()) && !explained(text, one.word()))
        .toList();
  }

  // 委任状（たのむ紙）, or the other way round: 青い字（リンク）.
  private static boolean explained(String text, String word) {
    return text.contains(word + "（") || text.contains("（" + word + "）");
  }

  // Within a longer word of the same script it is another word.
  private static boolean stands(String text, String word) {
    for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      if (!joined(text, at - 1, at) && !joined(text, at + word.length() - 1, at + word.length())) {
        return true;
      }
    }
    return false;
  }

  private static boolean joined(String text, int left, int right) {
    return left >= 0
        && right < text.length()
        && !script(text.charAt(left)).equals(Script.OTHER)
        && script(text.charAt(left)).equals(script(text.charAt(right)));
  }

  private enum Script {
    KANJI,
    KATAKANA,
    OTHER
  }

  private static Script script(char c) {
    if (Kana.isKatakana(c)) {
      return Script.KATAKANA;
    }
    return Kana.isKanji(c) ? Script.KANJI : Script.OTHER;
  }

  private static String outsideQuotes(String text) {
    return text.replaceAll("「[^「」]*」", "「」");
  }
}
