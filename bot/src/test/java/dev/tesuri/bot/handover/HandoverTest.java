package dev.tesuri.bot.handover;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tesuri.bot.answer.AnswerStep;
import dev.tesuri.bot.answer.Turn;
import dev.tesuri.bot.conversation.ChatEvent;
import dev.tesuri.bot.conversation.ChatEvent.Body;
import dev.tesuri.bot.conversation.ChatEvent.By;
import dev.tesuri.bot.conversation.ChatEvent.Option;
import dev.tesuri.bot.conversation.Conversations.Opened;
import dev.tesuri.bot.conversation.DeskMatter.Answer;
import dev.tesuri.bot.conversation.Reason;
import dev.tesuri.bot.reception.Taken;
import dev.tesuri.bot.town.Dump;
import dev.tesuri.bot.town.SmallTown;
import dev.tesuri.knowledge.layer.Locality;
import dev.tesuri.knowledge.store.BothDatabases;
import dev.tesuri.knowledge.store.Database;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Stream;

/// From the ticket to its end, and the traps on the way.
class HandoverTest {

  private final Database database;
  private final DeskScene scene;

  HandoverTest(Database database) {
    this.database = database;
    scene = new DeskScene(database);
  }

  // Tickets.

  @BothDatabases
  void a_call_is_one_ticket_however_often_it_is_made() {
    var resident = scene.comes();
    var first = scene.reception.callPerson(scene.now(resident));
    var ticket = scene.ticket(resident);
    scene.presses(resident, "person");
    scene.says(resident, "係の人と話したい");

    assertThat(scene.reception.callPerson(scene.now(resident))).isEqualTo(first);
    assertThat(scene.ticket(resident)).isEqualTo(ticket);
    assertThat(ticket.reason()).isEqualTo(Reason.ASKED);
    assertThat(scene.town.desk().queue(DeskScene.TOWN)).containsExactly(ticket);
  }

  @BothDatabases
  void a_ticket_is_stored_with_its_event_or_not_at_all() {
    database.write(handle -> handle.execute("alter table ticket rename to ticket_away"));
    var resident = scene.comes();
    try {
      scene.presses(resident, "person");
    } catch (RuntimeException expected) {
      assertThat(expected).isNotNull();
    }
    database.write(handle -> handle.execute("alter table ticket_away rename to ticket"));

    assertThat(scene.town.conversations().events(resident.id(), 0, 99))
        .extracting(event -> event.body().kind())
        .doesNotContain("waiting");
  }

  @BothDatabases
  void a_step_that_does_not_work_twice_calls_a_person() {
    var resident = scene.comes();
    scene.presses(resident, "begin:pin-reset");
    scene.presses(resident, "next");
    scene.presses(resident, "stuck");
    assertThat(scene.town.handover().openTicket(resident.id())).isEmpty();

    scene.presses(resident, "stuck");

    var ticket = scene.ticket(resident);
    assertThat(ticket.reason()).isEqualTo(Reason.STUCK);
    assertThat(ticket.topic()).isEqualTo("pin-reset");
    assertThat(ticket.step()).isEqualTo("card");
    assertThat(ticket.category()).isEqualTo("mynumber-card");
    assertThat(ticket.team()).isEqualTo("card");
    assertThat(scene.last(resident)).isInstanceOf(Body.Waiting.class);
  }

  @BothDatabases
  void nothing_found_twice_calls_a_person() {
    var resident = scene.comes();
    scene.says(resident, "ぬぐふぁば");
    assertThat(scene.town.handover().openTicket(resident.id())).isEmpty();
    scene.says(resident, "ぐぬふぉべ");

    assertThat(scene.ticket(resident).reason()).isEqualTo(Reason.NO_ANSWER);
  }

  @BothDatabases
  void danger_goes_before_all_others_also_for_who_waits_already() {
    var first = scene.calls();
    scene.pass(1);
    var second = scene.calls();
    scene.pass(1);
    scene.says(second, "死にたい");

    assertThat(scene.town.desk().queue(DeskScene.TOWN))
        .extracting(Ticket::conversation)
        .containsExactly(second.id(), first.id());
    assertThat(scene.ticket(second).reason()).isEqualTo(Reason.HAZARD);
    scene.pass(1000);
    scene.town.timers().sweep();
    assertThat(scene.ticket(second).open()).isTrue();
    assertThat(scene.town.handover().openTicket(first.id())).isEmpty();
  }

