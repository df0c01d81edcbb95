package dev.tesuri.bot.reception;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tesuri.bot.conversation.ChatEvent;
import dev.tesuri.bot.conversation.ChatEvent.Body;
import dev.tesuri.bot.conversation.ChatEvent.By;
import dev.tesuri.bot.town.Dump;
import dev.tesuri.bot.town.SmallTown;
import dev.tesuri.knowledge.store.BothDatabases;
import dev.tesuri.knowledge.store.Database;
import dev.tesuri.knowledge.store.DatabaseHome;
import java.util.ArrayList;
import java.util.List;

/// Whole conversations, from what a resident does to what is stored.
class ReceptionTest {

  private final Database database;
  private final SmallTown town;
  private final Resident resident;

  ReceptionTest(Database database) {
    this.database = database;
    town = SmallTown.on(database);
    resident = Resident.of(town);
  }

  @BothDatabases
  void the_bot_greets_with_the_topics_that_it_has() {
    var greeting = resident.last();

    assertThat(greeting.seq()).isEqualTo(1);
    assertThat(greeting.by()).isEqualTo(By.BOT);
    assertThat(Resident.labels(greeting.body())).containsExactly("暗証番号を作りなおす");
  }

  @BothDatabases
  void a_question_is_answered_with_its_topic() {
    var taken = resident.sends("c1", "暗証番号を忘れた");

    var events = ((Taken.Accepted) taken).events();
    assertThat(events).extracting(ChatEvent::seq).containsExactly(2L, 3L);
    assertThat(events.getFirst().body()).isEqualTo(new Body.Said("暗証番号を忘れた", null));
    assertThat(events.getLast().replyTo()).isEqualTo(2);
    assertThat(events.getLast().body())
        .isInstanceOfSatisfying(
            Body.Answered.class,
            answer -> {
              assertThat(answer.topic()).isEqualTo("pin-reset");
              assertThat(answer.text()).isEqualTo("暗証番号を作りなおすには、窓口へどうぞ。");
              assertThat(answer.sources()).hasSize(1);
            });
    assertThat(resident.events()).endsWith(events.toArray(ChatEvent[]::new));
  }

  @BothDatabases
  void a_button_shows_its_step() {
    resident.says("暗証番号を忘れた");

    assertThat(resident.presses("手順をはじめる")).isInstanceOfSatisfying(Body.Stepped.class, this::first);
    assertThat(step(resident.presses("忘れました"))).isEqualTo("card");
    assertThat(step(resident.presses("あります"))).isEqualTo("reading~go.cover");
  }

  private void first(Body.Stepped step) {
    assertThat(step.step()).isEqualTo("what");
    assertThat(step.number()).isEqualTo(1);
    assertThat(step.of()).isEqualTo(4);
    assertThat(Resident.labels(step)).containsExactly("忘れました", "変えたい", "手紙が来た");
  }

  @BothDatabases
  void a_walk_can_be_walked_by_words_alone() {
    resident.says("暗証番号を忘れた");

    assertThat(step(resident.says("1番"))).isEqualTo("what");
    assertThat(step(resident.says("2"))).isEqualTo("change");
    assertThat(step(resident.says("もどる"))).isEqualTo("what");
    assertThat(step(resident.says("次"))).isEqualTo("card");
    assertThat(((Body.Stepped) resident.says("わかりません")).hints()).containsExactly("cardのヒントです。");
    assertThat(resident.says("できません")).isInstanceOf(Body.Waiting.class);
    assertThat(step(resident.says("もう一度"))).isEqualTo("card");
    assertThat(step(resident.says("はい"))).isEqualTo("reading~go.cover");
    assertThat(step(resident.says("やりなおす"))).isEqualTo("what");
    assertThat(resident.now().state().inWalk().orElseThrow().trail()).isEmpty();
    assertThat(resident.says("やめる")).isInstanceOf(Body.Notice.class);
    assertThat(step(resident.presses("つづける"))).isEqualTo("what");
  }

