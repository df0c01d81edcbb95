package dev.tesuri.bot.reception;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tesuri.bot.conversation.ChatEvent;
import dev.tesuri.bot.conversation.ChatEvent.Body;
import dev.tesuri.bot.guard.MadeUpNumbers;
import dev.tesuri.bot.town.Dump;
import dev.tesuri.bot.town.SmallTown;
import dev.tesuri.knowledge.store.BothDatabases;
import dev.tesuri.knowledge.store.Database;
import java.util.stream.Collectors;

/// Secrets are hidden before anything is stored.
class SecretsTest {

  private static final String NUMBER = new MadeUpNumbers(20261124).myNumber();

  private final Database database;
  private final Resident resident;

  SecretsTest(Database database) {
    this.database = database;
    resident = Resident.of(SmallTown.on(database));
  }

  @BothDatabases
  void the_number_is_in_no_row() {
    var wide =
        NUMBER
            .chars()
            .mapToObj(c -> String.valueOf((char) (c - '0' + '０')))
            .collect(Collectors.joining());
    var spaced = NUMBER.replaceAll("(....)(?=.)", "$1 ");

    resident.says("これです " + NUMBER + " カードをなくした");
    resident.says("ぜんかくで" + wide);
    resident.says("わけて" + spaced);
    resident.says("ハイフンで" + spaced.replace(' ', '-'));

    var rows = Dump.of(database);
    assertThat(rows).contains("これです", "ぜんかくで", "わけて", "ハイフンで", "〔個人番号〕");
    assertThat(rows).doesNotContain(NUMBER, wide, NUMBER.substring(4), NUMBER.substring(0, 8));
    assertThat(rows).doesNotContain(spaced, wide.substring(4), spaced.replace(' ', '-'));
  }

  @BothDatabases
  void the_resident_is_told_and_still_gets_an_answer() {
    var taken = (Taken.Accepted) resident.sends("c1", "カードを盗まれた " + NUMBER);

    assertThat(taken.events())
        .extracting(event -> event.body().kind())
        .containsExactly("said", "masked", "answered");
    assertThat(taken.events().get(1).body())
        .isInstanceOfSatisfying(
            Body.Masked.class,
            masked -> {
              assertThat(masked.seqs()).containsExactly(taken.seq());
              assertThat(masked.kinds()).containsExactly("my-number");
              assertThat(masked.text()).contains("マイナンバー", "保存していません");
            });
    assertThat(resident.now().version()).isEqualTo(4);
  }

  @BothDatabases
  void the_same_text_again_is_the_same_sending_as_far_as_it_was_kept() {
    var first = resident.sends("c1", "これです " + NUMBER);
    var other = new MadeUpNumbers(7).myNumber();

    assertThat(resident.sends("c1", "これです " + NUMBER)).isEqualTo(first);
    assertThat(other).isNotEqualTo(NUMBER);
    assertThat(resident.sends("c1", "これです " + other)).isEqualTo(first);
    assertThat(resident.sends("c1", "これです")).isEqualTo(new Taken.Refused(Refusal.CONFLICT));
  }

  @BothDatabases
  void a_text_without_secrets_is_kept_as_it_was_written() {
    resident.says("  電話は 000-000-0000 です。\n");

    assertThat(resident.events())
        .extracting(ChatEvent::body)
        .contains(new Body.Said("電話は 000-000-0000 です。", null));
    assertThat(resident.events()).extracting(event -> event.body().kind()).doesNotContain("masked");
  }

  @BothDatabases
  void a_number_in_pieces_is_taken_out_of_what_was_stored_before() {
    resident.says("番号を言います");
    resident.sends("p1", NUMBER.substring(0, 4));
    resident.sends("p2", NUMBER.substring(4, 8));
    assertThat(Dump.of(database)).contains(NUMBER.substring(4, 8));

    var taken = (Taken.Accepted) resident.sends("p3", NUMBER.substring(8));

    assertThat(Dump.of(database))
        .contains("番号を言います")
        .doesNotContain(
            quoted(NUMBER.substring(0, 4)),
            quoted(NUMBER.substring(4, 8)),
            quoted(NUMBER.substring(8)));
    assertThat(taken.events().get(1).body())
        .isInstanceOfSatisfying(
            Body.Masked.class,
            masked -> {
              assertThat(masked.seqs()).hasSize(3).contains(taken.seq());
              assertThat(masked.text()).contains("消しました").doesNotContain("保存していません");
            });
  }

  @BothDatabases
  void a_piece_sent_again_counts_once() {
    var first = (Taken.Accepted) resident.sends("p1", NUMBER.substring(0, 6));
    var last = (Taken.Accepted) resident.sends("p2", NUMBER.substring(6));

    assertThat(resident.sends("p1", NUMBER.substring(0, 6)))
        .isInstanceOfSatisfying(
            Taken.Accepted.class, again -> assertThat(again.seq()).isEqualTo(first.seq()));
    assertThat(resident.sends("p2", NUMBER.substring(6)))
        .isInstanceOfSatisfying(
            Taken.Accepted.class, again -> assertThat(again.seq()).isEqualTo(last.seq()));
  }

  private static String quoted(String piece) {
    return '"' + piece + '"';
  }
}
