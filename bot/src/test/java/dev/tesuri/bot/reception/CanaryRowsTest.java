package dev.tesuri.bot.reception;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tesuri.bot.guard.MadeUpNumbers;
import dev.tesuri.bot.guard.SecretMask;
import dev.tesuri.bot.town.Dump;
import dev.tesuri.bot.town.SmallTown;
import dev.tesuri.knowledge.store.BothDatabases;
import dev.tesuri.knowledge.store.Database;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// After all fabricated secrets of the table, told one by one, none of them is in any row.
class CanaryRowsTest {

  private static final int PER_CONVERSATION = 25;

  /// Shorter ones stand by chance in times and ids.
  private static final int SURE = 6;

  private final Database database;

  CanaryRowsTest(Database database) {
    this.database = database;
  }

  @BothDatabases
  void no_row_holds_a_secret() throws IOException {
    var town = SmallTown.on(database);
    List<String> secrets = new ArrayList<>();
    var numbers = new MadeUpNumbers(31);
    int told = 0;
    Resident resident = Resident.of(town);
    for (var line : lines()) {
      if (told++ % PER_CONVERSATION == 0) {
        resident = Resident.of(town);
      }
      var filled = numbers.fill(line);
      resident.says(filled.text());
      filled.secrets().stream().filter(secret -> secret.length() >= SURE).forEach(secrets::add);
    }
    var rows = Dump.of(database);
    assertThat(secrets).hasSizeGreaterThan(100);
    assertThat(rows).contains("〔個人番号〕", "〔カード番号〕", "〔暗証番号〕", "〔電話〕");
    assertThat(secrets).noneMatch(rows::contains);
  }

  private static List<String> lines() throws IOException {
    try (var in =
        new BufferedReader(
            new InputStreamReader(
                SecretMask.class.getResourceAsStream("secrets.tsv"), StandardCharsets.UTF_8))) {
      return in.lines()
          .filter(line -> !line.startsWith("#") && line.contains("\tmask\t"))
          .map(line -> line.substring(0, line.indexOf('\t')))
          .toList();
    }
  }
}
