package dev.tesuri.bot.handover;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tesuri.bot.handover.Summons.Messenger;
import dev.tesuri.knowledge.store.BothDatabases;
import dev.tesuri.knowledge.store.Database;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

class SummonsTest {

  private static final String ADDRESS = "https://tesuri.example.lg.jp/admin/desk";

  private final DeskScene scene;
  private final Database database;
  private final List<String> sent = new ArrayList<>();
  private final Summons summons;

  SummonsTest(Database database) {
    this.database = database;
    scene = new DeskScene(database);
    summons = calling((subject, text) -> sent.add(subject + "\n" + text));
  }

  private Summons calling(Messenger messenger) {
    return new Summons(
        database, scene.town.handover(), scene.town.presence(), scene.clock, messenger, ADDRESS);
  }

  private void somebodyWaits() {
    var opened = scene.reception.open("web", DeskScene.TOWN);
    var conversation = scene.reception.enter(opened.id(), opened.token()).orElseThrow();
    scene.reception.say(conversation, "c1", "わたしの大事な話", _ -> {});
    scene.reception.callPerson(scene.reception.enter(opened.id(), opened.token()).orElseThrow());
  }

  private int sweep(Summons one) {
    return one.sweep(DeskScene.TOWN, "あおぞら市");
  }

  @BothDatabases
  void who_waits_while_nobody_is_there_is_told_of_once() {
    somebodyWaits();
    somebodyWaits();
    assertThat(sweep(summons)).as("in the first seconds").isZero();
    scene.clock.pass(Duration.ofSeconds(30));

    assertThat(sweep(summons)).isEqualTo(2);
    assertThat(sweep(summons)).isZero();
    assertThat(sweep(calling((_, _) -> sent.add("again")))).as("another node").isZero();

    assertThat(sent).hasSize(1);
    assertThat(sent.getFirst()).contains("相談が2件、待っています", "あおぞら市", ADDRESS).doesNotContain("大事な話");
    somebodyWaits();
    scene.clock.pass(Duration.ofSeconds(30));
    assertThat(sweep(summons)).isEqualTo(1);
  }

  @BothDatabases
  void with_somebody_at_the_desk_nobody_is_called() {
    scene.town.presence().beat(DeskScene.YAMADA, true);
    somebodyWaits();
    scene.clock.pass(Duration.ofSeconds(30));
    scene.town.presence().beat(DeskScene.YAMADA, true);
    assertThat(sweep(summons)).isZero();

    scene.town.presence().leave(DeskScene.YAMADA);
    assertThat(sweep(summons)).isEqualTo(1);
  }

  @BothDatabases
  void what_could_not_be_sent_is_sent_the_next_time() {
    somebodyWaits();
    scene.clock.pass(Duration.ofSeconds(30));
    var broken =
        calling(
            (_, _) -> {
              throw new IOException("no server");
            });
    assertThat(sweep(broken)).isZero();
    assertThat(sweep(summons)).isEqualTo(1);
  }
}
