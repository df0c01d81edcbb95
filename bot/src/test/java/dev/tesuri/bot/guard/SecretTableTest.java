package dev.tesuri.bot.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tesuri.bot.guard.Masked.Kind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/// The lines of `secrets.tsv`, each with several fabricated numbers.
class SecretTableTest {

  private static final int SEEDS = 20;

  private final SecretMask mask = new SecretMask();

  private record Line(String text, String what, String kind) {}

  @Test
  void every_secret_of_the_table_is_hidden_and_nothing_else() throws IOException {
    for (var line : lines("mask")) {
      for (int seed = 0; seed < SEEDS; seed++) {
        var filled = new MadeUpNumbers(seed).fill(line.text());
        var masked = mask.mask(filled.text());
        var rest = filled.text();
        for (var secret : filled.secrets()) {
          assertThat(masked.text()).as(filled.text()).doesNotContain(secret);
          rest = rest.replace(secret, "");
        }
        assertThat(masked.text().replaceAll("〔[^〕]*〕", "")).as(filled.text()).isEqualTo(rest);
      }
    }
  }

  @Test
  void the_kinds_are_named() throws IOException {
    for (var line : lines("mask")) {
      var kinds = mask.mask(new MadeUpNumbers(1).fill(line.text()).text()).hidden();
      assertThat(kinds).as(line.text()).extracting(SecretTableTest::code).contains(line.kind());
    }
  }

  @Test
  void every_look_alike_of_the_table_stays() throws IOException {
    for (var line : lines("keep")) {
      for (int seed = 0; seed < SEEDS; seed++) {
        var text = new MadeUpNumbers(seed).fill(line.text()).text();
        assertThat(mask.mask(text)).isEqualTo(new Masked(text, List.of()));
      }
    }
  }

  @Test
  void masking_again_changes_nothing() throws IOException {
    for (var line : lines("mask")) {
      var once = mask.mask(new MadeUpNumbers(2).fill(line.text()).text()).text();
      assertThat(mask.mask(once)).isEqualTo(new Masked(once, List.of()));
    }
  }

  private static String code(Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static List<Line> lines(String what) throws IOException {
    try (var in =
        new BufferedReader(
            new InputStreamReader(
                SecretTableTest.class.getResourceAsStream("secrets.tsv"),
                StandardCharsets.UTF_8))) {
      var lines =
          in.lines()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .map(line -> line.split("\t"))
              .map(cells -> new Line(cells[0], cells[1], cells[2]))
              .filter(line -> line.what().equals(what))
              .toList();
      assertThat(lines).hasSizeGreaterThan(100);
      return lines;
    }
  }
}
