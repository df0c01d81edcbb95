package dev.tesuri.bot.handover;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tesuri.bot.conversation.Conversations.Opened;
import dev.tesuri.bot.handover.Reach.Wait;
import dev.tesuri.bot.town.SmallTown;
import dev.tesuri.knowledge.layer.Locality;
import dev.tesuri.knowledge.store.BothDatabases;
import dev.tesuri.knowledge.store.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Open and there are two facts, and nothing is promised that nobody knows.
class StandingsTest {

  private final Database database;
  private final DeskScene scene;

  StandingsTest(Database database) {
    this.database = database;
    scene = new DeskScene(database);
  }

  @BothDatabases
  void without_a_ticket_there_is_nothing_to_tell() {
    assertThat(scene.town.standings().of(scene.comes().id())).isEmpty();
  }

  @BothDatabases
  void closed_is_told_with_the_next_opening() {
    var resident = scene.calls();

    assertThat(scene.standing(resident).reach())
        .isEqualTo(new Reach.Closed(Optional.of(Instant.parse("2026-11-24T04:00:00Z"))));
    assertThat(lines(resident)).isEqualTo("いまは、係の人の時間ではありません。つぎは、今日の午後1時からです。");
    scene.clock.pass(Duration.ofHours(6));
    assertThat(lines(resident)).endsWith("つぎは、11月25日（水）午前9時からです。");
  }

  @BothDatabases
  void open_with_nobody_there_is_not_here() {
    scene.pass(60);

    assertThat(scene.standing(scene.calls()).reach())
        .isEqualTo(new Reach.Busy(1, Optional.empty()));
  }

  @BothDatabases
  void somebody_there_is_here_even_when_it_is_closed() {
    var resident = scene.calls();
    scene.town.desk().here(DeskScene.YAMADA, true);

    assertThat(scene.standing(resident).reach()).isEqualTo(new Reach.Here(1, Optional.empty()));
    scene.town.desk().gone(DeskScene.YAMADA);
    assertThat(scene.standing(resident).reach()).isInstanceOf(Reach.Closed.class);
  }

  @BothDatabases
  void a_silent_page_a_full_desk_and_another_town_are_not_here() {
    scene.pass(60);
    var resident = scene.calls();
    scene.town.desk().here(DeskScene.SATO, true);
    assertThat(scene.standing(resident).reach()).isInstanceOf(Reach.Busy.class);
    scene.town.desk().here(DeskScene.YAMADA, true);
    assertThat(scene.standing(resident).reach()).isInstanceOf(Reach.Here.class);
    scene.clock.pass(Duration.ofSeconds(90));
    assertThat(scene.standing(resident).reach()).isInstanceOf(Reach.Busy.class);
    scene.town.desk().here(DeskScene.YAMADA, false);
    assertThat(scene.standing(resident).reach()).isInstanceOf(Reach.Busy.class);
    scene.town.desk().here(DeskScene.SUZUKI, true);
    assertThat(scene.standing(resident).reach()).isInstanceOf(Reach.Here.class);
    scene.claimed(scene.calls(), DeskScene.SUZUKI);
    assertThat(scene.standing(resident).reach()).isInstanceOf(Reach.Busy.class);
  }

  @BothDatabases
  void where_hours_are_not_known_the_way_is_in_person() {
    var plain = new DeskScene(database, steps -> steps, Locality.of(SmallTown.TOWN));
    var resident = plain.calls();

    assertThat(plain.standing(resident).reach()).isEqualTo(new Reach.InPerson());
    plain.town.desk().here(DeskScene.YAMADA, true);
    assertThat(plain.standing(resident).reach()).isInstanceOf(Reach.Here.class);
  }

  @BothDatabases
  void the_place_moves_up_as_others_are_taken() {
    scene.town.desk().here(DeskScene.YAMADA, true);
    var first = scene.calls();
    scene.pass(1);
    var second = scene.calls();
    assertThat(place(second)).isEqualTo(2);

    var hold = scene.claimed(first, DeskScene.YAMADA);

    assertThat(place(second)).isEqualTo(1);
    scene.town.desk().passToTeam(hold, "", "");
    scene.town.desk().here(DeskScene.YAMADA, true);
    assertThat(place(first)).isEqualTo(1);
    assertThat(place(second)).isEqualTo(2);
  }

  @BothDatabases
  void the_wait_is_a_range_of_what_others_waited_and_only_when_enough_did() {
    scene.pass(60);
    scene.town.desk().here(DeskScene.YAMADA, true);
    for (int minutes = 1; minutes <= 8; minutes++) {
      var resident = scene.calls();
      scene.clock.pass(Duration.ofMinutes(2L * minutes));
      scene.town.desk().here(DeskScene.YAMADA, true);
      if (minutes == 5) {
        assertThat(scene.standing(resident).reach()).isEqualTo(new Reach.Here(1, Optional.empty()));
      }
      var hold = scene.claimed(resident, DeskScene.YAMADA);
      scene.town.desk().close(hold, Ending.SOLVED);
    }

    var resident = scene.calls();

    assertThat(scene.standing(resident).reach())
        .isEqualTo(new Reach.Here(1, Optional.of(new Wait(5, 15))));
    assertThat(lines(resident)).isEqualTo("つぎが、あなたの順番です。ほかの人は、5分から15分くらいで、つながっています。");
  }

  @BothDatabases
  void who_talks_is_told_by_name() {
    var resident = scene.calls();
    scene.claimed(resident, DeskScene.YAMADA);

    assertThat(scene.standing(resident).code()).isEqualTo("talking");
    assertThat(lines(resident)).isEqualTo("係の山田と話しています。");
  }

  private int place(Opened resident) {
    return ((Reach.Here) scene.standing(resident).reach()).place();
  }

  private String lines(Opened resident) {
    var words = new HandoverCards(() -> Locality.of(SmallTown.TOWN));
    return String.join("", words.lines(scene.standing(resident), scene.clock.instant()));
  }
}
