package dev.tesuri.knowledge.faq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tesuri.knowledge.faq.FaqRows.Brought;
import dev.tesuri.knowledge.faq.FaqRows.Kept;
import dev.tesuri.knowledge.faq.FaqSet.Kind;
import dev.tesuri.knowledge.faq.FaqSet.Origin;
import dev.tesuri.knowledge.faq.FaqUploadRows.By;
import dev.tesuri.knowledge.faq.FaqUploadRows.One;
import dev.tesuri.knowledge.faq.FaqUploadRows.Upload;
import dev.tesuri.knowledge.store.Also;
import dev.tesuri.knowledge.store.BothDatabases;
import dev.tesuri.knowledge.store.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

class FaqRowsTest {
  private static final Instant NOON = Instant.parse("2026-11-24T03:00:00Z");
  private static final Instant LATER = NOON.plusSeconds(60);
  private static final FaqEntry DOGS = new FaqEntry("犬-1", "犬を飼ったら", "登録します。\n窓口へ。");
  private static final FaqEntry CATS = new FaqEntry("2", "猫を飼ったら", "登録はいりません。");

  @BothDatabases
  void a_table_takes_the_place_of_the_one_before(Database database) {
    var rows = new FaqRows(database);
    assertThat(rows.all()).isEmpty();

    rows.replace(List.of(DOGS, CATS), NOON);
    assertThat(rows.all())
        .hasValue(new Brought(1, List.of(new Kept(DOGS, NOON), new Kept(CATS, NOON))));

    rows.replace(List.of(CATS), NOON.plusSeconds(1));
    assertThat(rows.all().map(Brought::entries)).hasValue(List.of(CATS));
    rows.replace(List.of(), NOON);
    assertThat(rows.all()).isEqualTo(Optional.empty());
  }

  @BothDatabases
  void when_one_entry_cannot_be_stored_the_former_ones_stay(Database database) {
    var rows = new FaqRows(database);
    rows.replace(List.of(DOGS), NOON);
    assertThatThrownBy(() -> rows.replace(List.of(CATS, CATS), NOON))
        .isInstanceOf(RuntimeException.class);
    assertThat(rows.all().map(Brought::entries)).hasValue(List.of(DOGS));
  }

  @BothDatabases
  void every_change_is_told_and_can_be_taken_back(Database database) {
    var rows = new FaqRows(database);
    rows.replace(List.of(DOGS, CATS), NOON);
    var otherDogs = new FaqEntry("犬-1", "犬を飼ったら", "電話でも登録します。");
    var birds = new FaqEntry("3", "鳥を飼ったら", "登録はいりません。");
    var before = rows.state();
    var after = List.of(new Kept(birds, LATER), new Kept(CATS, NOON), new Kept(otherDogs, LATER));

    var made = database.write(handle -> FaqRows.publish(handle, before, after, origin(Kind.FILE)));

    assertThat(made.orElseThrow())
        .returns(2L, FaqSet::number)
        .returns(1, FaqSet::added)
        .returns(1, FaqSet::changed)
        .returns(0, FaqSet::removed)
        .returns(3, FaqSet::total);
    assertThat(rows.state()).isEqualTo(new Brought(2, after));
    assertThat(rows.history(5)).hasSize(2).first().isEqualTo(made.orElseThrow());
    assertThat(rows.before(2).orElseThrow().kept()).isEqualTo(before.kept());
    assertThat(rows.before(1).orElseThrow().kept()).isEmpty();

    var back = rows.before(2).orElseThrow();
    database.write(handle -> FaqRows.publish(handle, back.now(), back.kept(), origin(Kind.BACK)));
    assertThat(rows.state().kept()).isEqualTo(before.kept());
    assertThat(rows.before(3).orElseThrow().kept()).isEqualTo(after);
  }

  @BothDatabases
  void of_two_who_looked_at_the_same_the_second_changes_nothing(Database database) {
    var rows = new FaqRows(database);
    rows.replace(List.of(DOGS), NOON);
    var seen = rows.state();
    var first = List.of(new Kept(CATS, LATER));
    var done = database.write(handle -> FaqRows.publish(handle, seen, first, origin(Kind.FILE)));
    assertThat(done).isPresent();

    var second =
        database.write(handle -> FaqRows.publish(handle, seen, List.of(), origin(Kind.FILE)));

    assertThat(second).isEmpty();
    assertThat(rows.state().kept()).isEqualTo(first);
    assertThat(rows.history(9)).hasSize(2);
  }