  @BothDatabases
  void where_seconds_count_nobody_waits_for_the_town() {
    var resident = scene.comes();
    scene.says(resident, "火事です");

    assertThat(scene.last(resident)).isInstanceOf(Body.Hazard.class);
    assertThat(scene.town.handover().openTicket(resident.id())).isEmpty();
  }

  @BothDatabases
  void no_group_has_members_so_everybody_may_take_it() {
    scene
        .town
        .presence()
        .register(new Supporter(DeskScene.YAMADA, DeskScene.TOWN, "山田", Set.of("care"), 3));
    scene
        .town
        .presence()
        .register(new Supporter(DeskScene.SUZUKI, DeskScene.TOWN, "鈴木", Set.of("care"), 3));
    var resident = scene.comes();
    scene.presses(resident, "open:pin-reset");
    scene.presses(resident, "person");

    assertThat(scene.ticket(resident).team()).isEmpty();
    scene.claimed(resident, DeskScene.YAMADA);
  }

  @BothDatabases
  void without_any_group_the_desk_is_everybodys() {
    var plain = new DeskScene(database, steps -> steps, Locality.of(SmallTown.TOWN));
    var resident = plain.calls();

    assertThat(plain.ticket(resident).team()).isEmpty();
    plain.claimed(resident, DeskScene.SUZUKI);
  }

  // The talk.

  @BothDatabases
  void a_person_comes_speaks_and_leaves_with_a_question() {
    var resident = scene.calls();
    var hold = scene.claimed(resident, DeskScene.YAMADA);
    var desk = scene.town.desk();

    assertThat(scene.last(resident))
        .isInstanceOfSatisfying(
            Body.Joined.class, joined -> assertThat(joined.name()).isEqualTo("山田"));
    desk.say(hold, "1", "こんにちは。山田です。");
    scene.says(resident, "暗証番号を忘れた");
    assertThat(desk.close(hold, Ending.SOLVED)).isInstanceOf(Kept.Done.class);

    assertThat(scene.kinds(resident))
        .containsExactly("asked", "said", "waiting", "joined", "said", "said", "left", "asked");
    assertThat(scene.events(resident).get(4).by()).isEqualTo(By.SUPPORTER);
    assertThat(scene.now(resident).botSpeaks()).isTrue();
    assertThat(scene.now(resident).state().person()).isFalse();
    scene.says(resident, "できました");
    assertThat(closed(hold).answer()).isEqualTo(Answer.DID_IT);
    assertThat(closed(hold).ending()).isEqualTo(Ending.SOLVED);
  }

  private Ticket closed(Hold hold) {
    return scene.town.handover().ticket(DeskScene.TOWN, hold.ticket()).orElseThrow();
  }

  @BothDatabases
  void the_bot_is_silent_while_a_person_has_the_floor() {
    var resident = scene.calls();
    scene.claimed(resident, DeskScene.YAMADA);
    int before = scene.events(resident).size();

    scene.says(resident, "暗証番号を忘れた");
    scene.presses(resident, "person");

    assertThat(scene.events(resident)).hasSize(before + 2);
    assertThat(scene.events(resident).subList(before, before + 2))
        .allMatch(event -> event.by() == By.RESIDENT);
    assertThat(scene.town.conversations().unanswered()).isEmpty();
  }

  @BothDatabases
  void the_same_sending_of_a_supporter_counts_once_and_secrets_are_hidden() {
    var resident = scene.calls();
    var hold = scene.claimed(resident, DeskScene.YAMADA);
    var desk = scene.town.desk();

    var first = desk.say(hold, "1", "暗証番号は1234ですか");
    var again = desk.say(hold, "1", "暗証番号は1234ですか");

    assertThat(again).isEqualTo(first);
    desk.note(DeskScene.SUZUKI, hold.ticket(), "暗証番号は1234だそうです");
    assertThat(Dump.of(database)).doesNotContain("1234");
    assertThat(desk.say(hold, "2", " ")).isInstanceOf(Kept.Refused.class);
    assertThat(desk.say(hold, "", "あ")).isInstanceOf(Kept.Refused.class);
  }

