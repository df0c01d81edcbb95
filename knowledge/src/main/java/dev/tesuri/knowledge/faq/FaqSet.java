package dev.tesuri.knowledge.faq;

import java.time.Instant;
import java.util.Arrays;

/// One change of what a town has brought: what was done, by whom, and how much it changed.
///
/// @param number counts up from 1
/// @param by name of who did it
/// @param file its name, or what else it was made from; empty for none
/// @param total how many entries there were afterwards
/// @param canGoBack whether what was before it is still kept
public record FaqSet(
    long number,
    Instant at,
    String by,
    Kind kind,
    String file,
    int added,
    int changed,
    int removed,
    int total,
    boolean canGoBack) {

  /// What was done.
  public enum Kind {
    FILE("file", "ファイルから取りこんだ"),
    ENTRY("entry", "一つを書いた"),
    BACK("back", "前にもどした"),
    COMMAND("command", "コマンドで取りこんだ");

    private final String code;
    private final String words;

    Kind(String code, String words) {
      this.code = code;
      this.words = words;
    }

    /// As it is stored.
    public String code() {
      return code;
    }

    /// As people read it.
    public String words() {
      return words;
    }

    /// The kind of a stored code.
    static Kind of(String code) {
      return Arrays.stream(values())
          .filter(kind -> kind.code.equals(code))
          .findFirst()
          .orElse(FILE);
    }
  }

  /// Where a change comes from.
  ///
  /// @param account id of who makes it, or `-`
  /// @param by the name
  public record Origin(Instant at, String account, String by, Kind kind, String file) {}
}
