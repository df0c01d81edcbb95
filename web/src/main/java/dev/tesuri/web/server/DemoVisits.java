package dev.tesuri.web.server;

import dev.tesuri.bot.conversation.Conversation;
import dev.tesuri.bot.reception.Reception;
import java.util.List;

/// The residents of the fictional town: a few visits, so that the console of a demonstration is not
/// empty. Nobody in them exists.
final class DemoVisits {

  /// What each visitor does: words, or a choice after `>`.
  private static final List<List<String>> VISITS =
      List.of(
          List.of("カードの暗証番号をわすれた", ">begin:pin-reset-office", ">next", ">next", ">next"),
          List.of(
              "児童手当をもらいたい",
              ">begin:childcare-child-allowance-claim",
              ">next",
              ">stuck",
              ">stuck",
              ">person"),
          List.of("罹災証明書がほしい", ">begin:disaster-risai-certificate", ">next", ">stop"),
          List.of("孫のなまえのつけかた", "おすすめのごはん", ">person"),
          List.of("役所から電話で暗証番号を聞かれました", ">person"),
          List.of("マイナポータルに入れない", ">open:mynaportal-login"));

  private final Reception reception;
  private final String town;

  DemoVisits(Reception reception, String town) {
    this.reception = reception;
    this.town = town;
  }

  void play() {
    VISITS.forEach(this::play);
  }

  private void play(List<String> visit) {
    var opened = reception.open("web", town);
    for (int i = 0; i < visit.size(); i++) {
      Conversation now = reception.enter(opened.id(), opened.token()).orElseThrow();
      act(now, "demo-" + i, visit.get(i));
    }
  }

  private void act(Conversation now, String clientId, String deed) {
    if (deed.startsWith(">")) {
      reception.choose(now, clientId, deed.substring(1), _ -> {});
    } else {
      reception.say(now, clientId, deed, _ -> {});
    }
  }
}