  @BothDatabases
  void a_walk_ends_with_thanks_and_is_over() {
    resident.says("転出届を出したい");
    resident.presses("手順をはじめる");
    resident.says("できました");

    assertThat(resident.says("できました")).isInstanceOf(Body.Finished.class);

    assertThat(resident.now().state().inWalk()).isEmpty();
    assertThat(resident.now().state().leftWalk()).isEmpty();
  }

  @BothDatabases
  void a_button_of_an_earlier_card_goes_on_from_that_card() {
    resident.says("暗証番号を忘れた");
    resident.presses("手順をはじめる");
    var first = resident.last();
    resident.presses("忘れました");
    resident.presses("あります");

    assertThat(step(resident.presses(first, "変えたい"))).isEqualTo("change");

    assertThat(resident.now().state().inWalk().orElseThrow().trail()).containsExactly("what");
    assertThat(step(resident.says("もどる"))).isEqualTo("what");
  }

  @BothDatabases
  void another_question_does_not_lose_the_walk() {
    resident.says("暗証番号を忘れた");
    resident.presses("手順をはじめる");
    resident.presses("忘れました");

    var answer = resident.says("カードを盗まれた");

    assertThat(answer).isInstanceOf(Body.Answered.class);
    assertThat(step(resident.presses("さっきの手順にもどる"))).isEqualTo("card");
    assertThat(resident.now().state().inWalk().orElseThrow().trail()).containsExactly("what");
  }

  @BothDatabases
  void the_place_in_a_walk_survives_a_restart(DatabaseHome home) {
    resident.says("暗証番号を忘れた");
    resident.presses("手順をはじめる");
    resident.presses("忘れました");
    var before = resident.events();
    database.close();

    try (var again = home.reopened()) {
      var back = resident.at(SmallTown.on(again));
      assertThat(back.events()).isEqualTo(before);
      assertThat(step(back.says("はい"))).isEqualTo("reading~go.cover");
      assertThat(step(back.says("もどる"))).isEqualTo("card");
    }
  }

  @BothDatabases
  void for_who_is_not_understood_twice_a_person_is_called() {
    var once = resident.says("ぬぐふぁば");
    var twice = resident.says("ぐぬふぉべ");

    assertThat(Resident.labels(once)).hasSize(2).endsWith("係の人と話す");
    assertThat(twice).isInstanceOf(Body.Waiting.class);
    resident.says("暗証番号を忘れた");
    assertThat(resident.says("ぬぐふぁば")).isEqualTo(once);
  }

  @BothDatabases
  void danger_goes_first_and_the_walk_waits() {
    resident.says("暗証番号を忘れた");
    resident.presses("手順をはじめる");

    var danger = resident.says("死にたい");

    assertThat(danger)
        .isInstanceOfSatisfying(
            Body.Hazard.class,
            hazard -> {
              assertThat(hazard.hazard()).isEqualTo("self-harm");
              assertThat(hazard.calls()).isNotEmpty();
            });
    assertThat(step(resident.presses("手順にもどる"))).isEqualTo("what");
  }

  @BothDatabases
  void a_choice_that_was_not_offered_is_refused_and_nothing_stored() {
    resident.says("暗証番号を忘れた");
    var before = Dump.of(database);

    for (String choice :
        new String[] {
          "",
          "99-0",
          "3-9",
          "2-0",
          "0-0",
          "3-",
          "3-0-0",
          "-1-0",
          "take:pin-reset/what/0",
          "open:nowhere",
          "begin:",
          "jump:pin-reset",
          "999999999999-0",
          "係の人"
        }) {
      assertThat(resident.chooses("c1", choice))
          .as(choice)
          .isEqualTo(new Taken.Refused(Refusal.UNKNOWN_CHOICE));
    }

    assertThat(Dump.of(database)).isEqualTo(before);
    assertThat(resident.chooses("c1", "3-0")).isInstanceOf(Taken.Accepted.class);
  }

