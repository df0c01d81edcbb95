package dev.tesuri.knowledge.text;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Set;

/// Everything the product does with Japanese text as such, in one visible chain: [#plain] takes
/// authors' marks off, [#normalise] brings spellings together, [#analyse] cuts the result;
/// [#segments] is for showing and leaves the text as it was written.
///
/// Thread-safe. Making one is free; the first text loads the dictionaries. Only [#segments]
/// remembers, and it is for published text: what residents say must go through the other methods,
/// which keep nothing.
public final class JapaneseText implements Analyser {

  private static final long REMEMBERED_CHARS = 2_000_000;
  private static final Set<String> DROPPED = Set.of("助詞", "助動詞", "記号", "接続詞", "連体詞", "フィラー", "感動詞");
  private static final Set<String> POLITE = Set.of("お", "ご", "御");
  private static final int LONG_WORD = 3;

  private final Kuromoji kuromoji;
  private final Furigana furigana;
  private final Cache<String, List<Segment>> remembered =
      Caffeine.newBuilder()
          .maximumWeight(REMEMBERED_CHARS)
          .<String, List<Segment>>weigher((text, _) -> text.length() + 1)
          .build();

  /// With the readings that travel with the program.
  public JapaneseText() {
    this(new Kuromoji());
  }

  /// With readings of one's own.
  ///
  /// @param readings lines of the form of `readings.csv`, without fault
  public JapaneseText(List<String> readings) {
    this(new Kuromoji(readings));
  }

  private JapaneseText(Kuromoji kuromoji) {
    this.kuromoji = kuromoji;
    furigana = new Furigana(kuromoji);
  }

  /// The text without authors' marks `｛base｜reading｝`.
  public String plain(String text) {
    return Markup.read(text).plain();
  }

  /// One width, lower case, one blank for any, nothing unseen, and ー for any dash after
  /// katakana.
  public String normalise(String text) {
    return Normaliser.normalise(text);
  }

  /// Normalises first.
  @Override
  public Analysis analyse(String text) {
    var morphemes = kuromoji.parts(normalise(text));
    var words =
        morphemes.stream().filter(JapaneseText::hasContent).map(JapaneseText::word).toList();
    return new Analysis(words, reading(morphemes));
  }

  /// The text with readings over its kanji and the places where lines may break. Understands
  /// authors' marks.
  public List<Segment> segments(String text) {
    return remembered.get(text, furigana::segments);
  }

  private static String reading(List<Morpheme> morphemes) {
    var reading = new StringBuilder();
    for (var morpheme : morphemes) {
      reading.append(
          morpheme.reading().isEmpty() ? Kana.hiragana(morpheme.surface()) : morpheme.reading());
    }
    return reading.toString();
  }

  private static boolean hasContent(Morpheme morpheme) {
    String general = morpheme.partOfSpeech().split("-", 2)[0];
    return !DROPPED.contains(general)
        && !morpheme.marked("非自立")
        && !(morpheme.is("動詞") && morpheme.marked("接尾"))
        && !(morpheme.is("接頭詞") && POLITE.contains(morpheme.surface()))
        && morpheme.surface().codePoints().anyMatch(Character::isLetterOrDigit);
  }

  private static Word word(Morpheme morpheme) {
    return new Word(
        shortened(morpheme.base()), shortened(morpheme.baseReading()), morpheme.inflected());
  }

  // コンピューター and コンピュータ are one word; in コピー the bar is part of it.
  private static String shortened(String word) {
    return word.length() > LONG_WORD && word.endsWith("ー")
        ? word.substring(0, word.length() - 1)
        : word;
  }
}
