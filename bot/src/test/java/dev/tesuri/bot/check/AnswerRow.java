package dev.tesuri.bot.check;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// A line of `answers.tsv`.
record AnswerRow(String topic, String cited, String question, String sentence, String expected) {

  private static final String PASS = "pass";

  boolean honest() {
    return expected.equals(PASS);
  }

  static List<AnswerRow> all() throws IOException {
    try (var in =
        new BufferedReader(
            new InputStreamReader(
                AnswerRow.class.getResourceAsStream("answers.tsv"), StandardCharsets.UTF_8))) {
      return in.lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\t"))
          .map(cell -> new AnswerRow(cell[0], cell[1], cell[2], cell[3], cell[4]))
          .toList();
    }
  }
}
