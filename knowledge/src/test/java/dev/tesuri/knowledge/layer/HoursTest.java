package dev.tesuri.knowledge.layer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tesuri.knowledge.content.BundledFiles;
import dev.tesuri.knowledge.content.Fault;
import dev.tesuri.knowledge.content.Faults;
import dev.tesuri.knowledge.layer.Hours.Opening;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HoursTest {

  private static final String TOWN =
      """
      id: aozora
      kind: municipality
      name: あおぞら市
      verified-on: 2026-11-23
      closed: 祝日 12/29-1/3
      desk:
        name: 相談窓口
        phone: 000-000-0009
        open: 月-金 9:00-12:00 13:00-17:00 / 第2・第4日 9:00-12:00
      counters:
        - name: 市民課
          phone: 000-000-0002
          open: 月水 8:30-17:15
          for: moving
      special-days:
        - day: 2026-11-28
          open: 10:00-15:00
          for: 相談窓口
        - day: 2026-11-25
          open: 休み
      teams:
        - id: card
          name: カードの係
          for: mynumber-card
          languages: ja en
        - id: anything
          name: なんでも係
      """;

  @ParameterizedTest
  @CsvSource({
    "2026-11-24T09:00, true, Tuesday",
    "2026-11-24T11:59, true, before lunch",
    "2026-11-24T12:00, false, lunch",
    "2026-11-24T13:00, true, after lunch",
    "2026-11-24T17:00, false, evening",
    "2026-11-23T10:00, false, a national holiday",
    "2026-11-25T10:00, false, a special day without hours",
    "2026-11-28T10:00, true, a special Saturday",
    "2026-11-21T10:00, false, a usual Saturday",
    "2026-12-13T10:00, true, the second Sunday",
    "2026-12-06T10:00, false, the first Sunday",
    "2026-12-31T10:00, false, the end of the year",
    "2027-01-03T10:00, false, the beginning of the year",
    "2027-01-04T10:00, true, the first working day"
  })
  void it_is_open_or_closed(LocalDateTime moment, boolean open, String why) {
    assertThat(desk().at(moment).isPresent()).as(why).isEqualTo(open);
  }

  @Test
  void the_next_opening_is_found_over_holidays_and_weekends() {
    assertThat(next("2026-11-24T12:10")).contains(LocalDateTime.parse("2026-11-24T13:00"));
    assertThat(next("2026-11-24T18:00")).contains(LocalDateTime.parse("2026-11-26T09:00"));
    assertThat(next("2026-12-28T17:00")).contains(LocalDateTime.parse("2027-01-04T09:00"));
  }

  @Test
  void a_special_day_holds_for_the_counter_it_names_and_else_for_all() {
    var counter = town().layers().getFirst().counters().getFirst();
    var open = Optional.ofNullable(counter.open()).orElseThrow();

    assertThat(open.periods(LocalDate.of(2026, 11, 28))).isEmpty();
    assertThat(open.periods(LocalDate.of(2026, 11, 25))).isEmpty();
    assertThat(open.periods(LocalDate.of(2026, 12, 2))).hasSize(1);
  }

  @Test
  void hours_are_still_read_as_words() {
    assertThat(town().town().hours()).isEqualTo("平日 午前9時から正午までと午後1時から午後5時まで、毎月第2・第4日曜日 午前9時から正午まで");
    assertThat(town().layers().getFirst().counters().getFirst().hours())
        .isEqualTo("月曜日・水曜日 午前8時30分から午後5時15分まで");
  }

  @Test
  void a_team_takes_its_subjects_and_speaks_its_languages() {
    var card = town().teams().getFirst();

    assertThat(card.takes("pin-reset-office", "mynumber-card", "en")).isTrue();
    assertThat(card.takes("care-plan-request", "nursing-care", "ja")).isFalse();
    assertThat(town().teams().getLast().takes("care-plan-request", "nursing-care", "ja")).isTrue();
    assertThat(town().teams().getLast().takes("care-plan-request", "nursing-care", "en")).isFalse();
  }

  @Test
  void every_fault_of_hours_is_told_with_its_line() {
    var faults = new Faults("layer.yaml");
    new LayerReader(faults)
        .read(
            TOWN.replace("月-金 9:00-12:00 13:00-17:00", "月-金 9:00-14:00 13:00-17:00")
                .replace("月水 8:30-17:15", "水休 8:30-17:15")
                .replace("祝日 12/29-1/3", "祝日 13/29-1/3")
                .replace("open: 10:00-15:00", "open: 25:00-15:00")
                .replace("for: 相談窓口", "for: どこか"));

    assertThat(faults.all())
        .extracting(Fault::toString)
        .satisfiesExactlyInAnyOrder(
            fault -> assertThat(fault).contains("layer.yaml:5 `13/29-1/3` は休みの日の形ではありません"),
            fault -> assertThat(fault).contains(":9 `", "時刻が重なっています"),
            fault -> assertThat(fault).contains(":13 `水休 8:30-17:15` は時間の形ではありません"),
            fault -> assertThat(fault).contains(":17 `25:00-15:00` は開く時刻の形ではありません"),
            fault -> assertThat(fault).contains(":18 「どこか」という窓口がありません"));
  }

  @Test
  void the_example_town_has_hours_as_data() {
    BundledFiles.read(
        root -> {
          var layers = Layers.read(List.of(root.resolve("layers/aozora")));
          var layer = layers.layers().getFirst();
          assertThat(layers.faults()).isEmpty();
          assertThat(Optional.ofNullable(layer.desk()).map(Counter::open)).isPresent();
          assertThat(layer.counters()).allSatisfy(one -> assertThat(one.open()).isNotNull());
          return layers;
        });
  }

  private static Optional<LocalDateTime> next(String moment) {
    return desk().after(LocalDateTime.parse(moment)).findFirst().map(Opening::from);
  }

  private static Hours desk() {
    return town().deskHours().orElseThrow();
  }

  private static Locality town() {
    var layer = new LayerReader(new Faults("layer.yaml")).read(TOWN).orElseThrow();
    return new Layers(List.of(layer), List.of(), Map.of(), List.of())
        .locality(new Municipality("town", "市区町村", "窓口", "000-000-0000", "平日"));
  }
}
