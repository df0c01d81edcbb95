package dev.tesuri.admin.desk;

import dev.tesuri.bot.conversation.ChatEvent;
import dev.tesuri.bot.conversation.ChatEvent.Body;
import dev.tesuri.bot.face.Retelling;
import java.util.ArrayList;
import java.util.List;

/// One line of a transcript.
///
/// @param side `resident`, `bot`, `supporter` or `system`
/// @param who as supporters call them
/// @param time of day
/// @param pressed whether the resident pressed a button, rather than typed
public record Line(
    long seq, String side, String who, String time, boolean pressed, Retelling told) {

  /// The lines of these events, in order.
  ///
  /// @param me name of who reads, as residents see it
  public static List<Line> of(List<ChatEvent> events, String me) {
    var lines = new ArrayList<Line>();
    String supporter = "支援員";
    for (ChatEvent event : events) {
      if (event.body() instanceof Body.Joined(var name, var _)) {
        supporter = name;
      }
      lines.add(
          new Line(
              event.seq(),
              event.by().code(),
              who(event, supporter, me),
              Times.clock(event.at()),
              event.body() instanceof Body.Said(var _, var choice) && choice != null,
              Retelling.of(event.body())));
    }
    return lines;
  }

  private static String who(ChatEvent event, String supporter, String me) {
    return switch (event.by()) {
      case RESIDENT -> "住民";
      case BOT -> "自動の案内";
      case SYSTEM -> "お知らせ";
      case SUPPORTER -> supporter.equals(me) ? supporter + "（自分）" : supporter;
    };
  }

  /// Whether the text is so long that its title stands for it at first.
  public boolean isFolded() {
    return side.equals("bot") && !told.title().isEmpty();
  }
}
