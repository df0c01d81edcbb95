package dev.tesuri.bot.quality;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// The questions: one half to tune with, one half that is only measured. Split once, by chance,
/// topic by topic.
public enum QuestionSet {
  /// To tune with.
  TUNING("tuning"),
  /// Only to be measured.
  ASIDE("aside");

  private final String file;

  QuestionSet(String file) {
    this.file = file;
  }

  /// All of them.
  public List<Question> read() {
    try (InputStream in =
        Objects.requireNonNull(
            QuestionSet.class.getResourceAsStream("/questions/" + file + ".tsv"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank())
          .map(Question::of)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
