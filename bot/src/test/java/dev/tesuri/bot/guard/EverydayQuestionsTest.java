package dev.tesuri.bot.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Ordinary questions, of which the content holds thousands, hardly ever raise an alarm.
class EverydayQuestionsTest {

  private static final Path WORDS = Path.of("../knowledge/content/words");
  private static final Set<String> CRIES = Set.of("person", "topic");

  private final Hazards hazards = new Hazards();

  @Test
  void other_ways_to_ask_for_a_procedure_stay_calm() throws IOException {
    var asked =
        lines("wordings.tsv").stream()
            .filter(line -> !line.startsWith("scam-") && !line.startsWith("disaster-"))
            .toList();
    assertThat(asked).hasSizeGreaterThan(1_000);
    assertThat(alarming(asked)).hasSizeLessThanOrEqualTo(asked.size() / 100);
  }

  @Test
  void words_of_a_walk_stay_calm() throws IOException {
    var said =
        lines("utterances.tsv").stream()
            .filter(line -> !CRIES.contains(line.substring(0, line.indexOf('\t'))))
            .toList();
    assertThat(said).hasSizeGreaterThan(1_000);
    assertThat(alarming(said)).hasSizeLessThanOrEqualTo(said.size() / 100);
  }

  private List<String> alarming(List<String> lines) {
    return lines.stream()
        .filter(line -> hazards.find(line.substring(line.indexOf('\t') + 1)).isPresent())
        .toList();
  }

  private static List<String> lines(String file) throws IOException {
    return Files.readAllLines(WORDS.resolve(file)).stream()
        .filter(line -> line.contains("\t") && !line.startsWith("#"))
        .toList();
  }
}