  @BothDatabases
  void a_step_laid_before_the_resident_is_where_they_stand_from_then_on() {
    var resident = scene.calls();
    var hold = scene.claimed(resident, DeskScene.YAMADA);
    var desk = scene.town.desk();

    assertThat(desk.showStep(hold, "1", "pin-reset", "card")).isInstanceOf(Kept.Done.class);
    assertThat(desk.showStep(hold, "2", "pin-reset", "nowhere")).isInstanceOf(Kept.Refused.class);
    desk.ask(hold, "3", "カードはありますか", List.of("あります", "ありません"));
    var asked = scene.events(resident).getLast();
    scene.presses(resident, asked.optionId(0));

    assertThat(scene.now(resident).state().inWalk().orElseThrow().step()).isEqualTo("card");
    assertThat(scene.events(resident).getLast().body())
        .isEqualTo(new Body.Said("あります", asked.optionId(0)));
    desk.handBack(hold);
    assertThat(scene.presses(resident, "again").getLast().body()).isInstanceOf(Body.Stepped.class);
    assertThat(scene.presses(resident, asked.optionId(1)).getLast().body())
        .isInstanceOf(Body.Notice.class);
  }

  @BothDatabases
  void a_ticket_is_passed_on_to_a_person_then_to_everybody() {
    var resident = scene.calls();
    var hold = scene.claimed(resident, DeskScene.YAMADA);
    var desk = scene.town.desk();

    assertThat(desk.passToPerson(hold, DeskScene.SATO, "")).isInstanceOf(Kept.Refused.class);
    desk.passToPerson(hold, DeskScene.SUZUKI, "カードのことです");

    assertThat(scene.last(resident)).isInstanceOf(Body.Waiting.class);
    assertThat(desk.claim(DeskScene.YAMADA, hold.ticket())).isEqualTo(new Claim.TakenBy("鈴木"));
    scene.pass(6);
    scene.town.timers().sweep();
    assertThat(desk.claim(DeskScene.YAMADA, hold.ticket())).isInstanceOf(Claim.Won.class);
    assertThat(scene.town.handover().notes(hold.ticket()))
        .extracting(Ticket.Note::text)
        .containsExactly("カードのことです");
    assertThat(scene.town.handover().history(hold.ticket()))
        .extracting(Ticket.Happening::what)
        .containsExactly("opened", "claimed", "passed-on", "widened", "claimed");
  }

  @BothDatabases
  void taken_over_with_a_note_the_resident_is_told_who_speaks() {
    var resident = scene.calls();
    var old = scene.claimed(resident, DeskScene.YAMADA);

    var claim = scene.town.desk().takeOver(DeskScene.SUZUKI, old.ticket(), "交代の時間です");

    assertThat(claim).isInstanceOf(Claim.Won.class);
    assertThat(scene.kinds(resident)).endsWith("joined", "left", "joined");
    assertThat(scene.town.desk().say(old, "1", "あ")).isEqualTo(new Kept.Lost("鈴木"));
    assertThat(scene.town.handover().notes(old.ticket())).hasSize(1);
  }

  // The traps.

  @BothDatabases
  void a_late_bot_answer_is_dropped_after_a_take_over() {
    var opened = new AtomicReference<Opened>();
    var late =
        new DeskScene(
            database,
            during(
                () -> {
                  var resident = opened.get();
                  if (resident != null) {
                    claim(resident);
                  }
                }));
    var resident = late.calls();
    opened.set(resident);

    var events = late.says(resident, "暗証番号を忘れた");

    assertThat(events).extracting(event -> event.body().kind()).containsExactly("said");
    assertThat(late.kinds(resident)).endsWith("waiting", "said", "joined");
    assertThat(late.town.conversations().unanswered()).isEmpty();
  }

  private void claim(Opened resident) {
    scene.claimed(resident, DeskScene.YAMADA);
  }

  // Something happens while the bot thinks.
  private static Function<List<AnswerStep>, List<AnswerStep>> during(Runnable happening) {
    return steps ->
        Stream.concat(
                Stream.of(
                    new AnswerStep() {
                      @Override
                      public String name() {
                        return "Meanwhile";
                      }

                      @Override
                      public Result take(Turn turn) {
                        happening.run();
                        return new Result.Next(turn, "");
                      }
                    }),
                steps.stream())
            .toList();
  }

  @BothDatabases
  void taken_twice_the_second_is_told_who_has_it() {
    var resident = scene.calls();
    var hold = scene.claimed(resident, DeskScene.YAMADA);

    assertThat(scene.town.desk().claim(DeskScene.SUZUKI, hold.ticket()))
        .isEqualTo(new Claim.TakenBy("山田"));
    assertThat(scene.kinds(resident)).containsOnlyOnce("joined");
  }

