package dev.tesuri.knowledge.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// One language in which the product speaks.
///
/// @param code name of its folder, such as `en` or `easy`
/// @param name as its speakers call it
/// @param tag for the attribute `lang`
/// @param about what it is, in one sentence
/// @param asks how people ask for a topic in it
/// @param dangers words of danger
/// @param spoken what people say in it instead of pressing a button
/// @param asking words that ask but do not say what about
public record Language(
    String code,
    String name,
    String tag,
    String about,
    Sentences sentences,
    List<Ask> asks,
    List<Danger> dangers,
    List<Spoken> spoken,
    List<String> asking) {

  /// The code of the Japanese in which the texts are written.
  public static final String JAPANESE = "ja";

  /// What a code may look like.
  public static final String CODE = "[a-z]{2,8}(-[a-z0-9]{2,8})?";

  public Language {
    asks = List.copyOf(asks);
    dangers = List.copyOf(dangers);
    spoken = List.copyOf(spoken);
    asking = List.copyOf(asking);
  }

  /// Whether it is Japanese too, said in another way.
  public boolean isJapanese() {
    return tag.equals(JAPANESE) || tag.startsWith(JAPANESE + "-");
  }

  /// A way to ask for a topic.
  public record Ask(String topic, String text) {}

  /// Words that tell of danger.
  ///
  /// @param kind code of the danger; `not` for words that tell of none
  /// @param words a row of words; `*` at the end of one stands for any ending
  public record Danger(String kind, String words) {

    /// Of words that tell of none.
    public static final String NOT = "not";

    /// What a kind may be.
    public static final Set<String> KINDS =
        Set.of(NOT, "self-harm", "emergency", "disaster", "abuse", "police", "wandering", "scam");
  }

  /// What is said instead of pressing a button.
  ///
  /// @param intent as in `utterances.tsv`
  public record Spoken(String intent, String text) {}

  /// The same with what a layer above says.
  Language with(Language over, Map<String, String> lines) {
    return new Language(
        code,
        over.name.isEmpty() ? name : over.name,
        over.tag.isEmpty() ? tag : over.tag,
        over.about.isEmpty() ? about : over.about,
        sentences.with(lines),
        both(asks, over.asks),
        both(dangers, over.dangers),
        both(spoken, over.spoken),
        both(asking, over.asking));
  }

  private static <T> List<T> both(List<T> one, List<T> other) {
    var all = new ArrayList<>(one);
    all.addAll(other);
    return all;
  }
}
