package dev.tesuri.bot.learning;

import dev.tesuri.knowledge.text.Analyser;
import dev.tesuri.knowledge.text.Kana;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Puts together what says the same in other words: of two questions at least half of the content
/// words are common, or most of the pairs of kana that are heard.
public final class Likes {

  private static final double COMMON_WORDS = 0.5;
  private static final double COMMON_SOUNDS = 0.7;

  private final Analyser text;
  private final Supplier<List<String>> asking;

  /// @param asking words that ask but do not say what about
  public Likes(Analyser text, Supplier<List<String>> asking) {
    this.text = text;
    this.asking = asking;
  }

  private record Heard(Set<String> words, Set<String> sounds) {

    boolean isLike(Heard other) {
      return common(words, other.words) >= COMMON_WORDS
          || common(sounds, other.sounds) >= COMMON_SOUNDS;
    }

    // What both have, of all that one of them has.
    private static double common(Set<String> one, Set<String> other) {
      long both = one.stream().filter(other::contains).count();
      return both == 0 ? 0 : (double) both / (one.size() + other.size() - both);
    }
  }

  private record Group<T>(T first, Heard heard, List<T> members) {}

  /// Groups of likes: each joins the first group whose first member is like it, so that what comes
  /// first stands for the others.
  ///
  /// @param question of one
  /// @param may whether two may stand in one group at all
  <T> List<List<T>> groups(List<T> all, Function<T, String> question, BiPredicate<T, T> may) {
    var asks = Set.copyOf(asking.get());
    List<Group<T>> groups = new ArrayList<>();
    for (T one : all) {
      var heard = heard(question.apply(one), asks);
      groups.stream()
          .filter(group -> may.test(group.first(), one) && group.heard().isLike(heard))
          .findFirst()
          .orElseGet(
              () -> {
                var group = new Group<>(one, heard, new ArrayList<T>());
                groups.add(group);
                return group;
              })
          .members()
          .add(one);
    }
    return groups.stream().map(Group::members).toList();
  }

  // Words as they sound, so that kana and kanji are one.
  private Heard heard(String question, Set<String> asks) {
    var analysis = text.analyse(question);
    var words =
        analysis.words().stream()
            .filter(word -> !asks.contains(word.text()))
            .map(word -> Kana.fold(word.reading()))
            .collect(Collectors.toSet());
    String sound = Kana.fold(analysis.reading());
    var sounds =
        IntStream.range(0, Math.max(0, sound.length() - 1))
            .mapToObj(at -> sound.substring(at, at + 2))
            .collect(Collectors.toSet());
    return new Heard(words, sounds);
  }
}
