package dev.tesuri.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tesuri.bot.conversation.ChatEvent.Body;
import dev.tesuri.bot.conversation.ChatEvent.By;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class EventJsonTest {

  private static final String GOLDEN =
      """
      {"seq":1,"at":"2026-11-24T03:00:00Z","by":"bot","kind":"said","text":"こんにちは"}
      {"seq":2,"at":"2026-11-24T03:00:00Z","by":"bot","kind":"said","text":"はじめる","choice":"3-0"}
      {"seq":3,"at":"2026-11-24T03:00:00Z","by":"bot","kind":"answered","topic":"pin-reset",\
      "title":"暗証番号","text":"窓口で作れます。",\
      "local":[{"layer":"あおぞら市","text":"2階の窓口です。","verifiedOn":"2026-11-23"}],\
      "sources":[{"title":"公式の案内","url":"https://www.example.jp/","verifiedOn":"2026-11-23"}],\
      "choices":[{"id":"3-0","label":"はじめる"},{"id":"3-1","label":"えらぶ"},\
      {"id":"3-2","label":"見る"},{"id":"3-3","label":"係の人と話す"}]}
      {"seq":4,"at":"2026-11-24T03:00:00Z","by":"bot","kind":"asked","text":"どちらですか。",\
      "choices":[{"id":"4-0","label":"はじめる"},{"id":"4-1","label":"えらぶ"},\
      {"id":"4-2","label":"見る"},{"id":"4-3","label":"係の人と話す"}]}
      {"seq":5,"at":"2026-11-24T03:00:00Z","by":"bot","kind":"step","topic":"pin-reset",\
      "step":"reading~go.cover","number":2,"of":5,"part":"カードの読み取り","title":"カードを置きます",\
      "text":"｛顔写真｜かおじゃしん｝を上にして置いてください。","hints":["もう一度","ゆっくり"],\
      "calls":[{"label":"警察相談","number":"#9110","hours":"平日"}],\
      "sources":[{"title":"公式の案内","url":"https://www.example.jp/","verifiedOn":"2026-11-23"}],\
      "choices":[{"id":"5-0","label":"はじめる"},{"id":"5-1","label":"えらぶ"},\
      {"id":"5-2","label":"見る"},{"id":"5-3","label":"係の人と話す"}]}
      {"seq":6,"at":"2026-11-24T03:00:00Z","by":"bot","kind":"step","topic":"pin-reset",\
      "step":"reading~go.cover","number":2,"of":5,"title":"カードを置きます",\
      "text":"｛顔写真｜かおじゃしん｝を上にして置いてください。",\
      "sources":[{"title":"公式の案内","url":"https://www.example.jp/","verifiedOn":"2026-11-23"}],\
      "choices":[{"id":"6-0","label":"はじめる"},{"id":"6-1","label":"えらぶ"},\
      {"id":"6-2","label":"見る"},{"id":"6-3","label":"係の人と話す"}]}
      {"seq":7,"at":"2026-11-24T03:00:00Z","by":"bot","kind":"finished","topic":"pin-reset",\
      "text":"おつかれさまでした。","elsewhere":false,\
      "choices":[{"id":"7-0","label":"はじめる"},{"id":"7-1","label":"えらぶ"},\
      {"id":"7-2","label":"見る"},{"id":"7-3","label":"係の人と話す"}]}
      {"seq":8,"at":"2026-11-24T03:00:00Z","by":"bot","kind":"hazard","hazard":"emergency",\
      "hazardKind":"disaster","title":"あぶないとき","text":"逃げてください。",\
      "calls":[{"label":"警察相談","number":"#9110","hours":"平日"}],\
      "choices":[{"id":"8-0","label":"はじめる"},{"id":"8-1","label":"えらぶ"},\
      {"id":"8-2","label":"見る"},{"id":"8-3","label":"係の人と話す"}]}
      {"seq":9,"at":"2026-11-24T03:00:00Z","by":"bot","kind":"masked","seqs":[1,7],\
      "kinds":["my-number","pin"],"text":"番号をかくしました。"}
      {"seq":10,"at":"2026-11-24T03:00:00Z","by":"bot","kind":"waiting",\
      "text":"係の人を呼んでいます。",\
      "calls":[{"label":"警察相談","number":"#9110","hours":"平日"}],\
      "choices":[{"id":"10-0","label":"はじめる"},{"id":"10-1","label":"えらぶ"},\
      {"id":"10-2","label":"見る"},{"id":"10-3","label":"係の人と話す"}]}
      {"seq":11,"at":"2026-11-24T03:00:00Z","by":"bot","kind":"notice","text":"手順を止めました。",\
      "choices":[{"id":"11-0","label":"はじめる"},{"id":"11-1","label":"えらぶ"},\
      {"id":"11-2","label":"見る"},{"id":"11-3","label":"係の人と話す"}]}
      {"seq":12,"at":"2026-11-24T03:00:00Z","by":"bot","kind":"closed","text":"ありがとうございました。"}
      {"seq":13,"at":"2026-11-24T03:00:00Z","by":"bot","kind":"joined","name":"山田",\
      "text":"係の山田です。"}
      {"seq":14,"at":"2026-11-24T03:00:00Z","by":"bot","kind":"left","name":"山田",\
      "text":"お話は、ここまでです。"}
      {"seq":15,"at":"2026-11-24T03:00:00Z","by":"bot","kind":"worded","topic":"pin-reset",\
      "text":"窓口で作れます。","made":"model · answer 1",\
      "lines":[{"text":"窓口で作れます。","from":"窓口"}],\
      "choices":[{"id":"15-0","label":"はじめる"},{"id":"15-1","label":"えらぶ"},\
      {"id":"15-2","label":"見る"},{"id":"15-3","label":"係の人と話す"}]}
      """;

  @Test
  void every_kind_has_the_fields_of_the_interfaces() {
    var lines =
        StreamSupport.stream(EventJson.of(events()).spliterator(), false).map(JsonNode::toString);

    assertThat(lines.collect(Collectors.joining("\n", "", "\n"))).isEqualTo(GOLDEN);
  }

  @Test
  void acts_are_stored_and_never_sent() {
    var sent = EventJson.of(events()).toString();

    for (var option : events().get(2).body().options()) {
      assertThat(BodyJson.write(events().get(2).body())).contains(option.act().written());
      assertThat(sent).doesNotContain("\"" + option.act().written() + "\"");
    }
    assertThat(sent).doesNotContain("act");
  }

  @Test
  void everybody_is_named() {
    var names =
        Arrays.stream(By.values())
            .map(by -> new ChatEvent(1, Instant.EPOCH, by, new Body.Closed(""), null))
            .map(event -> EventJson.of(event).path("by").asText());

    assertThat(names).containsExactly("resident", "bot", "supporter", "system");
  }

  private static List<ChatEvent> events() {
    List<ChatEvent> events = new ArrayList<>();
    for (Body body : Samples.ofEveryKind()) {
      var at = Instant.parse("2026-11-24T03:00:00Z");
      events.add(new ChatEvent(events.size() + 1, at, By.BOT, body, null));
    }
    return events;
  }
}