  @BothDatabases
  void only_the_last_changes_can_be_taken_back(Database database) {
    var rows = new FaqRows(database);
    for (int i = 0; i <= FaqRows.KEPT; i++) {
      rows.replace(List.of(new FaqEntry("1", "犬" + i, "登録します。")), NOON);
    }
    assertThat(rows.before(1)).isEmpty();
    assertThat(rows.before(2).orElseThrow().entries())
        .containsExactly(new FaqEntry("1", "犬0", "登録します。"));
    assertThat(rows.before(FaqRows.KEPT + 2)).isEmpty();
    assertThat(rows.history(99)).filteredOn(FaqSet::canGoBack).hasSize(FaqRows.KEPT);
  }

  @BothDatabases
  void entries_that_were_there_before_there_was_a_history_can_be_brought_back(Database database) {
    database.write(
        handle -> handle.execute("insert into faq_entry values ('1', 0, '犬', '登録します。', 5)"));
    var rows = new FaqRows(database);
    assertThat(rows.state().number()).isZero();
    rows.replace(List.of(CATS), NOON);
    assertThat(rows.before(1).orElseThrow().kept())
        .containsExactly(new Kept(new FaqEntry("1", "犬", "登録します。"), Instant.ofEpochMilli(5)));
  }

  @BothDatabases
  void an_upload_is_of_one_account_for_a_day(Database database) {
    var uploads = new FaqUploadRows(database);
    var upload = upload("u1", "hanako", NOON, null, DOGS, CATS);
    uploads.keep(upload, Also.NOTHING);

    assertThat(uploads.find("u1", "hanako", "aozora", LATER)).hasValue(upload);
    assertThat(uploads.find("u1", "taro", "aozora", LATER)).isEmpty();
    assertThat(uploads.find("u1", "hanako", "midori", LATER)).isEmpty();
    assertThat(uploads.offered("aozora", LATER)).isEmpty();
    var nextDay = NOON.plus(Duration.ofDays(1)).plusMillis(1);
    assertThat(uploads.find("u1", "hanako", "aozora", nextDay)).isEmpty();
    uploads.keep(upload("u2", "taro", nextDay, null, CATS), Also.NOTHING);
    assertThat(uploads.find("u1", "hanako", "aozora", NOON)).isEmpty();
    boolean elsewhere = database.write(handle -> FaqUploadRows.drop(handle, "u2", "midori"));
    assertThat(elsewhere).isFalse();
    boolean here = database.write(handle -> FaqUploadRows.drop(handle, "u2", "aozora"));
    assertThat(here).isTrue();
  }

  @BothDatabases
  void an_offered_one_is_seen_by_the_whole_town_for_thirty_days(Database database) {
    var uploads = new FaqUploadRows(database);
    uploads.keep(upload("u1", "hanako", NOON, new One("2", "as it was"), CATS), Also.NOTHING);
    boolean byAnother = database.write(handle -> FaqUploadRows.offer(handle, "u1", "taro"));
    assertThat(byAnother).isFalse();
    boolean byOwner = database.write(handle -> FaqUploadRows.offer(handle, "u1", "hanako"));
    assertThat(byOwner).isTrue();

    var found = uploads.find("u1", "taro", "aozora", NOON.plus(Duration.ofDays(29))).orElseThrow();
    assertThat(found.one()).isEqualTo(new One("2", "as it was"));
    assertThat(found.entries()).containsExactly(CATS);
    assertThat(uploads.offered("aozora", LATER)).containsExactly(found);
    assertThat(uploads.offered("midori", LATER)).isEmpty();
    assertThat(uploads.find("u1", "taro", "midori", LATER)).isEmpty();
    // Another table of the same person leaves it where it is.
    uploads.keep(upload("u2", "hanako", LATER, null, DOGS), Also.NOTHING);
    assertThat(uploads.offered("aozora", LATER)).containsExactly(found);
    assertThat(uploads.offered("aozora", NOON.plus(Duration.ofDays(31)))).isEmpty();
  }

  private static Upload upload(
      String id, String account, Instant at, @Nullable One one, FaqEntry... entries) {
    return new Upload(
        id, new By(account, "花子"), "aozora", at, false, "faq.csv", "CSV", one, List.of(entries));
  }

  private static Origin origin(Kind kind) {
    return new Origin(LATER, "account", "花子", kind, "faq.csv");
  }
}
