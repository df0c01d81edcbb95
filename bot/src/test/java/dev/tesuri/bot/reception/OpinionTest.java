package dev.tesuri.bot.reception;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tesuri.bot.conversation.ChatEvent.Body;
import dev.tesuri.bot.tally.Tally;
import dev.tesuri.bot.town.SmallTown;
import dev.tesuri.knowledge.store.BothDatabases;
import dev.tesuri.knowledge.store.Database;
import java.util.List;
import java.util.Map;

/// What residents say of an answer, from the press to the count.
class OpinionTest {

  private final Database database;
  private final Resident resident;

  OpinionTest(Database database) {
    this.database = database;
    resident = Resident.of(SmallTown.on(database));
  }

  @BothDatabases
  void an_answer_that_helped_is_counted_by_its_topic_and_stays() {
    resident.says("暗証番号を忘れた");

    var taken = resident.chooses("o1", "3-helped");

    assertThat(((Taken.Accepted) taken).events())
        .last()
        .satisfies(
            event -> assertThat(event.body()).isInstanceOf(Body.Notice.class),
            event -> assertThat(event.body().options()).isEmpty());
    assertThat(counted()).containsEntry("helped", 1L).doesNotContainKey("more");
    assertThat(topics("helped")).containsExactly("pin-reset");
    assertThat(resident.presses("手順をはじめる")).isInstanceOf(Body.Stepped.class);
  }

  @BothDatabases
  void a_card_counts_once_whatever_is_pressed_after() {
    resident.says("暗証番号を忘れた");
    var first = resident.chooses("o1", "3-helped");

    assertThat(resident.chooses("o1", "3-helped")).isEqualTo(first);
    assertThat(resident.chooses("o2", "3-helped")).isInstanceOf(Taken.Accepted.class);
    assertThat(resident.chooses("o3", "3-more")).isInstanceOf(Taken.Accepted.class);

    assertThat(counted()).containsEntry("helped", 1L).doesNotContainKey("more");
    resident.says("暗証番号を忘れた");
    resident.chooses("o4", resident.last().seq() + "-more");
    assertThat(counted()).containsEntry("helped", 1L).containsEntry("more", 1L);
  }

  @BothDatabases
  void who_would_like_to_know_more_is_led_on() {
    resident.says("暗証番号を忘れた");
    resident.chooses("o1", "3-more");

    var offer = resident.last();

    assertThat(counted()).containsEntry("more", 1L).doesNotContainKey("helped");
    assertThat(Resident.labels(offer.body())).hasSizeBetween(2, 4).endsWith("係の人と話す");
    for (String label : Resident.labels(offer.body())) {
      assertThat(resident.presses(offer, label).options()).as(label).isNotEmpty();
    }
  }

  @BothDatabases
  void in_a_walk_the_way_back_stands_among_what_is_offered() {
    resident.says("暗証番号を忘れた");
    resident.presses("手順をはじめる");
    resident.says("いくらかかりますか");
    var answer = resident.last();
    assertThat(answer.body()).isInstanceOf(Body.Answered.class);
    resident.chooses("o1", answer.seq() + "-more");

    assertThat(Resident.labels(resident.last().body()))
        .hasSizeBetween(2, 4)
        .startsWith("手順にもどる")
        .endsWith("係の人と話す");
    assertThat(resident.presses("手順にもどる")).isInstanceOf(Body.Stepped.class);
  }

  @BothDatabases
  void a_walk_that_came_to_its_end_has_an_opinion_too() {
    resident.says("転出届を出したい");
    resident.presses("手順をはじめる");
    resident.says("できました");
    assertThat(resident.says("できました")).isInstanceOf(Body.Finished.class);

    resident.chooses("o1", resident.last().seq() + "-helped");

    assertThat(topics("helped")).containsExactly("moving-out");
    assertThat(counted()).containsEntry("begun", 1L);
  }

  @BothDatabases
  void of_what_is_no_answer_there_is_no_opinion() {
    resident.says("暗証番号を忘れた");
    resident.presses("手順をはじめる");
    long step = resident.last().seq();

    for (String choice :
        List.of(
            "1-helped", "2-more", step + "-helped", "99-helped", "3-fine", "helped:pin-reset")) {
      assertThat(resident.chooses("o1", choice))
          .as(choice)
          .isEqualTo(new Taken.Refused(Refusal.UNKNOWN_CHOICE));
    }

    assertThat(counted()).doesNotContainKeys("helped", "more");
  }

  private Map<String, Long> counted() {
    return database.read(handle -> Tally.ofDay(handle, SmallTown.NOON, SmallTown.TOWN.id()));
  }

  private List<String> topics(String what) {
    return database.read(
        handle ->
            handle
                .createQuery("select topic from tally where what = :what")
                .bind("what", what)
                .mapTo(String.class)
                .list());
  }
}
