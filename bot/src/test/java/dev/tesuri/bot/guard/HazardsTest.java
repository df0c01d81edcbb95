package dev.tesuri.bot.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class HazardsTest {

  private final Hazards hazards = new Hazards();

  @ParameterizedTest
  @CsvSource({
    "EMERGENCY, 父が倒れて息をしていません",
    "EMERGENCY, 胸が痛くて苦しい",
    "EMERGENCY, ろれつが回らない。救急車を呼んで",
    "EMERGENCY, 妻の意識がない",
    "EMERGENCY, 家が燃えています",
    "EMERGENCY, いきができない",
    "EMERGENCY, 火事です",
    "SELF_HARM, 死にたい",
    "SELF_HARM, もう消えてしまいたい",
    "SELF_HARM, 生きていたくない",
    "POLICE, 知らない人が家に入ってきた",
    "POLICE, 殺すとおどされている",
    "ABUSE, 夫に殴られている",
    "ABUSE, 息子に暴力をふるわれています",
    "WANDERING, 母が家を出たまま帰ってこない",
    "WANDERING, 道に迷って帰れない",
    "DISASTER, 津波が来る。どこに逃げたらいい",
    "SCAM, 息子から電話でお金を振り込んでと言われた",
    "SCAM, ATMに行けば還付金がもどると電話があった",
    "SCAM, 警察を名のる人からLINEで逮捕すると言われた",
    "SCAM, 画面にウイルスに感染したと出て電話しろと書いてある",
    "SCAM, 役所から電話で暗証番号を聞かれた",
    "SCAM, コンビニでギフトカードを買ってと言われた",
    "SCAM, カードを取りに来ると言う人がいる"
  })
  void danger_is_found(HazardKind kind, String words) {
    assertThat(hazards.find(words).map(Hazard::kind)).as(words).contains(kind);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "救急車を呼んだ時の領収書がほしい",
        "詐欺の講座はいつですか",
        "火事の罹災証明書がほしい",
        "死亡届の出し方",
        "父が亡くなったあとの手続",
        "オレオレ詐欺の勉強会に出たい",
        "火災保険の証明",
        "110円の切手",
        "カードの暗証番号をわすれた",
        "児童手当をもらいたい",
        "罹災証明書がほしい",
        "地震で家がこわれた。何を出せばいい",
        "引っこしの届けを出したい",
        "マイナポータルに入れない",
        "カードをなくした",
        "母の介護の認定をたのみたい",
        "ねんきんのことを聞きたい",
        "医療費を見たい",
        "消防署はどこですか",
        "つかれたので、あとにします"
      })
  void what_is_no_danger_stays_calm(String words) {
    assertThat(hazards.find(words)).as(words).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void every_kind_says_what_to_do_and_whom_to_call(HazardKind kind) {
    HazardText text = HazardText.of(kind);
    assertThat(text.title()).isNotBlank();
    assertThat(text.lines()).isNotEmpty();
    assertThat(text.calls())
        .isNotEmpty()
        .allSatisfy(call -> assertThat(call.number()).matches("#?[0-9-]{3,13}"));
    assertThat(kind.family()).isIn("emergency", "police", "scam", "self-harm");
  }

  @Test
  void long_texts_do_not_hold_it_up() {
    for (String unit : List.of("あ", "9", "電話", "お金", " ", "死")) {
      assertTimeoutPreemptively(
          Duration.ofSeconds(10), () -> hazards.find(unit.repeat(20_000)), unit);
    }
  }
}
