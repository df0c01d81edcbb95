package dev.tesuri.knowledge.faq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tesuri.knowledge.store.BothDatabases;
import dev.tesuri.knowledge.store.Database;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

class FaqRowsTest {
  private static final Instant NOON = Instant.parse("2026-11-24T03:00:00Z");
  private static final FaqEntry DOGS = new FaqEntry("犬-1", "犬を飼ったら", "登録します。\n窓口へ。");
  private static final FaqEntry CATS = new FaqEntry("2", "猫を飼ったら", "登録はいりません。");

  @BothDatabases
  void a_table_takes_the_place_of_the_one_before(Database database) {
    var rows = new FaqRows(database);
    assertThat(rows.all()).isEmpty();

    rows.replace(List.of(DOGS, CATS), NOON);
    assertThat(rows.all()).hasValue(new FaqRows.Brought(List.of(DOGS, CATS), NOON));

    rows.replace(List.of(CATS), NOON.plusSeconds(1));
    assertThat(rows.all().map(FaqRows.Brought::entries)).hasValue(List.of(CATS));
    rows.replace(List.of(), NOON);
    assertThat(rows.all()).isEqualTo(Optional.empty());
  }

  @BothDatabases
  void when_one_entry_cannot_be_stored_the_former_ones_stay(Database database) {
    var rows = new FaqRows(database);
    rows.replace(List.of(DOGS), NOON);
    assertThatThrownBy(() -> rows.replace(List.of(CATS, CATS), NOON))
        .isInstanceOf(RuntimeException.class);
    assertThat(rows.all().map(FaqRows.Brought::entries)).hasValue(List.of(DOGS));
  }
}
