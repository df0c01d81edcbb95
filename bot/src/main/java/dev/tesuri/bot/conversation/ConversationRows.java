package dev.tesuri.bot.conversation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The rows of table `conversation`.
final class ConversationRows {

  private static final String COLUMNS =
      """
      id, channel, municipality, floor, state, version, closed_at,
      (select min(seq) from event where event.conversation = conversation.id and open = 1) as unanswered
      """;

  private static final String INSERT =
      """
      insert into conversation (id, token_hash, channel, municipality, state, opened_at, last_at)
      values (:id, :token, :channel, :municipality, :state, :now, :now)
      """;

  private static final String HOLD = "update conversation set version = version where id = :id";

  private static final String ADVANCE =
      """
      update conversation set version = version + :events, last_at = :now
      where id = :id and closed_at is null
      returning %s
      """
          .formatted(COLUMNS);

  private static final String CONCLUDE =
      """
      update conversation set version = version + :events, state = :state, last_at = :now
      where id = :id and version = :version and floor = 'bot' and closed_at is null
      returning %s
      """
          .formatted(COLUMNS);

  private static final String FLOOR = "update conversation set floor = :floor where id = :id";

  private static final String REMEMBER = "update conversation set state = :state where id = :id";

  private ConversationRows() {}

  static void insert(
      Handle handle, String id, String token, String channel, String municipality, long now) {
    handle
        .createUpdate(INSERT)
        .bind("id", id)
        .bind("token", token)
        .bind("channel", channel)
        .bind("municipality", municipality)
        .bind("state", BodyJson.write(State.START))
        .bind("now", now)
        .execute();
  }

  static Optional<Conversation> find(Handle handle, String id, String tokenHash) {
    return handle
        .createQuery(
            "select " + COLUMNS + " from conversation where id = :id and token_hash = :token")
        .bind("id", id)
        .bind("token", tokenHash)
        .map((row, _) -> read(row))
        .findOne();
  }

  static Conversation byId(Handle handle, String id) {
    return handle
        .createQuery("select " + COLUMNS + " from conversation where id = :id")
        .bind("id", id)
        .map((row, _) -> read(row))
        .one();
  }

  /// Makes every other transaction that adds to the conversation wait for the end of this one.
  static void hold(Handle handle, String id) {
    handle.createUpdate(HOLD).bind("id", id).execute();
  }

  static Optional<Conversation> advance(Handle handle, String id, int events, long now) {
    return handle
        .createQuery(ADVANCE)
        .bind("id", id)
        .bind("events", events)
        .bind("now", now)
        .map((row, _) -> read(row))
        .findOne();
  }

  static Optional<Conversation> conclude(
      Handle handle, String id, long version, int events, State state, long now) {
    return handle
        .createQuery(CONCLUDE)
        .bind("id", id)
        .bind("version", version)
        .bind("events", events)
        .bind("state", BodyJson.write(state))
        .bind("now", now)
        .map((row, _) -> read(row))
        .findOne();
  }

  static int changeToken(Handle handle, String id, String tokenHash) {
    return handle
        .createUpdate("update conversation set token_hash = :token where id = :id")
        .bind("token", tokenHash)
        .bind("id", id)
        .execute();
  }

  static void giveFloor(Handle handle, String id, String floor) {
    handle.createUpdate(FLOOR).bind("floor", floor).bind("id", id).execute();
  }

  static void remember(Handle handle, String id, State state) {
    handle.createUpdate(REMEMBER).bind("state", BodyJson.write(state)).bind("id", id).execute();
  }

  static long openCount(Handle handle, String municipality) {
    return handle
        .createQuery(
            "select count(*) from conversation where municipality = :town and closed_at is null")
        .bind("town", municipality)
        .mapTo(Long.class)
        .one();
  }

  private static Conversation read(ResultSet row) throws SQLException {
    long unanswered = row.getLong("unanswered");
    Long open = row.wasNull() ? null : unanswered;
    row.getLong("closed_at");
    boolean closed = !row.wasNull();
    return new Conversation(
        row.getString("id"),
        row.getString("channel"),
        row.getString("municipality"),
        row.getString("floor").equals("bot"),
        closed,
        row.getLong("version"),
        BodyJson.readState(row.getString("state")),
        open);
  }
}
