package dev.tesuri.bot.reception;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tesuri.bot.conversation.ChatEvent.Body;
import dev.tesuri.bot.conversation.Conversation;
import dev.tesuri.bot.service.Mode;
import dev.tesuri.bot.service.Service;
import dev.tesuri.bot.service.ServiceRows;
import dev.tesuri.bot.service.ServiceSwitch;
import dev.tesuri.bot.town.SmallTown;
import dev.tesuri.knowledge.store.BothDatabases;
import dev.tesuri.knowledge.store.Database;

/// A town switches the bot, or everything, off and on again.
class SwitchTest {

  private final Database database;
  private final SmallTown town;
  private final Resident resident;

  SwitchTest(Database database) {
    this.database = database;
    town = SmallTown.on(database);
    resident = Resident.of(town);
  }

  @BothDatabases
  void with_the_bot_off_a_question_gets_the_notice_and_the_way_to_a_person() {
    set(SmallTown.TOWN.id(), Mode.PEOPLE, "今日は、人がお答えします。");

    var notice = resident.says("暗証番号をわすれた");

    assertThat(((Body.Notice) notice).text()).startsWith("今日は、人がお答えします。");
    assertThat(Resident.labels(notice)).containsExactly("係の人と話す");
    assertThat(resident.presses("係の人と話す")).isInstanceOf(Body.Waiting.class);
    assertThat(((Body.Notice) resident.says("聞こえますか")).text()).contains("お待ちください");
  }

  @BothDatabases
  void with_the_bot_off_danger_and_the_wish_for_a_person_are_still_heard() {
    set(SmallTown.TOWN.id(), Mode.PEOPLE, "");

    assertThat(resident.says("父が倒れて動かない")).isInstanceOf(Body.Hazard.class);
    assertThat(resident.says("職員さんに代わってください")).isInstanceOf(Body.Waiting.class);
  }

  @BothDatabases
  void with_the_bot_off_a_walk_stands_still_and_goes_on_afterwards() {
    resident.chooses("c1", "begin:pin-reset");
    var at = resident.now().state().inWalk();
    set(SmallTown.TOWN.id(), Mode.PEOPLE, "");

    resident.chooses("c2", "next");
    assertThat(resident.last().body()).isInstanceOf(Body.Notice.class);
    assertThat(resident.now().state().inWalk()).isPresent().isEqualTo(at);

    set(SmallTown.TOWN.id(), Mode.OPEN, "");
    resident.chooses("c3", "again");
    assertThat(resident.last().body()).isInstanceOf(Body.Stepped.class);
  }

  @BothDatabases
  void with_everything_off_nothing_is_taken() {
    Conversation before = resident.now();
    set(ServiceSwitch.EVERY_TOWN, Mode.CLOSED, "");

    var taken = town.reception().say(before, "c1", "こんにちは", _ -> {});

    assertThat(taken).isEqualTo(new Taken.Refused(Refusal.RESTING));
    assertThat(resident.now().version()).isEqualTo(before.version());
  }

  @BothDatabases
  void of_town_and_all_towns_the_stricter_holds() {
    set(ServiceSwitch.EVERY_TOWN, Mode.CLOSED, "");
    set(SmallTown.TOWN.id(), Mode.PEOPLE, "");
    assertThat(town.service().of(SmallTown.TOWN.id()).mode()).isEqualTo(Mode.CLOSED);
    assertThat(town.service().of("another").mode()).isEqualTo(Mode.CLOSED);

    set(ServiceSwitch.EVERY_TOWN, Mode.OPEN, "");
    assertThat(town.service().of(SmallTown.TOWN.id()).mode()).isEqualTo(Mode.PEOPLE);
    assertThat(town.service().of("another").mode()).isEqualTo(Mode.OPEN);
  }

  private void set(String municipality, Mode mode, String notice) {
    database.write(
        handle -> {
          ServiceRows.set(
              handle, municipality, new Service(mode, true, notice, "点検", "山田", SmallTown.NOON));
          return true;
        });
    town.service().reread();
  }
}
