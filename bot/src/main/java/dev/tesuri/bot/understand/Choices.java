package dev.tesuri.bot.understand;

import dev.tesuri.knowledge.text.JapaneseText;
import dev.tesuri.knowledge.text.Kana;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Which of the answers on the screen somebody means: by number (2番), place (いちばん下), yes and no,
/// or words of its label (スマホのほう). Pure, thread-safe.
final class Choices {

  private static final int LONGEST = 20;
  private static final double SURE = 0.8;
  private static final Pattern NUMBER =
      Pattern.compile(
          "([1-9一二三四五六七八九])(ばん|番|つ)?(め|目)?(の)?(で|お|に|が)?(いい|ええ)?(おねがい|お願い)?(します|し|です)?");
  private static final Map<String, Character> SPOKEN_NUMBERS =
      Map.of("いち", '1', "に", '2', "さん", '3', "よん", '4', "ひと", '1', "ふた", '2', "みつ", '3', "よつ", '4');
  private static final String KANJI_DIGITS = "一二三四五六七八九";
  private static final Pattern PLACE =
      Pattern.compile(
          "(いちばん|いつちばん|もつとも)?(うえ|した|まんなか|なか|さいしよ|はじめ|さいご|おわり|ひだり|みぎ)"
              + "(から)?([1-9])?(ばんめ|つめ)?(の|のほう|のやつ|のぼたん|のところ|のとこ)?(で|お|に|が)?(いい|ええ|おねがいします|おねがい|です|します|や|じや|ね|よ)*");
  private static final Set<String> NEGATIONS = Set.of("ない", "ん", "ません", "なし", "ぬ");
  private static final Pattern NEGATIVE =
      Pattern.compile("(ない|なし|ません|とらん|てへん|らん|ひん|へん|ねえ)(ほう|の|で|です|よ|わ|や|ねん|が|を|人|ひと)*$");

  private final JapaneseText japanese;
  private final Intents intents;

  Choices(JapaneseText japanese, Intents intents) {
    this.japanese = japanese;
    this.intents = intents;
  }

  /// The place, from 0, of the answer that is named by number, place, its whole label, yes or no.
  Optional<Integer> named(String text, Spoken spoken, List<String> labels) {
    if (labels.isEmpty() || spoken.length() > LONGEST) {
      return Optional.empty();
    }
    return number(text, spoken, labels.size())
        .or(() -> same(spoken, labels))
        .or(() -> place(spoken, labels.size()))
        .or(() -> yesOrNo(spoken, labels));
  }

  /// The place of the answer whose label holds all words that were said.
  Optional<Integer> holding(String text, Spoken spoken, List<String> labels) {
    return labels.isEmpty() || spoken.length() > LONGEST
        ? Optional.empty()
        : words(text, spoken, labels);
  }

  private static Optional<Integer> number(String text, Spoken spoken, int options) {
    for (var form : spoken.forms()) {
      var written = NUMBER.matcher(withDigits(form));
      if (written.matches() && !text.strip().startsWith("-")) {
        char digit = written.group(1).charAt(0);
        int kanji = KANJI_DIGITS.indexOf(digit);
        int index = kanji >= 0 ? kanji : digit - '1';
        return index < options ? Optional.of(index) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  // にばん and ふたつめ as 2ばん and 2つめ.
  private static String withDigits(String form) {
    for (var spoken : SPOKEN_NUMBERS.entrySet()) {
      var rest = form.startsWith(spoken.getKey()) ? form.substring(spoken.getKey().length()) : "";
      if (rest.startsWith("ばん") || rest.startsWith("つ")) {
        return spoken.getValue() + rest;
      }
    }
    return form;
  }

  private static Optional<Integer> same(Spoken spoken, List<String> labels) {
    return only(
        IntStream.range(0, labels.size())
            .filter(i -> spoken.forms().contains(Spoken.letters(labels.get(i))))
            .boxed()
            .toList());
  }

  private static Optional<Integer> place(Spoken spoken, int options) {
    for (var form : spoken.forms()) {
      var said = PLACE.matcher(form);
      if (said.matches()) {
        int from = said.group(4) == null ? 1 : said.group(4).charAt(0) - '0';
        int index =
            switch (said.group(2)) {
              case "うえ", "さいしよ", "はじめ", "ひだり" -> from - 1;
              case "した", "さいご", "おわり", "みぎ" -> options - from;
              default -> options % 2 == 1 ? options / 2 : -1;
            };
        return index >= 0 && index < options ? Optional.of(index) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private Optional<Integer> yesOrNo(Spoken spoken, List<String> labels) {
    return intents
        .answer(spoken)
        .filter(guess -> guess.likelihood() >= SURE)
        .flatMap(
            guess ->
                only(
                    IntStream.range(0, labels.size())
                        .filter(i -> says(labels.get(i), guess.intent()))
                        .boxed()
                        .toList()));
  }

  private boolean says(String label, String said) {
    return switch (said) {
      case "unknown" -> label.endsWith("わからない");
      case "yes" -> label.startsWith("はい");
      default -> label.startsWith("いいえ");
    };
  }

  // All that was said must stand in the label, and in no other as well.
  private Optional<Integer> words(String text, Spoken spoken, List<String> labels) {
    var said = words(text);
    if (said.isEmpty()) {
      return Optional.empty();
    }
    boolean negative = spoken.forms().stream().anyMatch(form -> NEGATIVE.matcher(form).find());
    var best = new ArrayList<Integer>();
    for (int i = 0; i < labels.size(); i++) {
      if (holdsAll(words(labels.get(i)), said)) {
        best.add(i);
      }
    }
    if (best.size() > 1) {
      best.removeIf(i -> NEGATIVE.matcher(Spoken.letters(labels.get(i))).find() != negative);
    }
    return only(best);
  }

  private static boolean holdsAll(Set<String> label, Set<String> said) {
    return said.stream()
        .allMatch(
            word -> label.stream().anyMatch(one -> one.startsWith(word) || word.startsWith(one)));
  }

  private Set<String> words(String text) {
    return japanese.words(text).stream()
        .map(word -> Kana.fold(word.reading()))
        .filter(word -> word.length() > 1 && !NEGATIONS.contains(word) && !word.equals("ほう"))
        .collect(Collectors.toSet());
  }

  private static Optional<Integer> only(List<Integer> found) {
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }
}
