package dev.tesuri.bot.learning;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/// Something that a supporter found wanting in the knowledge while helping somebody.
///
/// @param topic id of the topic at hand; empty when there was none
/// @param step id of the step at hand; empty when there was none
/// @param words of the supporter, masked
public record Shortfall(
    String id, Kind kind, String topic, String step, String words, Instant toldAt) {

  /// What was wrong.
  public enum Kind {
    MISSING("missing", "知識が足りない"),
    SCREEN("screen", "画面がちがう");

    private final String code;
    private final String words;

    Kind(String code, String words) {
      this.code = code;
      this.words = words;
    }

    public String code() {
      return code;
    }

    /// What staff read.
    public String words() {
      return words;
    }

    public static Optional<Kind> of(String code) {
      return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
  }
}
