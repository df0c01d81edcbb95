package dev.tesuri.bot.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The lines of `dangers.tsv`.
class DangerTableTest {

  private static final Hazards HAZARDS = new Hazards();

  private record Line(String text, String family) {}

  @ParameterizedTest
  @CsvSource({
    "emergency, 100, 1.0",
    "police, 50, 1.0",
    "self-harm, 40, 1.0",
    "scam, 80, 0.97",
    "calm, 100, 0.98"
  })
  void so_many_of_a_family_are_recognised(String family, int lines, double share)
      throws IOException {
    var all = lines().stream().filter(line -> line.family().equals(family)).toList();
    var missed = all.stream().filter(line -> !found(line.text()).equals(family)).toList();
    assertThat(all).hasSizeGreaterThan(lines);
    assertThat(missed).hasSizeLessThanOrEqualTo((int) Math.floor(all.size() * (1 - share)));
  }

  @Test
  void danger_is_found_at_the_end_of_a_long_text_too() {
    assertThat(found("きょうは いい天気です。".repeat(500) + "父が倒れて息をしていません")).isEqualTo("emergency");
  }

  @Test
  void a_wording_is_found_whatever_words_it_requires() {
    assertThat(RequiredWords.of("(?:息子|孫)(?:から|が)[^。]{0,8}?(?:金|示談)+を"))
        .anySatisfy(words -> assertThat(words).contains("息子から", "孫が"))
        .anySatisfy(words -> assertThat(words).contains("金", "示談"));
    assertThat(RequiredWords.of("(?:あ|い)?")).isEmpty();
  }

  private static String found(String text) {
    return HAZARDS.find(text).map(hazard -> hazard.kind().family()).orElse("calm");
  }

  private static List<Line> lines() throws IOException {
    try (var in =
        new BufferedReader(
            new InputStreamReader(
                DangerTableTest.class.getResourceAsStream("dangers.tsv"),
                StandardCharsets.UTF_8))) {
      return in.lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\t"))
          .map(cells -> new Line(cells[0], cells[1]))
          .toList();
    }
  }
}
