package dev.tesuri.knowledge.layer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tesuri.knowledge.content.BundledFiles;
import dev.tesuri.knowledge.content.ContentReader;
import dev.tesuri.knowledge.content.Fault;
import dev.tesuri.knowledge.content.Topic;
import dev.tesuri.knowledge.content.WordLists;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalityTest {
  private static final Municipality OTHERWISE =
      new Municipality("town", "市区町村", "窓口", "000-000-0000", "平日");
  private static final LocalDate CHECKED = LocalDate.of(2026, 11, 23);

  private static final String PREFECTURE =
      """
      id: midori
      kind: prefecture
      name: みどり県
      verified-on: 2026-11-20
      counters:
        - name: 県税事務所
          phone: 000-000-0001
          hours: 平日
          for: car
      availability:
        - topic: car-tax-report
          offer: open
      notes:
        - topic: care-high-cost
          text: 県の窓口でも聞けます。
      """;

  private static final String TOWN =
      """
      id: aozora
      kind: municipality
      name: あおぞら市
      verified-on: 2026-11-23
      desk:
        name: 相談窓口
        phone: 000-000-0009
        hours: 平日
      counters:
        - name: 介護保険課
          place: 1階
          phone: 000-000-0002
          hours: 平日
          for: nursing-care
        - name: 高額の係
          phone: 000-000-0003
          hours: 平日
          for: care-high-cost care-burden-limit
      availability:
        - topic: care-high-cost
          offer: none
        - topic: car-tax-report
          offer: partly
          note: 紙も要ります。
      notes:
        - topic: care-high-cost
          text: 電話でも聞けます。
      lessons:
        - title: スマホ教室
          place: 公民館
          when: 水曜日
          phone: 000-000-0009
      """;

  @TempDir Path folder;

  @Test
  void the_town_is_that_of_the_layer() throws IOException {
    assertThat(read(PREFECTURE, TOWN).locality(OTHERWISE).town())
        .isEqualTo(new Municipality("aozora", "あおぞら市", "相談窓口", "000-000-0009", "平日"));
    assertThat(read(PREFECTURE).locality(OTHERWISE).town()).isEqualTo(OTHERWISE);
  }

  @Test
  void the_upper_layer_wins_and_each_text_names_its_layer_and_date() throws IOException {
    var here = read(PREFECTURE, TOWN).locality(OTHERWISE);

    assertThat(here.availability("car-tax-report")).contains(Availability.PARTLY);
    assertThat(here.about("car-tax-report"))
        .containsExactly(new LocalText("あおぞら市", "一部だけ、スマホやパソコンでできます。紙も要ります。", CHECKED));
    assertThat(here.about("care-high-cost"))
        .containsExactly(
            new LocalText("あおぞら市", "スマホでは受けつけていません。窓口で手続きできます。", CHECKED),
            new LocalText("あおぞら市", "電話でも聞けます。", CHECKED),
            new LocalText("みどり県", "県の窓口でも聞けます。", LocalDate.of(2026, 11, 20)));
    assertThat(here.about("pin-reset-office")).isEmpty();
    assertThat(here.availability("pin-reset-office")).isEmpty();
  }

  @Test
  void the_counter_of_a_topic_goes_before_that_of_its_category() throws IOException {
    var here = read(PREFECTURE, TOWN).locality(OTHERWISE);

    assertThat(here.counter(topic("care-high-cost"))).map(Counter::name).contains("高額の係");
    assertThat(here.counter(topic("care-plan-request"))).map(Counter::name).contains("介護保険課");
    assertThat(here.counter(topic("car-tax-report"))).map(Counter::name).contains("県税事務所");
    assertThat(here.counter(topic("nenkin-net"))).isEmpty();
  }

  @Test
  void fees_are_told_in_words_and_the_town_s_take_the_place_of_the_prefecture_s()
      throws IOException {
    String fees =
        """
        fees:
          - topic: care-high-cost
            what: 写し
            amount: 1通1,200円
          - topic: care-high-cost
            what: 申請
            amount: 無料
        """;
    var here = read(PREFECTURE + fees, TOWN + fees.replace("1,200", "300")).locality(OTHERWISE);

    assertThat(here.fees("care-high-cost"))
        .contains(new LocalText("あおぞら市", "写しは1通300円です。申請は無料です。", CHECKED));
    assertThat(here.about("care-high-cost")).contains(here.fees("care-high-cost").orElseThrow());
    assertThat(here.fees("car-tax-report")).isEmpty();
    var wrong = read(TOWN + fees.replace("1通1,200円", "要相談"));
    assertThat(wrong.layers()).isEmpty();
    assertThat(wrong.faults())
        .extracting(Fault::toString)
        .singleElement()
        .asString()
        .contains("`要相談` の形がちがいます。「無料」か「1通200円」の形で書いてください");
  }

  @Test
  void what_to_press_when_a_machine_takes_the_call_is_told_with_the_hours() throws IOException {
    var town = TOWN.replace("  phone: 000-000-0002\n", "  phone: 000-000-0002\n    menu: 2番を。\n");
    var counter = read(town).locality(OTHERWISE).counter(topic("care-plan-request")).orElseThrow();

    assertThat(counter.calling()).isEqualTo("平日。2番を。");
  }

  @Test
  void everything_of_a_town_comes_back_from_its_form() {
    String written =
        """
        closed: "祝日"
        counters:
          - name: "市民課"
            phone: "000-000-0001"
            menu: "1番を押してください。"
            hours: "平日"
        fees:
          - topic: "moving-in-counter"
            what: "転入届"
            amount: "無料"
        """;

    assertThat(TownText.read(written).written()).isEqualTo(written);
  }

  @Test
  void lessons_and_holidays_are_told() throws IOException {
    var here = read(PREFECTURE, TOWN + "holidays: 土曜日、日曜日\n").locality(OTHERWISE);

    assertThat(here.lessons()).extracting(Lesson::title).containsExactly("スマホ教室");
    assertThat(here.holidays()).contains(new LocalText("あおぞら市", "土曜日、日曜日", CHECKED));
    assertThat(read(PREFECTURE).locality(OTHERWISE).holidays()).isEmpty();
  }

  @Test
  void every_fault_of_a_layer_is_told_with_its_line() throws IOException {
    var layers =
        read(
            TOWN.replace("kind: municipality", "kind: village")
                .replace("000-000-0002", "call us")
                .replace("offer: none", "offer: maybe")
                .replace("  place: 1階\n", "  places: 1階\n"));

    assertThat(layers.layers()).isEmpty();
    assertThat(layers.faults())
        .extracting(Fault::toString)
        .satisfiesExactlyInAnyOrder(
            fault -> assertThat(fault).contains(":2 `kind` は prefecture か municipality"),
            fault -> assertThat(fault).contains(":11 `places` という名前は知りません"),
            fault -> assertThat(fault).contains(":12 `call us` の形がちがいます。数字と"),
            fault -> assertThat(fault).contains(":21 `offer` は open"));
  }

  @Test
  void a_topic_that_stands_twice_and_a_missing_file_are_faults() throws IOException {
    var twice = TOWN.replace("topic: car-tax-report", "topic: care-high-cost");

    assertThat(read(twice).faults()).singleElement().asString().contains("が二つあります");
    assertThat(Layers.read(List.of(folder.resolve("nowhere"))).faults())
        .singleElement()
        .asString()
        .isEqualTo("nowhere/layer.yaml:1 このファイルがありません。");
  }

  @Test
  void a_town_that_says_nothing_has_nothing_local() {
    var here = Locality.of(OTHERWISE);

    assertThat(here.town()).isEqualTo(OTHERWISE);
    assertThat(here.about("care-high-cost")).isEmpty();
    assertThat(here.layerName("national")).isEqualTo("全国共通");
  }

  @Test
  void the_example_has_no_fault_and_says_of_each_of_the_31_how_it_is_taken() {
    BundledFiles.read(
        root -> {
          var layers =
              Layers.read(List.of(root.resolve("layers/midori"), root.resolve("layers/aozora")));
          var here = layers.locality(OTHERWISE);

          assertThat(layers.faults()).isEmpty();
          assertThat(here.town().name()).isEqualTo("あおぞら市");
          assertThat(WordLists.bundled().topics())
              .filteredOn(WordLists.ExpectedTopic::planned)
              .extracting(WordLists.ExpectedTopic::id)
              .hasSize(31)
              .allSatisfy(id -> assertThat(here.availability(id)).as(id).isPresent());
          return layers;
        });
  }

  private static Topic topic(String id) {
    return new ContentReader().bundled().topic(id).orElseThrow();
  }

  private Layers read(String... layers) throws IOException {
    var folders = new java.util.ArrayList<Path>();
    for (int i = 0; i < layers.length; i++) {
      var one = Files.createDirectories(folder.resolve("layer" + i));
      Files.writeString(one.resolve("layer.yaml"), layers[i]);
      folders.add(one);
    }
    return Layers.read(folders);
  }
}
