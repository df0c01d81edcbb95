package dev.tesuri.admin.editor;

import dev.tesuri.bot.face.Wording;
import gg.jte.Content;
import java.util.List;

/// A draft as residents would see it.
///
/// @param style address of the residents' style sheet
/// @param town name of the town
/// @param address of the preview from its beginning
/// @param card drawn; nothing when there is no such topic
/// @param begins whether the way through the topic has not begun
public record PreviewPage(
    String style,
    String town,
    String address,
    Content card,
    boolean begins,
    List<Mark> marks,
    Wording wording) {

  public PreviewPage {
    marks = List.copyOf(marks);
  }

  /// A text with readings.
  public Content say(String text) {
    return wording.of(text);
  }
}
