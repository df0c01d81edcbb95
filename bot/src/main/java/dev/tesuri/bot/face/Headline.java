package dev.tesuri.bot.face;

import dev.tesuri.bot.conversation.ChatEvent;
import dev.tesuri.bot.conversation.ChatEvent.Body;
import java.util.List;
import java.util.stream.Collectors;

/// What a screen is about, in a few plain words, for the title of the page.
public final class Headline {

  private Headline() {}

  /// Empty when nothing stands on the screen.
  public static String of(Screen screen, Wording wording) {
    var about = screen.answerable().or(() -> screen.now().reversed().stream().findFirst());
    return about
        .map(event -> of(event).stream().map(wording::plain).collect(Collectors.joining(" ")))
        .orElse("");
  }

  private static List<String> of(ChatEvent event) {
    return event.body() instanceof Body.Stepped step
        ? List.of(Counting.place(step.number(), step.of()), step.title())
        : List.of(about(event));
  }

  private static String about(ChatEvent event) {
    return switch (event.body()) {
      case Body.Said _ -> "係の人の返事";
      case Body.Answered answered -> answered.title();
      case Body.Worded _ -> "ご質問について";
      case Body.Asked asked -> asked.text();
      case Body.Stepped step -> step.title();
      case Body.Finished finished -> finished.elsewhere() ? "つづきは窓口や電話で" : "さいごまでできました";
      case Body.Hazard hazard -> hazard.title();
      case Body.Masked _, Body.Notice _ -> "お知らせ";
      case Body.Joined _ -> "係の人と話しています";
      case Body.Left _ -> "お知らせ";
      case Body.Waiting _ -> "係の人と話す";
      case Body.Closed _ -> "おわりました";
    };
  }
}
