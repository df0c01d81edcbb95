package dev.tesuri.bot.handover;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tesuri.bot.conversation.ChatEvent.Body;
import dev.tesuri.bot.conversation.Conversations.Opened;
import dev.tesuri.bot.conversation.Tokens;
import dev.tesuri.bot.kiosk.Idle;
import dev.tesuri.bot.kiosk.Kiosk;
import dev.tesuri.bot.kiosk.KioskVisits;
import dev.tesuri.bot.kiosk.Kiosks;
import dev.tesuri.bot.retention.ErasedMarks;
import dev.tesuri.bot.retention.Erasure;
import dev.tesuri.bot.retention.Traces;
import dev.tesuri.bot.town.Dump;
import dev.tesuri.bot.town.SmallTown;
import dev.tesuri.knowledge.layer.Locality;
import dev.tesuri.knowledge.store.BothDatabases;
import dev.tesuri.knowledge.store.Database;
import dev.tesuri.knowledge.store.Ids;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.io.TempDir;

/// A device in a hall, and those who stand at it one after the other.
class KioskVisitsTest {

  private static final String PLACE = "本庁舎1階 受付の横";
  private static final String GONE = "※端末の画面は、終わっています";

  private final Database database;
  private final DeskScene scene;
  private final Kiosks kiosks;
  private final KioskVisits visits;
  private final Whereabouts whereabouts;

  KioskVisitsTest(Database database) {
    this.database = database;
    scene = new DeskScene(database);
    var random = new SecureRandom();
    kiosks = new Kiosks(database, new Ids(), new Tokens(random), random, scene.clock);
    whereabouts =
        new Whereabouts(
            database,
            scene.clock,
            new HandoverCards(() -> Locality.of(SmallTown.TOWN)),
            scene.town.signals());
    visits =
        new KioskVisits(
            database,
            scene.clock,
            scene.town.conversations(),
            scene.reception,
            scene.town.standings(),
            whereabouts,
            scene.town.codes(),
            Idle.USUAL);
  }

  @BothDatabases
  void a_code_registers_one_browser_once_and_within_its_hour() {
    var late = kiosks.enter(DeskScene.TOWN, "端末1", PLACE, false);
    scene.clock.pass(Kiosks.CODE.plusSeconds(1));
    assertThat(kiosks.offered(late.code())).isEmpty();
    assertThat(kiosks.register(late.code())).isEmpty();

    String code = kiosks.offer(DeskScene.TOWN, late.id()).orElseThrow();
    assertThat(kiosks.offered(code.toLowerCase(Locale.ROOT).replace("-", " "))).isPresent();
    var registered = kiosks.register(code).orElseThrow();
    assertThat(kiosks.register(code)).isEmpty();
    assertThat(kiosks.known(registered.token()).orElseThrow().name()).isEqualTo("端末1");
    assertThat(kiosks.known("x")).isEmpty();

    assertThat(Dump.of(database))
        .contains(PLACE)
        .doesNotContain(registered.token())
        .doesNotContain(code)
        .doesNotContain(code.replace("-", ""));
  }

  @BothDatabases
  void a_new_browser_takes_the_place_of_the_old_one_and_an_ended_kiosk_knows_none() {
    var entered = kiosks.enter(DeskScene.TOWN, "端末1", PLACE, true);
    var first = kiosks.register(entered.code()).orElseThrow();
    var second =
        kiosks.register(kiosks.offer(DeskScene.TOWN, entered.id()).orElseThrow()).orElseThrow();
    assertThat(kiosks.known(first.token())).isEmpty();
    assertThat(kiosks.known(second.token())).isPresent();

    assertThat(kiosks.offer("midori", entered.id())).isEmpty();
    assertThat(kiosks.end("midori", entered.id())).isFalse();
    assertThat(kiosks.setPrints("midori", entered.id(), false)).isFalse();
    assertThat(kiosks.end(DeskScene.TOWN, entered.id())).isTrue();
    assertThat(kiosks.known(second.token())).isEmpty();
    assertThat(kiosks.offer(DeskScene.TOWN, entered.id())).isEmpty();
    assertThat(kiosks.ofTown(DeskScene.TOWN)).singleElement().extracting(Kiosk::ended).isNotNull();
    assertThat(kiosks.ofTown("midori")).isEmpty();
  }

  @BothDatabases
  void the_end_of_a_visit_takes_the_way_in() {
    var kiosk = kiosk();
    var resident = comes(kiosk);
    assertThat(visits.goesOn(kiosk, resident.id())).isTrue();
    assertThat(scene.reception.enter(resident.id(), resident.token())).isPresent();

    visits.end(kiosk);

    assertThat(visits.goesOn(kiosk, resident.id())).isFalse();
    assertThat(scene.reception.enter(resident.id(), resident.token())).isEmpty();
  }

  @BothDatabases
  void the_next_visitor_ends_the_visit_before_and_another_kiosk_lets_nobody_in() {
    var kiosk = kiosk();
    var other = kiosk();
    var first = comes(kiosk);
    assertThat(visits.goesOn(other, first.id())).isFalse();

    var second = comes(kiosk);

    assertThat(visits.goesOn(kiosk, first.id())).isFalse();
    assertThat(scene.reception.enter(first.id(), first.token())).isEmpty();
    assertThat(visits.goesOn(kiosk, second.id())).isTrue();
  }

