package dev.tesuri.web.server;

import dev.tesuri.bot.answer.AnswerPipeline;
import dev.tesuri.bot.answer.Turn;
import dev.tesuri.bot.conversation.ChatEvent.Body;
import dev.tesuri.bot.conversation.State;
import dev.tesuri.bot.reception.Input;
import dev.tesuri.knowledge.layer.Municipality;
import dev.tesuri.knowledge.search.Library;
import java.util.List;
import java.util.Locale;

/// Asks one question on the command line and shows what every step of the pipeline made of it.
/// Nothing is stored and no server runs.
public final class Ask {

  private Ask() {}

  public static void main(String[] arguments) {
    String question = String.join(" ", arguments);
    var fault = Input.fault(question);
    if (fault.isPresent()) {
      System.err.println("ask: " + fault.get().words());
      System.exit(2);
    }
    var house = new House();
    var japanese = house.japanese();
    Library library = house.shelf(japanese, house.clock()).library();
    var cards = new dev.tesuri.bot.answer.Cards(NOWHERE, List.of());
    var understanding = house.understanding(house.mask(), japanese);
    var pipeline = house.pipeline(understanding, house.acts(cards), cards);
    String masked = house.mask().mask(question).text();
    library.search(
        masked, 1); // the first search loads the dictionary; it would be shown as a slow step
    print(masked, pipeline.answer(Turn.of(masked, State.START, List.of(), library)));
  }

  private static final Municipality NOWHERE =
      new Municipality("town", "市区町村", "市区町村の窓口", "000-000-0000", "平日の日中");

  private static void print(String masked, AnswerPipeline.Answer answer) {
    System.out.println("質問  " + masked);
    for (var trace : answer.trace()) {
      System.out.printf(
          Locale.ROOT, "%-16s %8.3f ms  %s%n", trace.step(), trace.nanos() / 1e6, trace.why());
    }
    answer.outcome().bodies().forEach(Ask::print);
  }

  private static void print(Body body) {
    System.out.println("→ " + body.kind() + textOf(body));
    body.options().forEach(option -> System.out.println("   [" + option.label() + "]"));
  }

  private static String textOf(Body body) {
    return switch (body) {
      case Body.Said said -> "  " + said.text();
      case Body.Answered answered -> "  " + answered.title() + "\n" + indented(answered.text());
      case Body.Asked asked -> "\n" + indented(asked.text());
      case Body.Stepped step -> "  " + step.title() + "\n" + indented(step.text());
      case Body.Finished finished -> "\n" + indented(finished.text());
      case Body.Hazard hazard -> "  " + hazard.title() + "\n" + indented(hazard.text());
      case Body.Masked masked -> "\n" + indented(masked.text());
      case Body.Waiting waiting -> "\n" + indented(waiting.text());
      case Body.Notice notice -> "\n" + indented(notice.text());
      case Body.Closed closed -> "\n" + indented(closed.text());
    };
  }

  private static String indented(String text) {
    return text.indent(3).stripTrailing();
  }
}
