package dev.tesuri.bot.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tesuri.knowledge.language.BundledLanguages;
import dev.tesuri.knowledge.language.Languages;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The lines of `foreign-dangers.tsv`.
class ForeignDangerTableTest {

  private static final ForeignHazards HAZARDS = new ForeignHazards(BundledLanguages.national());

  private record Line(String text, String kind) {}

  @Test
  void every_line_is_judged_as_it_should_be() throws IOException {
    var lines = lines();

    assertThat(lines.stream().filter(line -> !found(line.text()).equals(line.kind())).toList())
        .isEmpty();
    assertThat(lines.stream().collect(Collectors.groupingBy(Line::kind, Collectors.counting())))
        .allSatisfy((_, count) -> assertThat(count).isGreaterThanOrEqualTo(3))
        .hasSize(HazardKind.values().length + 1);
    assertThat(lines).hasSizeGreaterThan(90);
  }

  @Test
  void danger_is_found_at_the_end_of_a_long_text_too() {
    assertThat(found("It is a nice day today. ".repeat(500) + "My father is not breathing"))
        .isEqualTo("emergency");
  }

  @Test
  void without_languages_nothing_is_found() {
    assertThat(new ForeignHazards(Languages.NONE).find("my house is on fire")).isEmpty();
  }

  private static String found(String text) {
    return HAZARDS.find(text).map(hazard -> hazard.kind().code()).orElse("calm");
  }

  private static List<Line> lines() throws IOException {
    try (var in =
        new BufferedReader(
            new InputStreamReader(
                ForeignDangerTableTest.class.getResourceAsStream("foreign-dangers.tsv"),
                StandardCharsets.UTF_8))) {
      return in.lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .map(cells -> new Line(cells[0], cells[1]))
          .toList();
    }
  }
}
