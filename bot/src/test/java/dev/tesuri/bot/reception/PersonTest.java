package dev.tesuri.bot.reception;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tesuri.bot.conversation.ChatEvent;
import dev.tesuri.bot.conversation.ChatEvent.Body;
import dev.tesuri.bot.conversation.ChatEvent.Call;
import dev.tesuri.bot.tally.Tally;
import dev.tesuri.bot.town.SmallTown;
import dev.tesuri.knowledge.store.BothDatabases;
import dev.tesuri.knowledge.store.Database;
import java.util.Map;

/// The way to a person is always open, and one call is one call.
class PersonTest {

  private final Database database;
  private final SmallTown town;
  private final Resident resident;

  PersonTest(Database database) {
    this.database = database;
    town = SmallTown.on(database);
    resident = Resident.of(town);
  }

  @BothDatabases
  void a_person_is_called_with_number_and_hours() {
    var events = town.reception().callPerson(resident.now());

    assertThat(events).extracting(event -> event.body().kind()).containsExactly("said", "waiting");
    assertThat(((Body.Waiting) events.getLast().body()).calls())
        .containsExactly(new Call("市民課", "000-000-0000", "平日 9時〜17時"));
    assertThat(resident.now().state().person()).isTrue();
  }

  @BothDatabases
  void called_again_the_same_events_are_the_answer() {
    var before = resident.now();
    var first = town.reception().callPerson(before);

    assertThat(town.reception().callPerson(before)).isEqualTo(first);
    assertThat(town.reception().callPerson(resident.now())).isEqualTo(first);
    resident.says("こんにちは");
    assertThat(town.reception().callPerson(resident.now())).isEqualTo(first);
    assertThat(resident.events())
        .extracting(ChatEvent::body)
        .filteredOn(Body.Waiting.class::isInstance)
        .hasSize(1);
    assertThat(counted()).containsEntry("handed-over", 1L);
  }

  @BothDatabases
  void called_by_words_a_button_or_the_phone_it_is_the_same_call() {
    assertThat(resident.says("むずかしいので職員さんに代わってください")).isInstanceOf(Body.Waiting.class);
    var waiting = resident.last();

    assertThat(town.reception().callPerson(resident.now())).endsWith(waiting);
    resident.chooses("c1", "person");
    assertThat(counted()).containsEntry("handed-over", 1L);
  }

  @BothDatabases
  void a_call_from_a_walk_keeps_the_walk_and_counts_its_step() {
    resident.chooses("c1", "begin:pin-reset");

    var waiting = resident.says("係の人と話したいです");

    assertThat(Resident.labels(waiting)).containsExactly("手順にもどる", "ほかのことを聞く");
    assertThat(resident.presses("手順にもどる")).isInstanceOf(Body.Stepped.class);
    var step =
        database.read(
            handle ->
                handle
                    .createQuery("select step from tally where what = 'handed-over'")
                    .mapTo(String.class)
                    .one());
    assertThat(step).isEqualTo("what");
  }

  private Map<String, Long> counted() {
    return database.read(handle -> Tally.ofDay(handle, SmallTown.NOON, SmallTown.TOWN.id()));
  }
}
