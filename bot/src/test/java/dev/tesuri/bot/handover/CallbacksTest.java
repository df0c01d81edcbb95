package dev.tesuri.bot.handover;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tesuri.bot.conversation.ChatEvent.Body;
import dev.tesuri.bot.conversation.Conversations.Opened;
import dev.tesuri.bot.handover.Callbacks.Asked;
import dev.tesuri.bot.handover.OfficeHours.Window;
import dev.tesuri.bot.town.Dump;
import dev.tesuri.bot.town.SmallTown;
import dev.tesuri.knowledge.layer.Locality;
import dev.tesuri.knowledge.store.BothDatabases;
import dev.tesuri.knowledge.store.Database;
import java.time.Duration;
import java.time.Instant;

/// A call that was asked for: who sees the number, and when it is gone.
class CallbacksTest {

  private static final String NUMBER = "０００-0000-0000";
  private static final String DIGITS = "00000000000";

  private final Database database;
  private final DeskScene scene;
  private final Callbacks callbacks;

  CallbacksTest(Database database) {
    this.database = database;
    scene = new DeskScene(database);
    callbacks = scene.town.callbacks();
  }

  @BothDatabases
  void times_are_offered_as_the_desk_is_open() {
    assertThat(callbacks.windows())
        .startsWith(
            window("2026-11-24T04:00:00Z", "2026-11-24T08:00:00Z"),
            window("2026-11-25T00:00:00Z", "2026-11-25T03:00:00Z"))
        .hasSize(4);
    scene.pass(90);
    assertThat(callbacks.windows())
        .startsWith(window("2026-11-24T04:30:00Z", "2026-11-24T08:00:00Z"));
    scene.clock.pass(Duration.ofMinutes(200));
    assertThat(callbacks.windows())
        .startsWith(window("2026-11-25T00:00:00Z", "2026-11-25T03:00:00Z"));
  }

  private static Window window(String from, String until) {
    return new Window(Instant.parse(from), Instant.parse(until));
  }

  @BothDatabases
  void where_hours_are_not_known_no_time_is_promised() {
    var plain = new DeskScene(database, steps -> steps, Locality.of(SmallTown.TOWN));

    assertThat(plain.town.callbacks().windows()).isEmpty();
    assertThat(plain.town.callbacks().ask(plain.now(plain.comes()), NUMBER, SmallTown.NOON))
        .isEqualTo(Asked.NO_WINDOW);
  }

  @BothDatabases
  void a_number_is_sealed_and_shown_to_the_holder_alone() {
    var resident = asks();
    var ticket = scene.ticket(resident);

    assertThat(ticket.state()).isEqualTo(Ticket.State.CALL_BACK);
    assertThat(Dump.of(database)).doesNotContain(DIGITS).doesNotContain(NUMBER);
    assertThat(callbacks.number(new Hold(ticket.id(), DeskScene.YAMADA, 0))).isEmpty();
    var hold = scene.claimed(resident, DeskScene.YAMADA);
    assertThat(callbacks.number(new Hold(ticket.id(), DeskScene.SUZUKI, hold.fence()))).isEmpty();
    assertThat(callbacks.number(hold)).contains(DIGITS);
    assertThat(scene.town.handover().history(ticket.id()))
        .extracting(Ticket.Happening::what)
        .containsExactly("opened", "call-back-asked", "claimed", "number-shown");
  }

  @BothDatabases
  void the_resident_is_told_beforehand_who_will_call() {
    var resident = asks();
    assertThat(scene.standing(resident).code()).isEqualTo("call-back");
    assertThat(scene.standing(resident).caller()).isEmpty();

    scene.claimed(resident, DeskScene.YAMADA);

    assertThat(scene.standing(resident).caller()).isEqualTo("山田");
    assertThat(((Body.Notice) scene.last(resident)).text())
        .isEqualTo("11月24日（火）午後1時から午後5時までに、係の山田がお電話します。");
    assertThat(scene.now(resident).botSpeaks()).isTrue();
    assertThat(scene.says(resident, "カードをなくした").getLast().body()).isInstanceOf(Body.Answered.class);
  }

