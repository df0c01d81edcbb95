package dev.tesuri.bot.reception;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tesuri.bot.conversation.ChatEvent;
import dev.tesuri.bot.conversation.ChatEvent.Body;
import dev.tesuri.bot.conversation.ChatEvent.By;
import dev.tesuri.bot.conversation.Command;
import dev.tesuri.bot.tally.Tally;
import dev.tesuri.bot.town.SmallTown;
import dev.tesuri.knowledge.store.BothDatabases;
import dev.tesuri.knowledge.store.Database;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;

/// What holds after every turn, whatever a resident does; and that the counts are what happened.
class EveryTurnTest {

  private static final int TURNS = 150;
  private static final List<String> TEXTS =
      List.of(
          "暗証番号を忘れた",
          "カードを盗まれた",
          "転出届を出したい",
          "有効期限の手紙が来た",
          "次",
          "できました",
          "もどる",
          "わかりません",
          "もう一度",
          "やりなおす",
          "やめる",
          "1番",
          "2",
          "ありがとう",
          "こんにちは",
          "ぬぐふぁば",
          "係の人と話したい",
          "死にたい",
          "暗証番号は1234です",
          "カード");

  private final Database database;
  private final SmallTown town;
  private final Resident resident;

  EveryTurnTest(Database database) {
    this.database = database;
    town = SmallTown.on(database);
    resident = Resident.of(town);
  }

  @BothDatabases
  void whatever_is_said_and_pressed_every_turn_is_answered_and_counted() {
    var random = new Random(1);
    resident.chooses("begin", "begin:moving-out");
    resident.says("できました");
    resident.says("できました");
    for (int turn = 0; turn < TURNS; turn++) {
      var taken = act("t" + turn, random);
      assertThat(taken).isInstanceOf(Taken.Accepted.class);
      var answers = ((Taken.Accepted) taken).events().stream().filter(e -> e.by() == By.BOT);
      assertThat(answers).as("turn %d: %s", turn, taken).hasSize(1);
    }

    var events = events();
    assertThat(events)
        .extracting(ChatEvent::seq)
        .isEqualTo(LongStream.rangeClosed(1, events.size()).boxed().toList());
    assertThat(events.stream().map(ChatEvent::body).map(Object::toString))
        .noneMatch(body -> body.contains("うまく動きませんでした"));
    assertThat(town.conversations().unanswered()).isEmpty();
    assertCounted(events);
  }

  private void assertCounted(List<ChatEvent> events) {
    var counted = counted();
    assertThat(counted).containsEntry("opened", 1L);
    assertThat(counted).containsEntry("asked", typed(events));
    assertThat(counted).containsEntry("answered", of(Body.Answered.class, events));
    assertThat(counted).containsEntry("finished", of(Body.Finished.class, events));
    assertThat(counted).containsEntry("hazard", of(Body.Hazard.class, events));
    assertThat(counted).containsEntry("masked", of(Body.Masked.class, events));
    assertThat(counted).containsEntry("handed-over", tickets());
    assertThat(counted).containsKeys("entered", "done", "stuck", "back", "left", "unanswered");
  }

  // A text, a word that is always offered, or any button of any card so far.
  private Taken act(String clientId, Random random) {
    var buttons = events().stream().filter(event -> !event.body().options().isEmpty()).toList();
    return switch (random.nextInt(5)) {
      case 0, 1 -> resident.sends(clientId, TEXTS.get(random.nextInt(TEXTS.size())));
      case 2 -> {
        var commands = Command.values();
        yield resident.chooses(clientId, commands[random.nextInt(commands.length)].code());
      }
      case 3 -> press(clientId, buttons.getLast(), random);
      default -> press(clientId, buttons.get(random.nextInt(buttons.size())), random);
    };
  }

  private Taken press(String clientId, ChatEvent event, Random random) {
    return resident.chooses(
        clientId, event.optionId(random.nextInt(event.body().options().size())));
  }

  @BothDatabases
  void a_walk_is_counted_screen_by_screen() {
    resident.says("暗証番号を忘れた");
    resident.presses("手順をはじめる");
    resident.says("次");
    resident.says("わかりません");
    resident.says("わかりません");
    resident.says("もどる");
    resident.says("次");
    resident.says("係の人");
    resident.says("やめる");

    assertThat(rows())
        .containsExactlyInAnyOrder(
            "- - opened 1",
            "- - asked 8",
            "pin-reset - answered 1",
            "pin-reset - begun 1",
            "pin-reset what entered 2",
            "pin-reset what done 2",
            "pin-reset card entered 2",
            "pin-reset card stuck 2",
            "pin-reset card back 1",
            "pin-reset card handed-over 1",
            "pin-reset card left 1");
  }

  private List<ChatEvent> events() {
    return town.conversations().events(resident.id(), 0, Integer.MAX_VALUE);
  }

  private long tickets() {
    return database.read(
        handle -> handle.createQuery("select count(*) from ticket").mapTo(Long.class).one());
  }

  private static long of(Class<? extends Body> kind, List<ChatEvent> events) {
    return events.stream().filter(event -> kind.isInstance(event.body())).count();
  }

  private static long typed(List<ChatEvent> events) {
    return events.stream()
        .filter(event -> event.body() instanceof Body.Said(_, var choice) && choice == null)
        .count();
  }

  private Map<String, Long> counted() {
    return database.read(handle -> Tally.ofDay(handle, SmallTown.NOON, SmallTown.TOWN.id()));
  }

  private List<String> rows() {
    return database.read(
        handle ->
            handle
                .createQuery("select topic, step, what, count from tally")
                .map(
                    (row, _) ->
                        "%s %s %s %d"
                            .formatted(
                                orDash(row.getString("topic")),
                                orDash(row.getString("step")),
                                row.getString("what"),
                                row.getLong("count")))
                .list());
  }

  private static String orDash(String text) {
    return text.isEmpty() ? "-" : text;
  }
}