  @BothDatabases
  void when_nobody_is_on_duty_the_wait_has_an_end_with_a_way_on() {
    var resident = scene.calls();
    scene.pass(66);
    scene.town.timers().sweep();
    assertThat(scene.kinds(resident)).endsWith("waiting", "notice");
    assertThat(scene.ticket(resident).open()).isTrue();

    scene.pass(60);
    scene.town.timers().sweep();

    assertThat(scene.town.handover().openTicket(resident.id())).isEmpty();
    assertThat(((Body.Notice) scene.last(resident)).text()).contains("000-000-0000");
    assertThat(scene.now(resident).state().person()).isFalse();
    assertThat(scene.town.timers().sweep()).isZero();
  }

  @BothDatabases
  void a_resident_who_is_gone_finds_the_question_when_they_come_back() {
    var resident = scene.calls();
    var hold = scene.claimed(resident, DeskScene.YAMADA);
    scene.town.desk().say(hold, "1", "いらっしゃいますか。");
    scene.pass(1);

    scene.town.desk().close(hold, Ending.GAVE_UP);

    assertThat(scene.town.desk().queue(DeskScene.TOWN)).isEmpty();
    assertThat(scene.last(resident).options()).extracting(Option::label).contains("まだ話したい");
    scene.presses(resident, "person");
    assertThat(scene.ticket(resident).id()).isNotEqualTo(hold.ticket());
  }

  @BothDatabases
  void a_resident_who_waits_no_longer_leaves_the_queue() {
    var resident = scene.calls();
    var ticket = scene.ticket(resident).id();

    scene.presses(resident, "stop-waiting");

    assertThat(scene.town.desk().queue(DeskScene.TOWN)).isEmpty();
    assertThat(scene.town.desk().claim(DeskScene.YAMADA, ticket)).isEqualTo(new Claim.Over());
    assertThat(scene.presses(resident, "stop-waiting").getLast().body())
        .isInstanceOf(Body.Notice.class);
  }

  @BothDatabases
  void when_the_supporter_is_gone_the_resident_waits_again_at_the_old_place() {
    var resident = scene.calls();
    var hold = scene.claimed(resident, DeskScene.YAMADA);
    scene.pass(1);
    var later = scene.calls();
    assertThat(scene.town.desk().renew(hold)).isTrue();
    scene.pass(1);
    assertThat(scene.town.timers().sweep()).isZero();
    scene.pass(1);

    assertThat(scene.town.timers().sweep()).isEqualTo(1);

    assertThat(scene.kinds(resident)).endsWith("joined", "left", "waiting");
    assertThat(scene.now(resident).botSpeaks()).isTrue();
    assertThat(scene.town.desk().queue(DeskScene.TOWN))
        .extracting(Ticket::conversation)
        .containsExactly(resident.id(), later.id());
    assertThat(scene.town.desk().say(hold, "1", "あ")).isEqualTo(new Kept.Lost(""));
  }

  @BothDatabases
  void a_closed_case_is_taken_up_again_by_a_supporter() {
    var resident = scene.calls();
    var hold = scene.claimed(resident, DeskScene.YAMADA);
    scene.town.desk().close(hold, Ending.SOLVED);

    var claim = scene.town.desk().reopen(DeskScene.SUZUKI, hold.ticket());

    assertThat(claim).isInstanceOf(Claim.Won.class);
    assertThat(scene.now(resident).botSpeaks()).isFalse();
    assertThat(scene.ticket(resident).holderName()).isEqualTo("鈴木");
    assertThat(scene.ticket(resident).ending()).isNull();
    assertThat(scene.town.desk().say(hold, "1", "あ")).isEqualTo(new Kept.Lost("鈴木"));
  }

  @BothDatabases
  void a_closed_case_beside_a_new_one_leads_to_the_new_one() {
    var resident = scene.calls();
    var hold = scene.claimed(resident, DeskScene.YAMADA);
    scene.town.desk().close(hold, Ending.SOLVED);
    scene.presses(resident, "person");

    var claim = scene.town.desk().reopen(DeskScene.SUZUKI, hold.ticket());

    assertThat(((Claim.Won) claim).ticket().id())
        .isEqualTo(scene.ticket(resident).id())
        .isNotEqualTo(hold.ticket());
  }

