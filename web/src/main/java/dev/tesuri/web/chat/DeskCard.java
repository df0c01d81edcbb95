package dev.tesuri.web.chat;

import dev.tesuri.bot.handover.Standing;
import java.util.List;

/// How the resident stands with the desk, ready for its template.
///
/// @param lines what is so now, the most important first
/// @param callable whether a call can be asked for
public record DeskCard(Standing standing, List<String> lines, boolean callable) {

  public DeskCard {
    lines = List.copyOf(lines);
  }

  public String title() {
    return switch (standing.code()) {
      case "talking" -> "｛係｜かかり｝の｛人｜ひと｝と ｛話｜はな｝しています";
      case "call-back" -> "お｛電話｜でんわ｝を お｛待｜ま｝ちください";
      default -> "｛係｜かかり｝の｛人｜ひと｝を お｛待｜ま｝ちです";
    };
  }

  /// Whether waiting can be given up here.
  public boolean waiting() {
    return !standing.talking();
  }
}
