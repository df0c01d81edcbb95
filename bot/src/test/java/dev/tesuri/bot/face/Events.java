package dev.tesuri.bot.face;

import dev.tesuri.bot.conversation.Act;
import dev.tesuri.bot.conversation.ChatEvent;
import dev.tesuri.bot.conversation.ChatEvent.Body;
import dev.tesuri.bot.conversation.ChatEvent.By;
import dev.tesuri.bot.conversation.ChatEvent.Call;
import dev.tesuri.bot.conversation.ChatEvent.Cite;
import dev.tesuri.bot.conversation.ChatEvent.Option;
import dev.tesuri.bot.conversation.Command;
import dev.tesuri.knowledge.content.Step.Picture;
import dev.tesuri.knowledge.layer.LocalText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// A conversation for tests, written in the order in which it happens.
final class Events {

  private final List<ChatEvent> events = new ArrayList<>();

  Events by(By by, Body body) {
    events.add(new ChatEvent(events.size() + 1, Instant.EPOCH, by, body, null));
    return this;
  }

  Events bot(Body body) {
    return by(By.BOT, body);
  }

  Events writes(String text) {
    return by(By.RESIDENT, new Body.Said(text, null));
  }

  Events presses(String label, String choice) {
    return by(By.RESIDENT, new Body.Said(label, choice));
  }

  List<ChatEvent> all() {
    return List.copyOf(events);
  }

  static Option option(String label) {
    return new Option(label, new Act.Plain(Command.NEXT));
  }

  static Body.Stepped step(int number) {
    return new Body.Stepped(
        "pin",
        "read",
        number,
        7,
        "｛暗証番号｜あんしょうばんごう｝を作りなおす",
        "カードの読み取り",
        "カードを置きます",
        "｛顔写真｜かおじゃしん｝を上にして置いてください。",
        new Picture("card-reader", "機械の上に\"カード\"を置く絵"),
        List.of("読めないときは 0120-95-0178 に電話してください。"),
        List.of(),
        List.of(),
        List.of(option("できました"), option("できません")),
        List.of(cite()));
  }

  static LocalText local() {
    return new LocalText("あおぞら市", "2階の窓口です。", LocalDate.of(2026, 11, 23));
  }

  static Cite cite() {
    return new Cite("公式の案内", "https://www.example.jp/", LocalDate.of(2026, 11, 23));
  }

  /// One body of each kind.
  static List<Body> ofEachKind() {
    var options = List.of(option("はい"), option("いいえ"));
    var calls = List.of(new Call("警察相談", "#9110", "平日"));
    return List.of(
        new Body.Said("こんにちは", null),
        new Body.Answered("pin", "暗証番号", "窓口で作れます。", List.of(local()), options, List.of(cite())),
        new Body.Asked("どちらですか。", options),
        step(3),
        new Body.Finished("pin", false, "おつかれさまでした。", options),
        new Body.Hazard("scam", "refund", "詐欺かもしれません", "電話を切ってください。", calls, options),
        new Body.Masked(List.of(1L), List.of("my-number"), "番号をかくしました。"),
        new Body.Waiting("係の人を呼んでいます。", calls, options),
        new Body.Notice("手順を止めました。", options),
        new Body.Joined("山田", "係の山田です。"),
        new Body.Left("山田", "お話は、ここまでです。"),
        new Body.Closed("ありがとうございました。"),
        new Body.Worded(
            "pin", List.of(new Body.Worded.Line("窓口で作れます。", "窓口")), "model · answer 1", options));
  }
}
