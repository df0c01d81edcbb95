package dev.tesuri.bot.handover;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tesuri.bot.answer.AnswerStep;
import dev.tesuri.bot.conversation.ChatEvent;
import dev.tesuri.bot.conversation.ChatEvent.Body;
import dev.tesuri.bot.conversation.Conversation;
import dev.tesuri.bot.conversation.Conversations.Opened;
import dev.tesuri.bot.reception.Reception;
import dev.tesuri.bot.reception.Taken;
import dev.tesuri.bot.town.SmallTown;
import dev.tesuri.knowledge.layer.Counter;
import dev.tesuri.knowledge.layer.Hours;
import dev.tesuri.knowledge.layer.Hours.ClosedDays;
import dev.tesuri.knowledge.layer.Hours.Period;
import dev.tesuri.knowledge.layer.Hours.Weekly;
import dev.tesuri.knowledge.layer.Layer;
import dev.tesuri.knowledge.layer.Locality;
import dev.tesuri.knowledge.layer.Team;
import dev.tesuri.knowledge.store.Database;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// The desk of a town that is open on workdays from 9 to 12 and 13 to 17, with its people: 山田 and
/// 鈴木 of あおぞら市, 佐藤 of みどり市. It begins on a Tuesday at noon, in the lunch break.
final class DeskScene {

  static final String YAMADA = "u-yamada";
  static final String SUZUKI = "u-suzuki";
  static final String SATO = "u-sato";
  static final String TOWN = SmallTown.TOWN.id();

  final TestClock clock = new TestClock(SmallTown.NOON);
  final SmallTown town;
  final Reception reception;
  private int sent;

  DeskScene(Database database) {
    this(database, steps -> steps);
  }

  DeskScene(Database database, Function<List<AnswerStep>, List<AnswerStep>> change) {
    this(database, change, new Locality(SmallTown.TOWN, List.of(layer())));
  }

  DeskScene(
      Database database, Function<List<AnswerStep>, List<AnswerStep>> change, Locality locality) {
    town = SmallTown.on(database, change, clock, () -> locality);
    reception = town.reception();
    town.presence().register(new Supporter(YAMADA, TOWN, "山田", Set.of(), 3));
    town.presence().register(new Supporter(SUZUKI, TOWN, "鈴木", Set.of("card"), 1));
    town.presence().register(new Supporter(SATO, "midori", "佐藤", Set.of(), 3));
  }

  private static Layer layer() {
    var weekly =
        new Weekly(
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
            Set.of(),
            List.of(period(9, 12), period(13, 17)));
    var hours = new Hours(List.of(weekly), new ClosedDays(true, List.of()), Map.of());
    var desk = new Counter("市民課", "1階", "000-000-0000", "", hours.words(), hours, Set.of());
    return new Layer(
        Layer.Kind.MUNICIPALITY,
        TOWN,
        "あおぞら市",
        LocalDate.of(2026, 11, 23),
        desk,
        "",
        List.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        List.of(),
        List.of(
            new Team("care", "介護の係", Set.of("nursing-care"), Set.of()),
            new Team("card", "カードの係", Set.of("mynumber-card"), Set.of()),
            new Team("anything", "なんでも係", Set.of(), Set.of())));
  }

  private static Period period(int from, int until) {
    return new Period(LocalTime.of(from, 0), LocalTime.of(until, 0));
  }

  /// A resident who has just come in.
  Opened comes() {
    return reception.open("web", TOWN);
  }

  Conversation now(Opened opened) {
    return reception.enter(opened.id(), opened.token()).orElseThrow();
  }

  /// The resident writes, and sees what answers it.
  List<ChatEvent> says(Opened opened, String text) {
    return events(reception.say(now(opened), "c" + sent++, text, _ -> {}));
  }

  List<ChatEvent> presses(Opened opened, String choice) {
    return events(reception.choose(now(opened), "c" + sent++, choice, _ -> {}));
  }

  private static List<ChatEvent> events(Taken taken) {
    assertThat(taken).isInstanceOf(Taken.Accepted.class);
    return ((Taken.Accepted) taken).events();
  }

  /// A resident who has called a person.
  Opened calls() {
    var opened = comes();
    reception.callPerson(now(opened));
    return opened;
  }

  Ticket ticket(Opened opened) {
    return town.handover().openTicket(opened.id()).orElseThrow();
  }

  /// A claim that is won.
  Hold claimed(Opened opened, String supporter) {
    var claim = town.desk().claim(supporter, ticket(opened).id());
    assertThat(claim).isInstanceOf(Claim.Won.class);
    return ((Claim.Won) claim).hold();
  }

  List<ChatEvent> events(Opened opened) {
    return reception.events(now(opened), 0);
  }

  Body last(Opened opened) {
    return events(opened).getLast().body();
  }

  List<String> kinds(Opened opened) {
    return events(opened).stream().map(event -> event.body().kind()).toList();
  }

  void pass(int minutes) {
    clock.pass(Duration.ofMinutes(minutes));
  }

  Standing standing(Opened opened) {
    return town.standings().of(opened.id()).orElseThrow();
  }
}
