package dev.tesuri.knowledge.text;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.ja.dict.UserDictionary;
import org.apache.lucene.analysis.ja.tokenattributes.BaseFormAttribute;
import org.apache.lucene.analysis.ja.tokenattributes.PartOfSpeechAttribute;
import org.apache.lucene.analysis.ja.tokenattributes.ReadingAttribute;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.jspecify.annotations.Nullable;

/// Cuts Japanese text into morphemes with Kuromoji and our own dictionary of readings.
///
/// Thread-safe. The dictionaries are loaded at the first cut (a few hundred milliseconds), once
/// per process; a tokenizer after that costs microseconds, so each cut makes its own instead of
/// sharing one.
final class Kuromoji {

  private static final String OWN_WORDS = "/content/words/readings.csv";

  private final Supplier<UserDictionary> ownWords;

  /// With the readings that travel with the program.
  Kuromoji() {
    ownWords = () -> OwnWords.BUNDLED;
  }

  /// With readings of one's own.
  ///
  /// @param readings lines of the form of `readings.csv`, without fault
  Kuromoji(List<String> readings) {
    var dictionary = OwnWords.dictionary(new StringReader(String.join("\n", readings)));
    ownWords = () -> dictionary;
  }

  /// Whole words, as one reads them aloud.
  List<Morpheme> whole(String text) {
    return cut(text, JapaneseTokenizer.Mode.NORMAL);
  }

  /// Compounds in their parts, as one searches for them.
  List<Morpheme> parts(String text) {
    return cut(text, JapaneseTokenizer.Mode.SEARCH);
  }

  private List<Morpheme> cut(String text, JapaneseTokenizer.Mode mode) {
    try (var tokens = new JapaneseTokenizer(ownWords.get(), false, true, mode)) {
      tokens.setReader(new StringReader(text));
      return read(text, tokens);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Morpheme> read(String text, TokenStream tokens) throws IOException {
    var offset = tokens.getAttribute(OffsetAttribute.class);
    var term = tokens.getAttribute(CharTermAttribute.class);
    var base = tokens.getAttribute(BaseFormAttribute.class);
    var reading = tokens.getAttribute(ReadingAttribute.class);
    var kind = tokens.getAttribute(PartOfSpeechAttribute.class);
    var morphemes = new ArrayList<Morpheme>();
    tokens.reset();
    while (tokens.incrementToken()) {
      String surface = text.substring(offset.startOffset(), offset.endOffset());
      morphemes.add(
          new Morpheme(
              surface,
              offset.startOffset(),
              orElse(kind.getPartOfSpeech(), "名詞"),
              orElse(base.getBaseForm(), term.toString()),
              Kana.hiragana(orElse(reading.getReading(), ""))));
    }
    tokens.end();
    return morphemes;
  }

  private static String orElse(@Nullable String value, String otherwise) {
    return value == null ? otherwise : value;
  }

  /// Loaded when the first text is cut, not when the program starts.
  private static final class OwnWords {
    static final UserDictionary BUNDLED =
        dictionary(
            new InputStreamReader(
                Objects.requireNonNull(Kuromoji.class.getResourceAsStream(OWN_WORDS)),
                StandardCharsets.UTF_8));

    static UserDictionary dictionary(Reader lines) {
      try (lines) {
        return UserDictionary.open(lines);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