  @BothDatabases
  void a_page_may_offer_a_topic_by_its_name() {
    assertThat(resident.chooses("c1", "open:card-lost")).isInstanceOf(Taken.Accepted.class);
    assertThat(((Body.Answered) resident.last().body()).topic()).isEqualTo("card-lost");
    assertThat(resident.chooses("c2", "begin:moving-out")).isInstanceOf(Taken.Accepted.class);
    assertThat(step(resident.last().body())).isEqualTo("date");
  }

  @BothDatabases
  void what_is_no_text_is_refused_and_nothing_stored() {
    var before = Dump.of(database);

    assertRefused("", Refusal.EMPTY);
    assertRefused(" \n　", Refusal.EMPTY);
    assertRefused("あ".repeat(Input.LONGEST + 1), Refusal.TOO_LONG);
    assertRefused("あ\u0000", Refusal.NOT_TEXT);
    assertRefused("あ\u001b[0m", Refusal.NOT_TEXT);
    assertRefused("あ\ud83d", Refusal.NOT_TEXT);
    assertRefused("\ude00あ", Refusal.NOT_TEXT);
    for (String clientId : new String[] {"", "あ", "a b", "x".repeat(101)}) {
      assertThat(resident.sends(clientId, "カード"))
          .as(clientId)
          .isEqualTo(new Taken.Refused(Refusal.BAD_CLIENT_ID));
    }

    assertThat(Dump.of(database)).isEqualTo(before);
  }

  private void assertRefused(String text, Refusal why) {
    assertThat(resident.sends("c1", text)).isEqualTo(new Taken.Refused(why));
  }

  @BothDatabases
  void what_was_refused_may_be_sent_again_in_order_under_the_same_id() {
    assertRefused("", Refusal.EMPTY);

    assertThat(resident.sends("c1", "𠮷".repeat(Input.LONGEST))).isInstanceOf(Taken.Accepted.class);
    assertThat(resident.sends("c2", "一行目\n二行目\t😀")).isInstanceOf(Taken.Accepted.class);
    assertThat(resident.events())
        .extracting(ChatEvent::body)
        .contains(new Body.Said("一行目\n二行目\t😀", null));
  }

  @BothDatabases
  void the_same_sending_gets_the_same_answer_and_another_is_refused() {
    var first = resident.sends("c1", "暗証番号を忘れた");
    resident.says("こんにちは");

    assertThat(resident.sends("c1", "暗証番号を忘れた")).isEqualTo(first);
    assertThat(resident.sends("c1", " 暗証番号を忘れた\n")).isEqualTo(first);
    assertThat(resident.sends("c1", "ほかのこと")).isEqualTo(new Taken.Refused(Refusal.CONFLICT));
    assertThat(resident.events()).hasSize(5);
  }

  @BothDatabases
  void a_conversation_that_is_over_refuses() {
    database.write(handle -> handle.execute("update conversation set closed_at = 1"));

    assertThat(resident.sends("c1", "あ")).isEqualTo(new Taken.Refused(Refusal.CLOSED));
    assertThat(resident.chooses("c2", "home")).isEqualTo(new Taken.Refused(Refusal.CLOSED));
    assertThat(town.reception().callPerson(resident.now())).isEmpty();
    assertThat(resident.events()).hasSize(1);
  }

  @BothDatabases
  void who_listens_is_told_once_the_answer_can_be_read() {
    List<Long> seen = new ArrayList<>();
    Runnable look = () -> seen.add(town.conversations().reread(resident.id()).version());

    var listening = town.signals().listen(resident.id(), look);
    resident.says("こんにちは");
    listening.close();

    assertThat(seen).containsExactly(3L);
  }

  private static String step(Body body) {
    assertThat(body).isInstanceOf(Body.Stepped.class);
    return ((Body.Stepped) body).step();
  }
}
