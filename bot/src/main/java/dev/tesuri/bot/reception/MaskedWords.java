package dev.tesuri.bot.reception;

import dev.tesuri.bot.conversation.Entry;
import dev.tesuri.bot.guard.Masked;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// What a resident is told whose words held secrets.
final class MaskedWords {

  private MaskedWords() {}

  // 保存していません is true: the mask stands before storage, index, log and staff.
  static Entry.Hidden hidden(List<Masked.Kind> kinds) {
    String notice = "%sのような文字を、かくしました。保存していません。番号は、ここに書かなくてだいじょうぶです。".formatted(names(kinds));
    return new Entry.Hidden(kinds.stream().map(MaskedWords::code).distinct().toList(), notice);
  }

  // What was stored before is gone from the rows and the files; to say it was never there would be
  // untrue.
  static Entry.Hidden erased(List<Masked.Kind> kinds) {
    String notice =
        "%sのような文字が、分けて書かれていました。前に書かれた分も、消しました。番号は、ここに書かなくてだいじょうぶです。".formatted(names(kinds));
    return new Entry.Hidden(kinds.stream().map(MaskedWords::code).distinct().toList(), notice);
  }

  private static String names(List<Masked.Kind> kinds) {
    return kinds.stream().map(Masked.Kind::words).distinct().collect(Collectors.joining("、"));
  }

  private static String code(Masked.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
