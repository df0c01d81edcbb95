package dev.tesuri.bot.assist;

import dev.tesuri.bot.conversation.ChatEvent;
import dev.tesuri.bot.conversation.ChatEvent.Body;
import dev.tesuri.bot.conversation.ChatEvent.By;
import dev.tesuri.bot.face.Retelling;
import dev.tesuri.bot.model.Occasion;
import java.util.List;
import java.util.stream.Collectors;

/// What a model may be told of a conversation, and for whom it works. All of it is masked.
///
/// @param earlier the events before the question, oldest first
public record Talk(List<ChatEvent> earlier, Occasion occasion) {

  private static final int EVENTS = 6;
  private static final int SIGNS = 120;

  public Talk {
    earlier = List.copyOf(earlier);
  }

  /// The last few events, one line each.
  String retold() {
    return retold(EVENTS, SIGNS);
  }

  /// @param signs of one event at most
  String retold(int events, int signs) {
    var told = earlier.stream().filter(event -> !(event.body() instanceof Body.Masked)).toList();
    return told.subList(Math.max(0, told.size() - events), told.size()).stream()
        .map(event -> line(event, signs))
        .collect(Collectors.joining("\n"));
  }

  private static String line(ChatEvent event, int signs) {
    var retelling = Retelling.of(event.body());
    String words = (retelling.title() + " " + retelling.text()).strip().replace('\n', ' ');
    String shown = words.length() > signs ? words.substring(0, signs) + "…" : words;
    return who(event.by()) + "：" + PromptText.fenced(shown);
  }

  private static String who(By by) {
    return switch (by) {
      case RESIDENT -> "住民";
      case BOT -> "案内";
      case SUPPORTER -> "係の人";
      case SYSTEM -> "お知らせ";
    };
  }
}
