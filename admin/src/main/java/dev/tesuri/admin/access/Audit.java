package dev.tesuri.admin.access;

import dev.tesuri.knowledge.store.Database;
import dev.tesuri.knowledge.store.Ids;
import java.time.InstantSource;
import java.util.List;

/// Who did what, when: every change by staff and every reading of a transcript. Append-only; holds
/// ids and names of staff, never words of residents. Thread-safe.
public final class Audit {

  /// Sorts after every id, which begins with a hexadecimal digit.
  private static final String END = "g";

  private final Database database;
  private final Ids ids;
  private final InstantSource clock;

  public Audit(Database database, Ids ids, InstantSource clock) {
    this.database = database;
    this.ids = ids;
    this.clock = clock;
  }

  /// Stores a line of its own, durably, before it returns. A reading is recorded before anything
  /// is shown.
  ///
  /// @param subject what it was done to: an id, never words of residents
  public void record(Staff by, Deed deed, String subject) {
    var entry = entry(by, deed, subject);
    database.write(
        handle -> {
          AuditRows.insert(handle, entry);
          return true;
        });
  }

  /// The same of what nobody of the staff did.
  ///
  /// @param who in a word, such as 住民
  public void record(String who, String municipality, Deed deed, String subject) {
    var entry = entry(who, municipality, deed, subject);
    database.write(
        handle -> {
          AuditRows.insert(handle, entry);
          return true;
        });
  }

  /// A line for [AuditRows#insert], to be stored together with what it tells of. It concerns the
  /// town of whoever did it.
  public AuditEntry entry(Staff by, Deed deed, String subject) {
    return entry(by, by.municipality(), deed, subject);
  }

  /// The same of what nobody of the staff did.
  AuditEntry entry(String who, String municipality, Deed deed, String subject) {
    return new AuditEntry(
        ids.fresh(), clock.instant(), municipality, "-", who, deed.code(), subject);
  }

  /// The same of something that concerns another town, as an operator does it.
  AuditEntry entry(Staff by, String municipality, Deed deed, String subject) {
    return new AuditEntry(
        ids.fresh(), clock.instant(), municipality, by.id(), by.name(), deed.code(), subject);
  }

  /// The newest lines of the town of whoever reads.
  ///
  /// @param before id of a line, to read on from there; empty for the newest
  public List<AuditEntry> newest(Staff reader, String before, int most) {
    String from = before.isEmpty() ? END : before;
    return database.read(handle -> AuditRows.newest(handle, reader.municipality(), from, most));
  }
}
