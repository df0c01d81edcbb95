package dev.tesuri.knowledge.faq;

import dev.tesuri.knowledge.store.Also;
import dev.tesuri.knowledge.store.Database;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Changes that somebody has prepared and not yet published, in the database: a table that takes
/// the place of all entries, or one entry. Each belongs to one account and is gone after a day; one
/// that was offered is seen by all of the town, and is gone after 30 days. Thread-safe.
public final class FaqUploadRows {

  private static final Duration LIFE = Duration.ofDays(1);
  private static final Duration OFFERED_LIFE = Duration.ofDays(30);

  private static final String COLUMNS =
      "id, account, name, municipality, made_at, offered, file, form, former, seen, entries";

  // Whatever has been lying too long is not there.
  private static final String ALIVE =
      " municipality = :municipality and made_at >= case offered when 1 then :long else :short end";

  private final Database database;

  public FaqUploadRows(Database database) {
    this.database = database;
  }

  /// A change that waits.
  ///
  /// @param by whose it is
  /// @param municipality for which town
  /// @param offered whether somebody else is asked to look at it
  /// @param file its name on the computer of whoever sent it; empty for one entry
  /// @param form how it was written, in words
  /// @param one which entry it is about; null for a table
  /// @param entries of the table; of one entry what it becomes, or none to remove it
  public record Upload(
      String id,
      By by,
      String municipality,
      Instant at,
      boolean offered,
      String file,
      String form,
      @Nullable One one,
      List<FaqEntry> entries) {
    public Upload {
      entries = List.copyOf(entries);
    }
  }

  /// Whose it is.
  public record By(String account, String name) {}

  /// The entry that is changed alone.
  ///
  /// @param former its id before; empty for a new one
  /// @param seen what was seen of it
  public record One(String former, String seen) {}

  /// Keeps a change, and a table in the place of another of the same account that is not offered.
  ///
  /// @param also what is stored with it
  public void keep(Upload upload, Also also) {
    database.write(
        handle -> {
          handle.execute(
              "delete from faq_upload where offered = 0 and (account = ? or made_at < ?)",
              upload.by().account(),
              upload.at().minus(LIFE).toEpochMilli());
          handle.execute(
              "delete from faq_upload where made_at < ?",
              upload.at().minus(OFFERED_LIFE).toEpochMilli());
          var one = upload.one();
          also.store(handle);
          return handle
              .createUpdate(
                  "insert into faq_upload ("
                      + COLUMNS
                      + """
                      ) values (:id, :account, :name, :municipality, :at, :offered, :file, :form,
                        :former, :seen, :entries)
                      """)
              .bind("id", upload.id())
              .bind("account", upload.by().account())
              .bind("name", upload.by().name())
              .bind("municipality", upload.municipality())
              .bind("at", upload.at().toEpochMilli())
              .bind("offered", upload.offered() ? 1 : 0)
              .bind("file", upload.file())
              .bind("form", upload.form())
              .bind("former", one == null ? null : one.former())
              .bind("seen", one == null ? null : one.seen())
              .bind("entries", FaqCsv.text(upload.entries()))
              .execute();
        });
  }

  /// The change with this id, if it is of this account or offered, of this town and not too old.
  public Optional<Upload> find(String id, String account, String municipality, Instant now) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    "select "
                        + COLUMNS
                        + " from faq_upload where id = :id and (account = :account or offered = 1)"
                        + " and"
                        + ALIVE)
                .bind("id", id)
                .bind("account", account)
                .bind("municipality", municipality)
                .bind("short", now.minus(LIFE).toEpochMilli())
                .bind("long", now.minus(OFFERED_LIFE).toEpochMilli())
                .map((row, _) -> read(row))
                .findOne());
  }

  /// What waits in a town for somebody to look at it, the oldest first.
  public List<Upload> offered(String municipality, Instant now) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    "select "
                        + COLUMNS
                        + " from faq_upload where offered = 1 and"
                        + ALIVE
                        + " order by made_at, id")
                .bind("municipality", municipality)
                .bind("short", now.minus(LIFE).toEpochMilli())
                .bind("long", now.minus(OFFERED_LIFE).toEpochMilli())
                .map((row, _) -> read(row))
                .list());
  }

  /// Asks others of the town to look at it.
  ///
  /// @return whether it was there
  public static boolean offer(Handle handle, String id, String account) {
    return handle.execute(
            "update faq_upload set offered = 1 where id = ? and account = ?", id, account)
        == 1;
  }

  /// Lets a change go.
  ///
  /// @return whether it was there
  public static boolean drop(Handle handle, String id, String municipality) {
    return handle.execute(
            "delete from faq_upload where id = ? and municipality = ?", id, municipality)
        == 1;
  }

  private static Upload read(ResultSet row) throws SQLException {
    String former = row.getString("former");
    return new Upload(
        row.getString("id"),
        new By(row.getString("account"), row.getString("name")),
        row.getString("municipality"),
        Instant.ofEpochMilli(row.getLong("made_at")),
        row.getInt("offered") == 1,
        row.getString("file"),
        row.getString("form"),
        former == null ? null : new One(former, row.getString("seen")),
        FaqTable.read(row.getString("entries").getBytes(StandardCharsets.UTF_8)).entries());
  }
}
