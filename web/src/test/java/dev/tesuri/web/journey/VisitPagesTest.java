package dev.tesuri.web.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A supporter with somebody at the counter, with forms alone.
class VisitPagesTest {

  private final RunningServer server = RunningServer.get();
  private final Colleague me = new Colleague(server.address());

  @BeforeEach
  void signIn() {
    me.comes("supporter", server.staffPassword());
  }

  private String begin() {
    var begun =
        me.post("/admin/visits", "channel", "counter", "device", "android", "place", "本庁舎1階");
    assertThat(begun.statusCode()).isEqualTo(303);
    return begun.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
  }

  @Test
  void somebody_at_the_counter_is_helped_step_by_step_and_it_is_written_down() {
    String path = begin();
    assertThat(me.get(path).body()).contains("窓口の相談", "本庁舎1階", "Android");
    assertThat(me.get("/admin/visits").body()).contains("つづいている相談", path);

    assertThat(me.get(path + "?q=%E6%9A%97%E8%A8%BC%E7%95%AA%E5%8F%B7").body())
        .contains("value=\"pin-reset-office\"");
    assertThat(me.post(path + "/topic", "topic", "pin-reset-office").statusCode()).isEqualTo(303);
    assertThat(me.get(path).body()).contains("いっしょに進む手順", "/topics/pin-reset-office", "こまったとき");

    var ended =
        me.post(
            path + "/end",
            "result",
            "self",
            "stage",
            "done",
            "trouble",
            "pin-forgot",
            "safety",
            "none",
            "age",
            "80s",
            "handed",
            "",
            "note",
            "",
            "out",
            "yes",
            "satisfaction",
            "very-good");
    assertThat(ended.statusCode()).isEqualTo(303);
    assertThat(me.get("/admin/visits").body())
        .contains("本人が完了", "1分未満", "この30日の満足度", "5点満点で平均", "とてもよかった：")
        .doesNotContain("href=\"" + path);
    assertThat(me.get(path).statusCode()).isEqualTo(404);
  }

  @Test
  void what_cannot_be_taken_is_told_and_the_consultation_goes_on() {
    assertThat(me.post("/admin/visits", "channel", "dream", "device", "pc").statusCode())
        .isEqualTo(422);
    String path = begin();
    assertThat(me.post(path + "/topic", "topic", "no-such").statusCode()).isEqualTo(422);
    var refused = me.post(path + "/end", "result", "self", "note", "短い");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("すべて、えらんでください");
    var tooLong =
        me.post(
            path + "/end",
            "result",
            "self",
            "stage",
            "done",
            "trouble",
            "none",
            "safety",
            "none",
            "age",
            "untold",
            "note",
            "あ".repeat(81));
    assertThat(tooLong.statusCode()).isEqualTo(422);
    var unknown = me.post(path + "/end", ended("satisfaction", "six"));
    assertThat(unknown.statusCode()).isEqualTo(422);
    assertThat(me.get(path).statusCode()).isEqualTo(200);
  }

  @Test
  void how_content_somebody_is_need_not_be_asked() {
    String path = begin();
    assertThat(me.get(path).body())
        .contains("満足度（聞いたときだけ）", "name=\"satisfaction\" value=\"untold\" checked");
    assertThat(me.post(path + "/end", ended("out", "")).statusCode()).isEqualTo(303);
  }

  private static String[] ended(String name, String value) {
    return new String[] {
      "result", "self", "stage", "done", "trouble", "none", "safety", "none", "age", "untold", name,
      value
    };
  }

  @Test
  void a_colleague_does_not_see_a_consultation_that_goes_on() {
    String path = begin();
    var other = new Colleague(server.address());
    other.comes("supporter-2", server.staffPassword());
    assertThat(other.get(path).statusCode()).isEqualTo(404);
  }
}
