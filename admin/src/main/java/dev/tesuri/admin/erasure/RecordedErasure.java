package dev.tesuri.admin.erasure;

import dev.tesuri.admin.access.Audit;
import dev.tesuri.admin.access.Deed;
import dev.tesuri.admin.access.Staff;
import dev.tesuri.bot.conversation.Conversation;
import dev.tesuri.bot.retention.Erasure;
import dev.tesuri.bot.retention.Trace;
import java.time.Duration;
import java.util.Optional;

/// Erases conversations and records that it did. The record names the conversation by its hash
/// alone, and who erased it. It is made first: it may name one whose erasure then failed, and
/// misses none. Thread-safe.
public final class RecordedErasure {

  private final Erasure erasure;
  private final Audit audit;
  private final Duration age;

  /// @param age of the last entry, from which on a conversation is erased by itself
  public RecordedErasure(Erasure erasure, Audit audit, Duration age) {
    this.erasure = erasure;
    this.audit = audit;
    this.age = age;
  }

  /// The conversation of this number, of the town of whoever asks.
  public Optional<Trace> find(Staff staff, String id) {
    return erasure.find(staff.municipality(), id);
  }

  /// Erases it for a resident who asked for it; `false` when it is not there.
  public boolean byStaff(Staff staff, String id) {
    if (find(staff, id).isEmpty()) {
      return false;
    }
    audit.record(staff, Deed.CONVERSATION_ERASED, Erasure.mark(id));
    return erasure.erase(staff.municipality(), id);
  }

  /// Erases the conversation of the resident who is in it.
  public boolean byResident(Conversation conversation) {
    audit.record(
        "住民",
        conversation.municipality(),
        Deed.CONVERSATION_ERASED,
        Erasure.mark(conversation.id()));
    return erasure.erase(conversation.municipality(), conversation.id());
  }

  /// Erases those that are old enough.
  ///
  /// @return how many
  public int sweep() {
    var erased = erasure.sweep(age);
    erased.forEach(
        trace ->
            audit.record(
                "保存期間", trace.municipality(), Deed.CONVERSATION_ERASED, Erasure.mark(trace.id())));
    return erased.size();
  }
}
