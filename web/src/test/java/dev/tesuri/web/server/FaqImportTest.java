package dev.tesuri.web.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tesuri.knowledge.faq.FaqEntry;
import dev.tesuri.knowledge.faq.FaqRows;
import dev.tesuri.knowledge.layer.Municipality;
import dev.tesuri.knowledge.store.SqliteDatabase;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FaqImportTest {
  private static final Instant NOON = Instant.parse("2026-11-24T03:00:00Z");

  @TempDir Path folder;

  @Test
  void a_table_takes_the_place_of_the_one_before() throws IOException {
    assertThat(imported("id,question,answer\n1,犬,保健所へ。\n2,猫,どこへも。\n"))
        .isEqualTo(new FaqImport(true, List.of("2 entries imported. The next start finds them.")));
    assertThat(imported("id,question,answer\n3,鳥,役場へ。\n").done()).isTrue();
    assertThat(kept()).containsExactly(new FaqEntry("3", "鳥", "役場へ。"));
  }

  @Test
  void with_a_fault_the_former_table_stays() throws IOException {
    imported("id,question,answer\n1,犬,保健所へ。\n");
    var refused = imported("id,question,answer\n2,猫,どこへも。\n3,,役場へ。\n");
    assertThat(refused.done()).isFalse();
    assertThat(refused.lines().getFirst()).endsWith("faq.csv: 3行目：質問が空です。");
    assertThat(refused.lines().getLast()).startsWith("Nothing was imported.");
    assertThat(kept()).containsExactly(new FaqEntry("1", "犬", "保健所へ。"));
  }

  @Test
  void while_a_server_runs_it_is_refused() throws IOException {
    try (var _ = SqliteDatabase.open(folder)) {
      assertThat(imported("id,question,answer\n1,犬,保健所へ。\n").lines())
          .containsExactly(
              "A server runs on " + folder + ". Stop it, then import again. Nothing was imported.");
    }
    assertThat(kept()).isEmpty();
  }

  @Test
  void a_missing_file_is_told() {
    assertThat(FaqImport.of(folder.resolve("none.csv"), settings(), NOON).lines())
        .singleElement()
        .asString()
        .contains("none.csv cannot be read");
  }

  private FaqImport imported(String table) throws IOException {
    return FaqImport.of(Files.writeString(folder.resolve("faq.csv"), table), settings(), NOON);
  }

  private List<FaqEntry> kept() {
    try (var database = SqliteDatabase.open(folder)) {
      return new FaqRows(database).all().map(FaqRows.Brought::entries).orElse(List.of());
    }
  }

  private Settings settings() {
    return new Settings(
        8080,
        URI.create("http://localhost:8080"),
        folder,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        new Municipality("town", "市区町村", "窓口", "000-000-0000", "平日"),
        List.of(),
        Optional.empty(),
        List.of(),
        false);
  }
}
