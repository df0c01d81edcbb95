package dev.tesuri.bot.visit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tesuri.bot.guard.SecretMask;
import dev.tesuri.knowledge.store.BothDatabases;
import dev.tesuri.knowledge.store.Database;
import dev.tesuri.knowledge.store.Ids;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

class VisitsTest {

  private static final Instant NOON = Instant.parse("2026-11-24T03:00:00Z");

  private final Database database;
  private final Visits visits;

  VisitsTest(Database database) {
    this.database = database;
    visits = new Visits(database, new Ids(), InstantSource.fixed(NOON), new SecretMask());
  }

  private String begin(String supporter) {
    return visits.begin("aozora", supporter, Channel.COUNTER, "本庁舎", Device.ANDROID);
  }

  private static Visit.End ended(Result result, String note) {
    return new Visit.End(
        AgeBand.EIGHTIES,
        Stage.LOGIN,
        Trouble.PIN_FORGOT,
        result,
        "市民課",
        Safety.NONE,
        true,
        Satisfaction.GOOD,
        note,
        Instant.EPOCH);
  }

  @BothDatabases
  void it_begins_gets_a_topic_and_ends_once() {
    String id = begin("s-1");
    assertThat(visits.open("aozora", "s-1")).extracting(Visit::id).containsExactly(id);
    assertThat(visits.about("aozora", "s-1", id, "pin-reset-office")).isTrue();
    assertThat(visits.end("aozora", "s-1", id, ended(Result.SELF, "落ちついて進めた"))).isTrue();
    assertThat(visits.end("aozora", "s-1", id, ended(Result.STOPPED, ""))).isFalse();
    assertThat(visits.about("aozora", "s-1", id, "pin-change")).isFalse();

    assertThat(visits.open("aozora", "s-1")).isEmpty();
    var kept = visits.find("aozora", id).orElseThrow();
    assertThat(kept.topic()).isEqualTo("pin-reset-office");
    assertThat(kept.end().orElseThrow().result()).isEqualTo(Result.SELF);
    assertThat(kept.end().orElseThrow().at()).isEqualTo(NOON);
    assertThat(visits.ended("aozora")).containsExactly(kept);
    assertThat(visits.results("aozora")).isEqualTo(Map.of(Result.SELF, 1L));
  }

  private static Visit.End ended(Trouble trouble, Satisfaction satisfaction) {
    return new Visit.End(
        AgeBand.UNTOLD,
        Stage.DONE,
        trouble,
        Result.SELF,
        "",
        Safety.NONE,
        false,
        satisfaction,
        "",
        NOON);
  }

  @BothDatabases
  void how_content_people_are_is_counted_for_those_who_were_asked() {
    for (var said : List.of(Satisfaction.GOOD, Satisfaction.POOR, Satisfaction.GOOD)) {
      visits.end("aozora", "s-1", begin("s-1"), ended(Trouble.NONE, said));
    }
    visits.end("aozora", "s-1", begin("s-1"), ended(Trouble.NONE, Satisfaction.UNTOLD));
    String before = begin("s-1");
    visits.end("aozora", "s-1", before, ended(Trouble.NONE, Satisfaction.POOR));
    database.write(
        handle -> handle.execute("update visit set satisfaction = null where id = ?", before));

    assertThat(visits.satisfactions("aozora"))
        .isEqualTo(Map.of(Satisfaction.GOOD, 2L, Satisfaction.POOR, 1L));
    assertThat(visits.satisfactions("midori")).isEmpty();
    assertThat(visits.find("aozora", before).orElseThrow().end().orElseThrow().satisfaction())
        .as("of a consultation from before it was asked")
        .isEqualTo(Satisfaction.UNTOLD);
  }

  @BothDatabases
  void another_supporter_and_another_town_change_nothing() {
    String id = begin("s-1");
    assertThat(visits.about("aozora", "s-2", id, "pin-change")).isFalse();
    assertThat(visits.end("aozora", "s-2", id, ended(Result.SELF, ""))).isFalse();
    assertThat(visits.end("midori", "s-1", id, ended(Result.SELF, ""))).isFalse();
    assertThat(visits.find("midori", id)).isEmpty();
    assertThat(visits.open("aozora", "s-2")).isEmpty();
    assertThat(visits.find("aozora", id).orElseThrow().end()).isEmpty();
  }

  @BothDatabases
  void secrets_are_hidden_before_they_are_stored() {
    String id = visits.begin("aozora", "s-1", Channel.PHONE, "暗証番号は4829", Device.NONE);
    visits.end("aozora", "s-1", id, ended(Result.AGAIN, "パスワードは Sakura2026 と言った"));
    var kept = visits.find("aozora", id).orElseThrow();
    assertThat(kept.place()).doesNotContain("4829");
    assertThat(kept.end().orElseThrow().note()).doesNotContain("Sakura2026");
  }

  @BothDatabases
  void every_code_is_read_as_it_was_written() {
    for (Channel channel : Channel.values()) {
      for (Device device : Device.values()) {
        String id = visits.begin("aozora", "s-1", channel, "", device);
        var kept = visits.find("aozora", id).orElseThrow();
        assertThat(kept.channel()).isEqualTo(channel);
        assertThat(kept.device()).isEqualTo(device);
      }
    }
    for (Trouble trouble : Trouble.values()) {
      String id = begin("s-1");
      var end = ended(trouble, Satisfaction.UNTOLD);
      assertThat(visits.end("aozora", "s-1", id, end)).isTrue();
      assertThat(visits.find("aozora", id).orElseThrow().end()).contains(end);
    }
    for (Satisfaction satisfaction : Satisfaction.values()) {
      String id = begin("s-1");
      var end = ended(Trouble.NONE, satisfaction);
      assertThat(visits.end("aozora", "s-1", id, end)).isTrue();
      assertThat(visits.find("aozora", id).orElseThrow().end()).contains(end);
    }
  }
}
