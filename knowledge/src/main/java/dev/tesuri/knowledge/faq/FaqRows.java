package dev.tesuri.knowledge.faq;

import dev.tesuri.knowledge.store.Database;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The entries that the town of this installation has brought, in the database. Thread-safe.
public final class FaqRows {

  private final Database database;

  public FaqRows(Database database) {
    this.database = database;
  }

  /// Entries that were brought together.
  public record Brought(List<FaqEntry> entries, Instant at) {
    public Brought {
      entries = List.copyOf(entries);
    }
  }

  /// Puts these entries in the place of all that were there, in one transaction.
  public void replace(List<FaqEntry> entries, Instant at) {
    database.write(
        handle -> {
          handle.execute("delete from faq_entry");
          var batch =
              handle.prepareBatch(
                  """
                  insert into faq_entry (id, place, question, answer, brought_at)
                  values (:id, :place, :question, :answer, :at)
                  """);
          for (int place = 0; place < entries.size(); place++) {
            var entry = entries.get(place);
            batch
                .bind("id", entry.id())
                .bind("place", place)
                .bind("question", entry.question())
                .bind("answer", entry.answer())
                .bind("at", at.toEpochMilli())
                .add();
          }
          if (!entries.isEmpty()) {
            batch.execute();
          }
          return entries.size();
        });
  }

  /// All entries in the order of their table; empty when there are none.
  public Optional<Brought> all() {
    return database.read(
        handle -> {
          var entries =
              handle
                  .createQuery("select id, question, answer from faq_entry order by place")
                  .map(
                      (row, _) ->
                          new FaqEntry(
                              row.getString("id"),
                              row.getString("question"),
                              row.getString("answer")))
                  .list();
          return handle
              .createQuery("select max(brought_at) from faq_entry")
              .mapTo(Long.class)
              .findOne()
              .map(at -> new Brought(entries, Instant.ofEpochMilli(at)));
        });
  }
}