  @BothDatabases
  void what_either_side_types_while_it_is_closed_is_not_lost_and_not_said_to_nobody() {
    var resident = scene.calls();
    var hold = scene.claimed(resident, DeskScene.YAMADA);
    scene.town.desk().close(hold, Ending.SOLVED);

    assertThat(scene.town.desk().say(hold, "1", "それから")).isEqualTo(new Kept.Lost(""));
    var events = scene.says(resident, "カードをなくした");

    assertThat(events).extracting(ChatEvent::by).containsExactly(By.RESIDENT, By.BOT);
    assertThat(events.getLast().body()).isInstanceOf(Body.Answered.class);
  }

  @BothDatabases
  void the_reading_level_may_change_in_mid_flow() {
    var resident = scene.comes();
    scene.reception.reads(scene.now(resident), new Circumstances("iphone", "m.0"));
    scene.presses(resident, "begin:pin-reset");
    scene.presses(resident, "person");
    var ticket = scene.ticket(resident);
    assertThat(packet(ticket).circumstances()).isEqualTo(new Circumstances("iphone", "m.0"));
    var hold = scene.claimed(resident, DeskScene.YAMADA);

    scene.reception.reads(scene.now(resident), new Circumstances("iphone", "xl.1"));

    assertThat(packet(ticket).circumstances().reading()).isEqualTo("xl.1");
    assertThat(scene.town.desk().say(hold, "1", "大きくなりましたか")).isInstanceOf(Kept.Done.class);
    assertThat(scene.now(resident).state().inWalk()).isPresent();
  }

  private Packet packet(Ticket ticket) {
    return scene.town.desk().packet(DeskScene.YAMADA, ticket.id()).orElseThrow();
  }

  // Telling.

  @BothDatabases
  void the_town_and_the_resident_are_woken_by_every_change() {
    var resident = scene.comes();
    var town = new AtomicReference<>(0);
    var talk = new AtomicReference<>(0);
    var signals = scene.town.signals();
    signals.listen(
        HandoverDesk.townSignal(DeskScene.TOWN), () -> town.updateAndGet(count -> count + 1));
    signals.listen(resident.id(), () -> talk.updateAndGet(count -> count + 1));

    scene.presses(resident, "person");
    assertThat(town.getAndSet(0)).isPositive();
    var hold = scene.claimed(resident, DeskScene.YAMADA);
    assertThat(town.getAndSet(0)).isPositive();
    talk.set(0);
    scene.town.desk().say(hold, "1", "こんにちは");
    assertThat(talk.getAndSet(0)).isPositive();
    assertThat(town.getAndSet(0)).as("words change nothing for those who wait").isZero();
    scene.town.desk().handBack(hold);
    assertThat(town.getAndSet(0)).isPositive();
    scene.town.desk().here(DeskScene.YAMADA, true);
    assertThat(town.getAndSet(0)).isEqualTo(1);
    scene.town.desk().here(DeskScene.YAMADA, true);
    assertThat(town.get()).isZero();
  }

  @BothDatabases
  void the_packet_tells_topic_step_what_was_tried_and_the_last_trouble() {
    var resident = scene.comes();
    scene.says(resident, "暗証番号を忘れた");
    scene.presses(resident, "begin:pin-reset");
    scene.presses(resident, "next");
    scene.says(resident, "ぬぐふぁば エラー");
    scene.presses(resident, "again");
    scene.presses(resident, "stuck");
    scene.presses(resident, "stuck");
    scene.pass(3);

    var packet = packet(scene.ticket(resident));

    assertThat(packet.topicTitle()).isEqualTo("暗証番号を作りなおす");
    assertThat(packet.stepTitle()).isEqualTo("cardの画面");
    assertThat(packet.tried()).containsExactly("whatの画面", "cardの画面（うまくいかない）");
    assertThat(packet.lastTrouble()).isEqualTo("ぬぐふぁば エラー");
    assertThat(packet.waited()).hasMinutes(3);
    assertThat(packet.summary())
        .isEqualTo(new Packet.Summary("暗証番号を作りなおす", "whatの画面、cardの画面（うまくいかない）。", "cardの画面"));
    assertThat(packet.transcript()).isEqualTo(scene.events(resident));
    assertThat(Optional.ofNullable(packet.window())).isEmpty();
  }

  @BothDatabases
  void what_was_said_is_still_answered_once() {
    var resident = scene.calls();
    var now = scene.now(resident);

    assertThat(scene.reception.say(now, "x", "カードをなくした", _ -> {}))
        .isEqualTo(scene.reception.say(now, "x", "カードをなくした", _ -> {}))
        .isInstanceOf(Taken.Accepted.class);
  }
}