  @BothDatabases
  void whoever_gives_no_sign_of_life_is_gone_after_two_minutes() {
    var kiosk = kiosk();
    var resident = comes(kiosk);
    scene.clock.pass(Duration.ofSeconds(110));
    visits.seen(resident.id());
    scene.clock.pass(Duration.ofSeconds(119));
    assertThat(visits.goesOn(kiosk, resident.id())).isTrue();
    assertThat(visits.sweep()).isZero();

    scene.clock.pass(Duration.ofSeconds(1));

    assertThat(visits.goesOn(kiosk, resident.id())).isFalse();
    assertThat(visits.sweep()).isEqualTo(1);
    assertThat(scene.reception.enter(resident.id(), resident.token())).isEmpty();
    assertThat(visits.sweep()).isZero();
  }

  @BothDatabases
  void whoever_waits_for_somebody_who_is_there_has_six_minutes() {
    scene.town.presence().beat(DeskScene.YAMADA, true);
    var kiosk = kiosk();
    var resident = comes(kiosk);
    scene.reception.callPerson(scene.now(resident));
    for (int minute = 0; minute < 5; minute++) {
      scene.clock.pass(Duration.ofMinutes(1));
      scene.town.presence().beat(DeskScene.YAMADA, true);
    }
    assertThat(visits.goesOn(kiosk, resident.id())).isTrue();
    assertThat(visits.sweep()).isZero();

    scene.clock.pass(Duration.ofMinutes(1));

    assertThat(visits.sweep()).isEqualTo(1);
  }

  @BothDatabases
  void whoever_calls_while_nobody_is_there_is_not_waited_for() {
    var kiosk = kiosk();
    scene.reception.callPerson(scene.now(comes(kiosk)));
    scene.clock.pass(Duration.ofMinutes(2));
    assertThat(visits.sweep()).isEqualTo(1);
  }

  @BothDatabases
  void somebody_who_went_away_keeps_the_place_and_the_desk_knows_where_to_look() {
    var kiosk = kiosk();
    var resident = comes(kiosk);
    scene.reception.callPerson(scene.now(resident));
    var ticket = scene.ticket(resident);
    assertThat(whereabouts.places(DeskScene.TOWN))
        .containsEntry(ticket.id(), PLACE + "（端末1）")
        .hasSize(1);
    assertThat(whereabouts.places("midori")).isEmpty();

    visits.leave(kiosk);

    assertThat(scene.ticket(resident).state()).isEqualTo(Ticket.State.WAITING);
    assertThat(whereabouts.places(DeskScene.TOWN).get(ticket.id())).contains(PLACE, GONE);
    var packet = scene.town.desk().packet(DeskScene.YAMADA, ticket.id()).orElseThrow();
    assertThat(packet.circumstances().whereabouts()).contains(PLACE, GONE);
  }

  @BothDatabases
  void somebody_who_ends_it_waits_no_longer_unless_they_go_on_at_home() {
    var kiosk = kiosk();
    var resident = comes(kiosk);
    scene.reception.callPerson(scene.now(resident));
    visits.end(kiosk);
    assertThat(scene.town.handover().openTicket(resident.id())).isEmpty();

    var other = comes(kiosk);
    scene.reception.callPerson(scene.now(other));
    var code = scene.town.codes().issue(scene.now(other));
    visits.end(kiosk);
    var ticket = scene.ticket(other);
    assertThat(ticket.state()).isEqualTo(Ticket.State.WAITING);

    var place = scene.town.codes().redeemToken(DeskScene.TOWN, code.token()).orElseThrow();
    var home = scene.reception.goOn("web", DeskScene.TOWN, place);
    assertThat(scene.ticket(home).id()).isEqualTo(ticket.id());
    assertThat(whereabouts.places(DeskScene.TOWN)).isEmpty();
  }

  @BothDatabases
  void a_supporter_who_talks_reads_that_the_screen_has_ended() {
    scene.town.presence().beat(DeskScene.YAMADA, true);
    var kiosk = kiosk();
    var resident = comes(kiosk);
    scene.reception.callPerson(scene.now(resident));
    var hold = scene.claimed(resident, DeskScene.YAMADA);
    scene.clock.pass(Duration.ofMinutes(4));
    scene.town.handover().renew(hold);
    assertThat(visits.goesOn(kiosk, resident.id())).isTrue();

    visits.end(kiosk);

    var packet = scene.town.desk().packet(DeskScene.YAMADA, hold.ticket()).orElseThrow();
    assertThat(packet.ticket().state()).isEqualTo(Ticket.State.CLAIMED);
    assertThat(packet.transcript().getLast().body())
        .isInstanceOfSatisfying(
            Body.Notice.class, notice -> assertThat(notice.text()).contains("端末の画面は、おわりました"));
  }

  @BothDatabases
  void an_erased_conversation_leaves_the_kiosk_free(@TempDir Path directory) {
    var kiosk = kiosk();
    var resident = comes(kiosk);
    var erasure =
        new Erasure(
            database,
            scene.clock,
            scene.town.signals(),
            new Traces(database),
            new ErasedMarks(directory, scene.clock));
    assertThat(erasure.erase(DeskScene.TOWN, resident.id())).isTrue();
    assertThat(visits.goesOn(kiosk, resident.id())).isFalse();

    var next = comes(kiosk);

    assertThat(visits.goesOn(kiosk, next.id())).isTrue();
  }

  private Kiosk kiosk() {
    var entered = kiosks.enter(DeskScene.TOWN, "端末1", PLACE, false);
    return kiosks.register(entered.code()).orElseThrow().kiosk();
  }

  private Opened comes(Kiosk kiosk) {
    var opened = scene.reception.open("kiosk", DeskScene.TOWN);
    visits.begin(kiosk, opened.id());
    scene.reception.reads(
        scene.now(opened), new Circumstances("kiosk", "m.1", kiosk.whereabouts(), false));
    return opened;
  }
}
