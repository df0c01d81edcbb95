package dev.tesuri.admin.editor;

import dev.tesuri.admin.access.Audit;
import dev.tesuri.admin.access.AuditRows;
import dev.tesuri.admin.access.Deed;
import dev.tesuri.admin.access.Right;
import dev.tesuri.admin.access.Staff;
import dev.tesuri.knowledge.content.Topic;
import dev.tesuri.knowledge.content.TopicForm;
import dev.tesuri.knowledge.editorial.Editorial;
import dev.tesuri.knowledge.editorial.Press;
import dev.tesuri.knowledge.editorial.Publishing;
import dev.tesuri.knowledge.editorial.Revision;
import dev.tesuri.knowledge.editorial.State;
import dev.tesuri.knowledge.editorial.TextKey;
import dev.tesuri.knowledge.editorial.Writer;
import dev.tesuri.knowledge.store.Also;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/// What the pages of the workbench share: the texts of the town of whoever works on them, and the
/// record of who did what.
@Dependent
public class TextDesk {

  private final Editorial editorial;
  private final Publishing publishing;
  private final Press press;
  private final Audit audit;

  @Inject
  public TextDesk(Editorial editorial, Publishing publishing, Press press, Audit audit) {
    this.editorial = editorial;
    this.publishing = publishing;
    this.press = press;
    this.audit = audit;
  }

  Editorial editorial() {
    return editorial;
  }

  Publishing publishing() {
    return publishing;
  }

  Press press() {
    return press;
  }

  static Writer writer(Staff staff) {
    return new Writer(staff.id(), staff.name());
  }

  /// A line of the audit, to be stored together with what it tells of.
  Also recorded(Staff staff, Deed deed, TextKey key) {
    var entry = audit.entry(staff, deed, key.written());
    return handle -> AuditRows.insert(handle, entry);
  }

  Optional<Revision> find(Staff staff, String id) {
    return editorial.find(staff.municipality(), id);
  }

  /// Whether somebody may publish a version, or take it back: whoever writes, unless the town wants
  /// a second person; then approvers, and none of them what they wrote themselves.
  boolean mayDecide(Staff staff, Revision revision) {
    if (!editorial.twoPersons(staff.municipality())) {
      return Right.DRAFTS.isOf(staff.role());
    }
    boolean back = revision.state() == State.PUBLISHED;
    boolean own = revision.author().id().equals(staff.id());
    return Right.APPROVAL.isOf(staff.role()) && (back || !own);
  }

  /// Whether there is such a topic, be it in a draft of the town.
  boolean knows(Staff staff, String topic) {
    return isTown(topic)
        || keys(topic).stream()
            .anyMatch(key -> !editorial.history(staff.municipality(), key).isEmpty())
        || topic(topic).isPresent()
        || !editorial.ground(new TextKey(TextKey.Kind.TOPIC, topic)).isEmpty();
  }

  /// The topic as it is published, for residents or for staff alone.
  Optional<Topic> topic(String id) {
    var now = press.current();
    return now.library().find(id).or(() -> now.forStaff().find(id));
  }

  /// Whether it stands for what the town says of itself.
  static boolean isTown(String topic) {
    return topic.equals(TextKey.TOWN.topic());
  }

  /// The texts that there can be of a topic.
  static List<TextKey> keys(String topic) {
    return isTown(topic)
        ? List.of(TextKey.TOWN)
        : List.of(new TextKey(TextKey.Kind.LOCAL, topic), new TextKey(TextKey.Kind.TOPIC, topic));
  }

  /// What the topic is called.
  String name(String topic) {
    if (isTown(topic)) {
      return words(TextKey.Kind.TOWN);
    }
    return topic(topic)
        .map(found -> found.facts().plain())
        .orElseGet(
            () -> {
              var ground = editorial.ground(new TextKey(TextKey.Kind.TOPIC, topic));
              var plain = TopicForm.of(ground).field("plain");
              return plain.isEmpty() ? topic : plain;
            });
  }

  /// What of a topic it is, in words.
  static String words(TextKey.Kind kind) {
    return switch (kind) {
      case TOPIC -> "文章";
      case LOCAL -> "町の書きたし";
      case TOWN -> "窓口と時間";
    };
  }
}