  @BothDatabases
  void the_number_is_erased_when_the_ticket_is_closed() {
    var resident = asks();
    var hold = scene.claimed(resident, DeskScene.YAMADA);
    assertThat(callbacks.called(hold, true)).isInstanceOf(Kept.Done.class);

    scene.town.desk().close(hold, Ending.CALL_BACK);

    assertThat(numbers()).isZero();
    assertThat(((Body.Notice) scene.last(resident)).text()).contains("番号は消しました");
  }

  @BothDatabases
  void after_three_calls_that_nobody_answers_it_ends() {
    var resident = asks();
    var hold = scene.claimed(resident, DeskScene.YAMADA);

    callbacks.called(hold, false);
    callbacks.called(hold, false);
    assertThat(callbacks.of(hold.ticket())).map(Callback::attempts).contains(2);
    assertThat(numbers()).isEqualTo(1);
    callbacks.called(hold, false);

    assertThat(numbers()).isZero();
    assertThat(scene.town.handover().openTicket(resident.id())).isEmpty();
    assertThat(callbacks.called(hold, false)).isEqualTo(new Kept.Lost(""));
  }

  @BothDatabases
  void a_promise_that_was_not_kept_is_owned_up_to_and_the_number_erased() {
    var resident = asks();
    scene.clock.pass(Duration.ofHours(30));

    assertThat(scene.town.timers().sweep()).isEqualTo(1);

    assertThat(numbers()).isZero();
    assertThat(((Body.Notice) scene.last(resident)).text()).contains("すみません", "000-000-0000");
  }

  @BothDatabases
  void who_waits_no_longer_has_no_number_here() {
    var resident = asks();
    assertThat(numbers()).isEqualTo(1);

    scene.presses(resident, "stop-waiting");

    assertThat(numbers()).isZero();
  }

  @BothDatabases
  void a_caller_who_is_gone_is_taken_back() {
    var resident = asks();
    scene.claimed(resident, DeskScene.YAMADA);
    scene.pass(3);
    scene.town.timers().sweep();

    assertThat(scene.ticket(resident).state()).isEqualTo(Ticket.State.CALL_BACK);
    assertThat(scene.kinds(resident)).doesNotContain("left");
    scene.claimed(resident, DeskScene.SUZUKI);
    assertThat(scene.standing(resident).caller()).isEqualTo("鈴木");
  }

  @BothDatabases
  void what_is_no_number_or_no_offered_time_is_refused() {
    var resident = scene.comes();
    var before = Dump.of(database);
    var first = callbacks.windows().getFirst().from();

    for (String wrong : new String[] {"", "110", "123456789012", "0000", "x0000000000"}) {
      assertThat(callbacks.ask(scene.now(resident), wrong, first)).isEqualTo(Asked.NO_NUMBER);
    }
    assertThat(callbacks.ask(scene.now(resident), NUMBER, Instant.parse("2027-01-01T00:00:00Z")))
        .isEqualTo(Asked.NO_WINDOW);
    assertThat(callbacks.ask(scene.now(resident), NUMBER, SmallTown.NOON))
        .isEqualTo(Asked.NO_WINDOW);
    assertThat(Dump.of(database)).isEqualTo(before);
  }

  private Opened asks() {
    var resident = scene.comes();
    var first = callbacks.windows().getFirst().from();
    assertThat(callbacks.ask(scene.now(resident), NUMBER, first)).isEqualTo(Asked.TAKEN);
    return resident;
  }

  private int numbers() {
    return database.read(
        handle ->
            handle
                .createQuery("select count(*) from callback where number is not null")
                .mapTo(Integer.class)
                .one());
  }
}
