package dev.tesuri.bot.handover;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The rows of table `resume_code`.
final class ResumeRows {

  private static final String INSERT =
      """
      insert into resume_code (id, handle, code_mark, token_hash, conversation, municipality, topic,
        step, trail, expires_at)
      values (:id, :handle, :mark, :token, :conversation, :town, :topic, :step, :trail, :expires)
      on conflict (municipality, handle) where used_at is null do nothing
      """;

  // Counted before the code is looked at, so that a guess cannot go uncounted.
  private static final String TRY =
      """
      update resume_code set tries = tries + 1
      where municipality = :town and handle = :handle and used_at is null and expires_at > :now
        and tries < :tries
      returning *
      """;

  private static final String USE =
      """
      update resume_code set used_at = :now where id = :id and used_at is null and expires_at > :now
      """;

  private static final String BY_TOKEN =
      """
      select * from resume_code
      where municipality = :town and token_hash = :token and used_at is null and expires_at > :now
        and tries < :tries
      """;

  private static final String VOID =
      "delete from resume_code where conversation = :conversation and used_at is null";

  private static final String OPEN =
      """
      select count(*) from resume_code
      where conversation = :conversation and used_at is null and expires_at > :now
      """;

  private ResumeRows() {}

  /// What a code leads to.
  record Row(String id, String mark, ResumeCodes.Place place) {}

  static boolean insert(
      Handle handle,
      String id,
      String first,
      String mark,
      String tokenHash,
      String town,
      ResumeCodes.Place place,
      Instant expires) {
    return handle
            .createUpdate(INSERT)
            .bind("id", id)
            .bind("handle", first)
            .bind("mark", mark)
            .bind("token", tokenHash)
            .bind("conversation", place.conversation())
            .bind("town", town)
            .bind("topic", place.topic())
            .bind("step", place.step())
            .bind("trail", String.join(" ", place.trail()))
            .bind("expires", expires.toEpochMilli())
            .execute()
        == 1;
  }

  static Optional<Row> tried(Handle handle, String town, String first, int tries, Instant now) {
    return handle
        .createQuery(TRY)
        .bind("town", town)
        .bind("handle", first)
        .bind("tries", tries)
        .bind("now", now.toEpochMilli())
        .map((row, _) -> read(row))
        .findOne();
  }

  static Optional<Row> byToken(Handle handle, String town, String hash, int tries, Instant now) {
    return handle
        .createQuery(BY_TOKEN)
        .bind("town", town)
        .bind("token", hash)
        .bind("tries", tries)
        .bind("now", now.toEpochMilli())
        .map((row, _) -> read(row))
        .findOne();
  }

  /// Whether it was there to be used.
  static boolean use(Handle handle, String id, Instant now) {
    return handle.createUpdate(USE).bind("id", id).bind("now", now.toEpochMilli()).execute() == 1;
  }

  /// Takes back the unused codes of a conversation.
  static void takeBack(Handle handle, String conversation) {
    handle.createUpdate(VOID).bind("conversation", conversation).execute();
  }

  static boolean isOpen(Handle handle, String conversation, Instant now) {
    return handle
            .createQuery(OPEN)
            .bind("conversation", conversation)
            .bind("now", now.toEpochMilli())
            .mapTo(Long.class)
            .one()
        > 0;
  }

  static int deleteExpired(Handle handle, Instant now) {
    return handle
        .createUpdate("delete from resume_code where expires_at <= :now")
        .bind("now", now.toEpochMilli())
        .execute();
  }

  private static Row read(ResultSet row) throws SQLException {
    @Nullable String topic = row.getString("topic");
    @Nullable String step = row.getString("step");
    return new Row(
        row.getString("id"),
        row.getString("code_mark"),
        new ResumeCodes.Place(
            row.getString("conversation"), topic, step, words(row.getString("trail"))));
  }

  private static List<String> words(String written) {
    return Arrays.stream(written.split(" ", -1)).filter(word -> !word.isEmpty()).toList();
  }
}
