package dev.tesuri.knowledge.faq;

import dev.tesuri.knowledge.store.Database;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Tables that somebody has sent and not yet published, in the database: each belongs to one
/// account, and is gone after a day. Thread-safe.
public final class FaqUploadRows {

  private static final Duration LIFE = Duration.ofDays(1);

  private final Database database;

  public FaqUploadRows(Database database) {
    this.database = database;
  }

  /// A table that waits.
  ///
  /// @param account whose it is
  /// @param municipality for which town
  /// @param file its name on the computer of whoever sent it
  /// @param form how it was written, in words
  public record Upload(
      String id,
      String account,
      String municipality,
      String file,
      String form,
      List<FaqEntry> entries) {
    public Upload {
      entries = List.copyOf(entries);
    }
  }

  /// Keeps a table in the place of others of the same account.
  public void keep(Upload upload, Instant at) {
    String table = FaqCsv.text(upload.entries());
    database.write(
        handle -> {
          handle.execute(
              "delete from faq_upload where account = ? or made_at < ?",
              upload.account(),
              at.minus(LIFE).toEpochMilli());
          return handle
              .createUpdate(
                  """
                  insert into faq_upload (id, account, municipality, made_at, file, form, entries)
                  values (:id, :account, :municipality, :at, :file, :form, :entries)
                  """)
              .bind("id", upload.id())
              .bind("account", upload.account())
              .bind("municipality", upload.municipality())
              .bind("at", at.toEpochMilli())
              .bind("file", upload.file())
              .bind("form", upload.form())
              .bind("entries", table)
              .execute();
        });
  }

  /// The table with this id, if it is of this account and town and not too old.
  public Optional<Upload> find(String id, String account, String municipality, Instant now) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    """
                    select file, form, entries from faq_upload
                    where id = :id and account = :account and municipality = :municipality
                      and made_at >= :from
                    """)
                .bind("id", id)
                .bind("account", account)
                .bind("municipality", municipality)
                .bind("from", now.minus(LIFE).toEpochMilli())
                .map(
                    (row, _) ->
                        new Upload(
                            id,
                            account,
                            municipality,
                            row.getString("file"),
                            row.getString("form"),
                            FaqTable.read(row.getString("entries").getBytes(StandardCharsets.UTF_8))
                                .entries()))
                .findOne());
  }

  /// Lets a table of an account go.
  ///
  /// @return whether it was there
  public static boolean drop(Handle handle, String id, String account) {
    return handle.execute("delete from faq_upload where id = ? and account = ?", id, account) == 1;
  }
}
