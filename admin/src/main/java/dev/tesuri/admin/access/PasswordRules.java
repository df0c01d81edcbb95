package dev.tesuri.admin.access;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What a password must be: 12 characters or more, and none that others try first. It need not mix
/// kinds of characters, and never expires. Thread-safe.
public final class PasswordRules {

  /// Characters at least.
  public static final int SHORTEST = 12;

  /// Characters at most.
  public static final int LONGEST = 128;

  /// Of 0 to 4: 3 takes at least 10⁸ guesses.
  private static final int LEAST_SCORE = 3;

  /// What is longer is not judged by its end, which would take long.
  private static final int JUDGED = 64;

  /// Characters that must be left beside names and the like.
  private static final int LEAST_OF_ONES_OWN = 8;

  private static final List<String> OURS = List.of("tesuri", "手すり", "てすり", "administrator");

  // A dictionary of a megabyte, loaded when a password is first chosen.
  private static final class Guesses {
    private static final Zxcvbn DICTIONARY = new Zxcvbn();
  }

  private PasswordRules() {}

  /// What is wrong with it, in words for whoever chooses it; empty when it is good.
  ///
  /// @param known words that others would try for this person: names, the town
  public static Optional<String> fault(String password, List<String> known) {
    String folded = Normalizer.normalize(password, Normalizer.Form.NFKC);
    int length = folded.codePointCount(0, folded.length());
    if (length < SHORTEST) {
      return Optional.of("パスワードは" + SHORTEST + "文字以上にしてください。");
    }
    if (length > LONGEST) {
      return Optional.of("パスワードは" + LONGEST + "文字までにしてください。");
    }
    if (isGuessed(folded, known)) {
      return Optional.of("よく使われる言葉や並びが入っています。関係のない言葉をいくつか並べると、覚えやすく強くなります。");
    }
    return Optional.empty();
  }

  private static boolean isGuessed(String password, List<String> known) {
    var tried = new ArrayList<>(OURS);
    known.forEach(word -> tried.addAll(parts(word)));
    String judged = password.substring(0, Math.min(JUDGED, password.length()));
    return without(tried, password).length() < LEAST_OF_ONES_OWN
        || Guesses.DICTIONARY.measure(judged, tried).getScore() < LEAST_SCORE;
  }

  private static List<String> parts(String words) {
    return Stream.of(words.split("[^\\p{L}\\p{N}]+", -1))
        .map(part -> part.toLowerCase(Locale.ROOT))
        .filter(part -> part.length() > 1)
        .toList();
  }

  private static String without(List<String> words, String password) {
    String left = password.toLowerCase(Locale.ROOT);
    for (String word : words) {
      left = left.replace(word, "");
    }
    return left;
  }
}
