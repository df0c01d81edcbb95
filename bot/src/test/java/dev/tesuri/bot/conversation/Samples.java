package dev.tesuri.bot.conversation;

import dev.tesuri.bot.conversation.ChatEvent.Body;
import dev.tesuri.bot.conversation.ChatEvent.Call;
import dev.tesuri.bot.conversation.ChatEvent.Cite;
import dev.tesuri.bot.conversation.ChatEvent.Option;
import dev.tesuri.bot.tally.Count;
import dev.tesuri.bot.tally.Count.What;
import dev.tesuri.knowledge.content.Step.Picture;
import dev.tesuri.knowledge.layer.LocalText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Values for the tests of this package.
final class Samples {

  static final Outcome GREETING = outcome(new Body.Asked("こんにちは。", List.of()));

  private static final List<Option> OPTIONS =
      List.of(
          new Option("はじめる", new Act.Begin("pin-reset")),
          new Option("えらぶ", new Act.Take("pin-reset", "reading~go.cover", 1)),
          new Option("見る", new Act.Open("card-lost")),
          new Option("係の人と話す", new Act.Plain(Command.PERSON)));

  private static final List<Cite> SOURCES =
      List.of(new Cite("公式の案内", "https://www.example.jp/", LocalDate.of(2026, 11, 23)));

  private static final List<LocalText> LOCAL =
      List.of(new LocalText("あおぞら市", "2階の窓口です。", LocalDate.of(2026, 11, 23)));
  private static final List<Call> CALLS = List.of(new Call("警察相談", "#9110", "平日"));

  private Samples() {}

  static Outcome outcome(Body... bodies) {
    return new Outcome(List.of(bodies), State.START, List.of());
  }

  static Outcome notice(String text) {
    return outcome(new Body.Notice(text, List.of()));
  }

  static Entry said(String text) {
    return new Entry(new Body.Said(text, null), Optional.empty(), List.of(Count.of(What.ASKED)));
  }

  static Entry chose(String label, String choice) {
    return new Entry(new Body.Said(label, choice), Optional.empty(), List.of());
  }

  static Entry masked(String text) {
    var hidden = new Entry.Hidden(List.of("my-number"), "番号をかくしました。");
    return new Entry(
        new Body.Said(text, null),
        Optional.of(hidden),
        List.of(Count.of(What.ASKED), Count.of(What.MASKED)));
  }

  /// Bodies of every kind; of those with optional fields, one with and one without.
  static List<Body> ofEveryKind() {
    return List.of(
        new Body.Said("こんにちは", null),
        new Body.Said("はじめる", "3-0"),
        new Body.Answered("pin-reset", "暗証番号", "窓口で作れます。", LOCAL, OPTIONS, SOURCES),
        new Body.Asked("どちらですか。", OPTIONS),
        step("カードの読み取り", new Picture("card-reader", "カードを置く絵"), List.of("もう一度", "ゆっくり"), CALLS),
        step(null, null, List.of(), List.of()),
        new Body.Finished("pin-reset", false, "おつかれさまでした。", OPTIONS),
        new Body.Hazard("emergency", "disaster", "あぶないとき", "逃げてください。", CALLS, OPTIONS),
        new Body.Masked(List.of(1L, 7L), List.of("my-number", "pin"), "番号をかくしました。"),
        new Body.Waiting("係の人を呼んでいます。", CALLS, OPTIONS),
        new Body.Notice("手順を止めました。", OPTIONS),
        new Body.Closed("ありがとうございました。"),
        new Body.Joined("山田", "係の山田です。"),
        new Body.Left("山田", "お話は、ここまでです。"),
        new Body.Worded(
            "pin-reset",
            List.of(new Body.Worded.Line("窓口で作れます。", "窓口")),
            "model · answer 1",
            OPTIONS));
  }

  private static Body.Stepped step(
      @Nullable String part, @Nullable Picture picture, List<String> hints, List<Call> calls) {
    return new Body.Stepped(
        "pin-reset",
        "reading~go.cover",
        2,
        5,
        "｛暗証番号｜あんしょうばんごう｝を作りなおす",
        part,
        "カードを置きます",
        "｛顔写真｜かおじゃしん｝を上にして置いてください。",
        picture,
        hints,
        List.of(),
        calls,
        OPTIONS,
        SOURCES);
  }
}
