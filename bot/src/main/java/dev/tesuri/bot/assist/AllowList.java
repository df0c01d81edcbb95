package dev.tesuri.bot.assist;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/// Whom a model's sentence may send somebody to: telephone numbers that content or town name, and
/// sites of the state and of municipalities. What stands in the text it cites is not enough, since
/// that may have been brought in from outside. Thread-safe.
///
/// @param phones digits of the numbers
public record AllowList(Supplier<Set<String>> phones) {

  private static final Pattern LONG_NUMBER =
      Pattern.compile("(?<![0-9])0(?:[-() ]{0,2}[0-9]){8,10}");
  private static final Pattern HASH_NUMBER = Pattern.compile("#[0-9]{4}");
  private static final Pattern SHORT_NUMBER =
      Pattern.compile("(?<![0-9])1[0-9]{2}(?=番|[にへ]、?電話|[にへ]、?かけ)");
  private static final Pattern SITE =
      Pattern.compile("(?:https?://)?((?:[a-z0-9-]+\\.)+[a-z]{2,})(?![a-z0-9])");
  private static final Pattern OFFICIAL = Pattern.compile("(?:.+\\.)?(?:go|lg)\\.jp");

  /// Whether all numbers and sites of a sentence are known.
  boolean allows(String sentence) {
    String plain =
        Normalizer.normalize(sentence, Normalizer.Form.NFKC)
            .toLowerCase(Locale.ROOT)
            .replaceAll("[‐-―−ー](?=[0-9])", "-");
    return knows(plain, LONG_NUMBER)
        && knows(plain, HASH_NUMBER)
        && knows(plain, SHORT_NUMBER)
        && SITE.matcher(plain)
            .results()
            .allMatch(site -> OFFICIAL.matcher(site.group(1)).matches());
  }

  private boolean knows(String plain, Pattern numbers) {
    return numbers
        .matcher(plain)
        .results()
        .allMatch(number -> phones.get().contains(number.group().replaceAll("[^0-9]", "")));
  }
}
