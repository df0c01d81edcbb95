package dev.tesuri.knowledge.text;

/// A piece of a sentence as the dictionary knows it.
///
/// @param surface as it stands in the text
/// @param start where it begins in the text, in chars
/// @param partOfSpeech in the words of the dictionary, most general first: `名詞-固有名詞-一般`
/// @param base dictionary form
/// @param reading of the surface in hiragana; empty where the dictionary has none
record Morpheme(String surface, int start, String partOfSpeech, String base, String reading) {

  int end() {
    return start + surface.length();
  }

  boolean is(String kind) {
    return partOfSpeech.startsWith(kind);
  }

  /// Whether a finer class, such as 非自立, is named.
  boolean marked(String kind) {
    return partOfSpeech.contains(kind);
  }

  boolean inflected() {
    return is("動詞") || is("形容詞");
  }

  Morpheme read(String otherReading) {
    return new Morpheme(surface, start, partOfSpeech, base, otherReading);
  }

  Morpheme movedBy(int chars) {
    return new Morpheme(surface, start + chars, partOfSpeech, base, reading);
  }

  /// The reading of the dictionary form: the part that inflection left alone, then the end of the
  /// dictionary form.
  String baseReading() {
    String known = reading.isEmpty() ? Kana.hiragana(surface) : reading;
    int shared = sharedLength(surface, base);
    String end = Kana.hiragana(surface.substring(shared));
    return known.endsWith(end)
        ? known.substring(0, known.length() - end.length()) + Kana.hiragana(base.substring(shared))
        : known;
  }

  private static int sharedLength(String one, String other) {
    int length = 0;
    while (length < Math.min(one.length(), other.length())
        && one.charAt(length) == other.charAt(length)) {
      length++;
    }
    return length;
  }
}
