package dev.tesuri.admin.editor;

import dev.tesuri.knowledge.content.Facts;
import dev.tesuri.knowledge.editorial.Revision;
import dev.tesuri.knowledge.editorial.TextKey;
import dev.tesuri.knowledge.layer.LocalText;
import dev.tesuri.knowledge.layer.Locality;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One topic with all that the town has written of it.
///
/// @param facts what residents read, or null when the town does not show it
/// @param staff whether staff alone read it
/// @param locality what is local now
/// @param layer whose words the text is
/// @param local what is local, as residents read it
/// @param open what is being worked on
/// @param history all versions, the newest first
/// @param changed kinds whose text below has changed since the town wrote its own
public record TopicPage(
    String topic,
    String plain,
    @Nullable Facts facts,
    boolean staff,
    Locality locality,
    String layer,
    List<LocalText> local,
    List<Revision> open,
    List<Revision> history,
    List<TextKey.Kind> changed,
    String done) {

  public TopicPage {
    local = List.copyOf(local);
    open = List.copyOf(open);
    history = List.copyOf(history);
    changed = List.copyOf(changed);
  }

  /// Whether it is what the town says of itself.
  public boolean isTown() {
    return TextDesk.isTown(topic);
  }

  /// A kind of text in words.
  public String words(TextKey.Kind kind) {
    return TextDesk.words(kind);
  }

  /// What of a topic a version is, in words.
  public String words(Revision revision) {
    return TextDesk.words(revision.key().kind());
  }
}
