package dev.tesuri.bot.check;

import dev.tesuri.knowledge.text.Word;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Whether a text affirms or denies what a word says.
enum Polarity {
  YES,
  NO;

  private static final Pattern DENIED =
      Pattern.compile("ません|ない(?!うち)|なく(?![しすさせ])|なけ|なかった|ず(?=に|、|$)|ぬ$|なし");
  private static final Pattern RUN_ENDS =
      Pattern.compile("ても|でも|たら|なら|れば|ので|のに|とき|けど|けれど|から|なくて|ないと|つつ");
  private static final Pattern PREDICATE =
      Pattern.compile("^(?:[はがも]|では|じゃ)?(?:[しせ]|さ[れせ]|す[るれ]|でき|あり|ある|な[いくけし]|いり|です)");
  private static final Pattern REPORTED = Pattern.compile("^[ぁ-ん]{0,3}(?:ように|と)(?:言|求め|頼|たの)");
  private static final int SHORT = 2;
  private static final Map<Pattern, String> SAME =
      Map.of(
          Pattern.compile("(?:なければ|なくては|ないと)(?:なりません|いけません)"), "る必要があります",
          Pattern.compile("[てで]は(?:いけません|なりません)"), "ないでください",
          Pattern.compile("かまいません|構いません|差し支えありません|すみません|かもしれません|にすぎません"), "だいじょうぶです",
          Pattern.compile("(?<!て)[はがも]、"), "は",
          Pattern.compile("ではなく(?=、)"), "以外");

  /// One spelling of what says the same.
  static String plain(String text) {
    var plain = text;
    for (var same : SAME.entrySet()) {
      plain = same.getKey().matcher(plain).replaceAll(same.getValue());
    }
    return plain;
  }

  /// How the text, made plain, speaks of a word; empty where it does not speak of it.
  static Set<Polarity> of(String plain, Word word) {
    return of(plain, word, false);
  }

  /// @param mentioned whether a noun that is only mentioned is affirmed by that
  static Set<Polarity> of(String plain, Word word, boolean mentioned) {
    var found = EnumSet.noneOf(Polarity.class);
    var stem = stem(word);
    if (stem.isEmpty()) {
      return found;
    }
    var place = Pattern.compile(Pattern.quote(stem) + "(?<run>[ぁ-ん]*)").matcher(plain);
    while (place.find()) {
      var run = place.group("run");
      if (REPORTED.matcher(run + plain.substring(place.end())).find()) {
        continue;
      }
      boolean predicate = word.inflected() || PREDICATE.matcher(run).find();
      if (!predicate && mentioned) {
        found.add(YES);
      }
      if (predicate) {
        found.add(DENIED.matcher(cut(run)).find() ? NO : YES);
      }
    }
    return found;
  }

  /// Whether anything is denied in the text, made plain.
  static boolean denies(String plain) {
    return DENIED.matcher(plain).find();
  }

  static List<Word> spoken(List<Word> words) {
    return words.stream().filter(word -> !stem(word).isEmpty()).distinct().toList();
  }

  private static String cut(String run) {
    var end = RUN_ENDS.matcher(run);
    if (!end.find()) {
      return run;
    }
    boolean denied = end.group().startsWith("な");
    return run.substring(0, denied ? Math.min(run.length(), end.start() + SHORT) : end.start());
  }

  private static String stem(Word word) {
    var text = word.text();
    if (!word.inflected()) {
      return text.length() < SHORT ? "" : text;
    }
    var stem = text.substring(0, text.length() - 1);
    boolean kana = stem.chars().allMatch(c -> c >= 'ぁ' && c <= 'ん');
    return kana && stem.length() < SHORT ? "" : stem;
  }
}
