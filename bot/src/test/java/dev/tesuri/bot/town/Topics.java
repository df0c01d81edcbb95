package dev.tesuri.bot.town;

import dev.tesuri.knowledge.content.Choice;
import dev.tesuri.knowledge.content.Facts;
import dev.tesuri.knowledge.content.Step;
import dev.tesuri.knowledge.content.Target;
import dev.tesuri.knowledge.content.Topic;
import dev.tesuri.knowledge.content.Topic.Article;
import dev.tesuri.knowledge.content.Topic.Procedure;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Topics for tests, as the content reader would give them: shared parts stand unfolded.
public final class Topics {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

  private Topics() {}

  /// Two branches, a shared part of two screens, a loop, and every kind of target.
  ///
  /// The main way is `what`, `card`, the part, `go`, `end`; over `change` it is one screen longer.
  public static Procedure pinReset() {
    return new Procedure(
        facts("pin-reset", "暗証番号を作りなおす", "暗証番号を忘れた", "暗証番号がわからない"),
        List.of(
            own("what", "忘れました → #card", "変えたい → #change", "手紙が来た → ecert-renew"),
            own("change", "窓口へ行きます → #card", "やっぱりやめる → #what", "係の人と話す → person"),
            own("card", "あります → #reading~go.cover", "見つからない → stuck"),
            part("reading~go.cover", "はずしました → #reading~go.touch", "はずせません → stuck"),
            part("reading~go.touch", "読めました → #go", "もう一度 → #reading~go.touch"),
            own("go", "できました → #end", "カードを見なおす → #card", "うまくいかない → stuck"),
            own("end", "終わります → finish", "カードをなくした → card-lost")));
  }

  public static Procedure movingOut() {
    return new Procedure(
        facts("moving-out", "引っ越しを届ける", "引っ越しの届け出", "転出届を出したい"),
        List.of(own("date", "決まりました → #send"), own("send", "送りました → finish")));
  }

  public static List<Topic> all() {
    return List.of(
        new Article(facts("card-lost", "カードをなくしたとき", "カードをなくした", "カードを盗まれた")),
        new Article(facts("ecert-renew", "電子証明書を新しくする", "電子証明書の更新", "有効期限の手紙が来た")),
        movingOut(),
        pinReset());
  }

  private static Step own(String id, String... choices) {
    return screen(id, null, choices);
  }

  private static Step part(String id, String... choices) {
    return screen(id, "カードを読み取る", choices);
  }

  private static Step screen(String id, @Nullable String part, String... choices) {
    return new Step(id, id + "の画面", "します。", null, List.of(id + "のヒントです。"), choices(choices), part);
  }

  private static List<Choice> choices(String... written) {
    return Arrays.stream(written)
        .map(choice -> choice.split(" → ", 2))
        .map(choice -> new Choice(choice[0], Target.parse(choice[1])))
        .toList();
  }

  private static Facts facts(String id, String plain, String... asks) {
    return new Facts(
        id,
        "national",
        plain + "こと",
        plain,
        "mynumber-card",
        List.of(asks),
        "",
        "",
        List.of(),
        "",
        "",
        "none",
        "",
        "",
        plain + "には、窓口へどうぞ。",
        List.of(),
        List.of(new Facts.Source("公式の案内", "https://www.example.jp/" + id, DAY)),
        DAY,
        DAY.plusYears(1),
        "high");
  }
}
