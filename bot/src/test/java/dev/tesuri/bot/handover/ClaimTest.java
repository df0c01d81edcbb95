package dev.tesuri.bot.handover;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tesuri.bot.conversation.ChatEvent;
import dev.tesuri.bot.conversation.ChatEvent.Body;
import dev.tesuri.bot.conversation.Conversations.Opened;
import dev.tesuri.knowledge.store.BothDatabases;
import dev.tesuri.knowledge.store.Database;
import dev.tesuri.knowledge.store.DatabaseUnavailable;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Of many who claim at once, exactly one wins.
class ClaimTest {

  /// `-Dtesuri.claim.rounds=1000` for the full count.
  private static final int ROUNDS = Integer.getInteger("tesuri.claim.rounds", 60);

  private static final int MOST = 50;

  private final DeskScene scene;

  ClaimTest(Database database) {
    scene = new DeskScene(database);
    for (int i = 0; i < MOST; i++) {
      scene
          .town
          .presence()
          .register(new Supporter("u" + i, DeskScene.TOWN, "係" + i, Set.of(), 100_000));
    }
  }

  @BothDatabases
  void exactly_one_wins_and_the_others_are_told_who() throws Exception {
    var sizes = new Random(20261126);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int round = 0; round < ROUNDS; round++) {
        var resident = scene.calls();
        var ticket = scene.ticket(resident).id();
        int many = 2 + sizes.nextInt(MOST - 1);
        var barrier = new CyclicBarrier(many);
        var claims = new ArrayList<Future<Claim>>();
        for (int i = 0; i < many; i++) {
          String supporter = "u" + i;
          claims.add(
              threads.submit(
                  () -> {
                    barrier.await();
                    return claim(supporter, ticket);
                  }));
        }
        oneWon(claims, resident);
      }
    }
  }

  // Fifty wait for eight connections: who waited too long tries again, as the page would.
  private Claim claim(String supporter, String ticket) {
    while (true) {
      try {
        return scene.town.desk().claim(supporter, ticket);
      } catch (DatabaseUnavailable tooBusy) {
        Thread.onSpinWait();
      }
    }
  }

  private void oneWon(List<Future<Claim>> claims, Opened resident) throws Exception {
    var winners = new ArrayList<Claim.Won>();
    var told = new ArrayList<Claim.TakenBy>();
    for (var claim : claims) {
      switch (claim.get()) {
        case Claim.Won won -> winners.add(won);
        case Claim.TakenBy taken -> told.add(taken);
        case Claim.Full _, Claim.Over _ -> throw new AssertionError("neither full nor over");
      }
    }
    assertThat(winners).hasSize(1);
    var winner = winners.getFirst();
    assertThat(told)
        .hasSize(claims.size() - 1)
        .allMatch(taken -> taken.name().equals(winner.ticket().holderName()));
    assertThat(winner.hold().fence()).isEqualTo(1);
    assertThat(scene.events(resident))
        .extracting(ChatEvent::body)
        .filteredOn(Body.Joined.class::isInstance)
        .hasSize(1);
  }

  @BothDatabases
  void a_stale_holder_cannot_write() {
    var resident = scene.calls();
    var stale = scene.claimed(resident, DeskScene.YAMADA);
    scene.pass(3);
    var fresh = scene.claimed(resident, DeskScene.SUZUKI);
    int before = scene.events(resident).size();
    var desk = scene.town.desk();

    assertThat(fresh.fence()).isGreaterThan(stale.fence());
    for (Kept kept :
        List.of(
            desk.say(stale, "a", "こんにちは"),
            desk.showStep(stale, "b", "pin-reset", "what"),
            desk.ask(stale, "c", "どちらですか", List.of("はい")),
            desk.passToTeam(stale, "card", ""),
            desk.passToPerson(stale, DeskScene.SUZUKI, ""),
            desk.handBack(stale),
            desk.called(stale, true),
            desk.close(stale, Ending.SOLVED))) {
      assertThat(kept).isEqualTo(new Kept.Lost("鈴木"));
    }
    assertThat(desk.renew(stale)).isFalse();
    assertThat(desk.number(stale)).isEmpty();
    assertThat(scene.events(resident)).hasSize(before);
    assertThat(desk.say(fresh, "a", "こんにちは")).isInstanceOf(Kept.Done.class);
  }

  @BothDatabases
  void a_hold_of_the_same_person_from_before_is_stale_too() {
    var resident = scene.calls();
    var stale = scene.claimed(resident, DeskScene.YAMADA);
    scene.pass(3);
    scene.town.timers().sweep();
    var fresh = scene.claimed(resident, DeskScene.YAMADA);

    assertThat(scene.town.desk().say(stale, "a", "こんにちは")).isEqualTo(new Kept.Lost("山田"));
    assertThat(scene.town.desk().say(fresh, "a", "こんにちは")).isInstanceOf(Kept.Done.class);
  }

  @BothDatabases
  void nobody_has_more_than_they_can() {
    scene.claimed(scene.calls(), DeskScene.SUZUKI);
    var second = scene.calls();

    assertThat(scene.town.desk().claim(DeskScene.SUZUKI, scene.ticket(second).id()))
        .isEqualTo(new Claim.Full(1));
    assertThat(scene.town.desk().claim(DeskScene.YAMADA, scene.ticket(second).id()))
        .isInstanceOf(Claim.Won.class);
  }

  @BothDatabases
  void a_ticket_of_another_town_does_not_exist() {
    var ticket = scene.ticket(scene.calls()).id();
    var desk = scene.town.desk();

    assertThat(desk.claim(DeskScene.SATO, ticket)).isEqualTo(new Claim.Over());
    assertThat(desk.takeOver(DeskScene.SATO, ticket, "")).isEqualTo(new Claim.Over());
    assertThat(desk.reopen(DeskScene.SATO, ticket)).isEqualTo(new Claim.Over());
    assertThat(desk.packet(DeskScene.SATO, ticket)).isEmpty();
    assertThat(desk.events(DeskScene.SATO, ticket, 0)).isEmpty();
    assertThat(desk.note(DeskScene.SATO, ticket, "あ")).isFalse();
    assertThat(desk.queue("midori")).isEmpty();
    assertThat(desk.packet(DeskScene.YAMADA, ticket)).isPresent();
    assertThat(desk.claim("nobody", ticket)).isEqualTo(new Claim.Over());
  }

  @BothDatabases
  void claimed_again_by_its_holder_it_is_the_same_hold() {
    var resident = scene.calls();
    var hold = scene.claimed(resident, DeskScene.YAMADA);

    assertThat(scene.claimed(resident, DeskScene.YAMADA)).isEqualTo(hold);
    assertThat(scene.kinds(resident)).containsOnlyOnce("joined");
  }
}
