package dev.tesuri.admin.access;

import dev.tesuri.bot.conversation.Tokens;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Codes for the day on which the telephone is lost: ten, each for one use, shown once.
final class RecoveryCodes {

  private static final int COUNT = 10;

  /// Of five letters: 74 bits in all, so that a fast hash keeps them.
  private static final int GROUPS = 3;

  private RecoveryCodes() {}

  static List<String> fresh(Passwords passwords) {
    return Stream.generate(() -> passwords.fresh(GROUPS)).limit(COUNT).toList();
  }

  /// As it is stored. The same code of another account has another hash.
  static String hash(String account, String code) {
    String folded =
        Normalizer.normalize(code, Normalizer.Form.NFKC)
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]", "");
    return Tokens.hash(account + " " + folded);
  }
}
