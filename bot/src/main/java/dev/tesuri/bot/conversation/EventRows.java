package dev.tesuri.bot.conversation;

import dev.tesuri.bot.conversation.ChatEvent.By;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The rows of table `event`. `open = 1` marks a resident's entry that has no outcome yet.
final class EventRows {

  private static final String COLUMNS = "seq, at, actor, kind, body, reply_to";

  private static final String INSERT =
      """
      insert into event (conversation, seq, at, actor, kind, body, client_id, reply_to, open)
      values (:conversation, :seq, :at, :actor, :kind, :body, :clientId, :replyTo, :open)
      """;

  private EventRows() {}

  static void insert(Handle handle, String id, ChatEvent event) {
    insert(handle, id, event, null, false);
  }

  static void insert(Handle handle, String id, ChatEvent event, @Nullable String clientId) {
    insert(handle, id, event, clientId, false);
  }

  static void insertSaid(Handle handle, String id, ChatEvent event, String clientId, boolean open) {
    insert(handle, id, event, clientId, open);
  }

  static List<ChatEvent> insertReplies(
      Handle handle, String id, long version, @Nullable Long replyTo, Instant at, Outcome outcome) {
    List<ChatEvent> events = new ArrayList<>();
    for (var body : outcome.bodies()) {
      var event = new ChatEvent(version + 1 + events.size(), at, By.BOT, body, replyTo);
      insert(handle, id, event);
      events.add(event);
    }
    if (replyTo != null) {
      markAnswered(handle, id, replyTo);
    }
    return events;
  }

  private static void insert(
      Handle handle, String id, ChatEvent event, @Nullable String clientId, boolean open) {
    handle
        .createUpdate(INSERT)
        .bind("conversation", id)
        .bind("seq", event.seq())
        .bind("at", event.at().toEpochMilli())
        .bind("actor", event.by().code())
        .bind("kind", event.body().kind())
        .bind("body", BodyJson.write(event.body()))
        .bind("clientId", clientId)
        .bind("replyTo", event.replyTo())
        .bind("open", open ? 1 : 0)
        .execute();
  }

  static int markAnswered(Handle handle, String id, long seq) {
    return handle
        .createUpdate("update event set open = 0 where conversation = :id and seq = :seq")
        .bind("id", id)
        .bind("seq", seq)
        .execute();
  }

  static void overwrite(Handle handle, String id, long seq, ChatEvent.Body body) {
    handle
        .createUpdate("update event set body = :body where conversation = :id and seq = :seq")
        .bind("body", BodyJson.write(body))
        .bind("id", id)
        .bind("seq", seq)
        .execute();
  }

  /// What the resident wrote in own words since then, oldest first, the newest `limit`.
  static List<ChatEvent> ownWords(Handle handle, String id, long since, int limit) {
    return handle
        .createQuery(
            "select "
                + COLUMNS
                + " from event where conversation = :id and actor = 'resident' and kind = 'said'"
                + " and at >= :since order by seq desc limit :limit")
        .bind("id", id)
        .bind("since", since)
        .bind("limit", limit)
        .map((row, _) -> read(row))
        .list()
        .reversed()
        .stream()
        .filter(event -> ((ChatEvent.Body.Said) event.body()).choice() == null)
        .toList();
  }

  /// Whether a later entry made this one be overwritten, or this one others.
  static boolean isRewritten(Handle handle, String id, long seq) {
    return handle
        .createQuery(
            "select "
                + COLUMNS
                + " from event where conversation = :id and kind = 'masked' and seq > :seq"
                + " order by seq limit :limit")
        .bind("id", id)
        .bind("seq", seq)
        .bind("limit", Hindsight.ENTRIES + 1)
        .map((row, _) -> (ChatEvent.Body.Masked) read(row).body())
        .stream()
        .anyMatch(masked -> masked.seqs().size() > 1 && masked.seqs().contains(seq));
  }

  static Optional<ChatEvent> byClientId(Handle handle, String id, String clientId) {
    return handle
        .createQuery(
            "select " + COLUMNS + " from event where conversation = :id and client_id = :client")
        .bind("id", id)
        .bind("client", clientId)
        .map((row, _) -> read(row))
        .findOne();
  }

  static Optional<ChatEvent> bySeq(Handle handle, String id, long seq) {
    return handle
        .createQuery("select " + COLUMNS + " from event where conversation = :id and seq = :seq")
        .bind("id", id)
        .bind("seq", seq)
        .map((row, _) -> read(row))
        .findOne();
  }

  static List<ChatEvent> after(Handle handle, String id, long after, int limit) {
    return handle
        .createQuery(
            "select "
                + COLUMNS
                + " from event where conversation = :id and seq > :after order by seq limit :limit")
        .bind("id", id)
        .bind("after", after)
        .bind("limit", limit)
        .map((row, _) -> read(row))
        .list();
  }

  static List<ChatEvent> exchange(Handle handle, String id, long seq) {
    return handle
        .createQuery(
            "select "
                + COLUMNS
                + " from event where conversation = :id and (seq = :seq or reply_to = :seq)"
                + " order by seq")
        .bind("id", id)
        .bind("seq", seq)
        .map((row, _) -> read(row))
        .list();
  }

  // An entry may have several replies; the first tells what was made of it.
  static List<LogRows.Exchange> exchanges(
      Handle handle, String municipality, long since, int limit) {
    return handle
        .createQuery(
            """
            select said.conversation, said.body as said, reply.kind, reply.body as reply
            from event said
            join conversation on conversation.id = said.conversation
            join event reply on reply.conversation = said.conversation
              and reply.seq = (
                select min(seq) from event
                where conversation = said.conversation and reply_to = said.seq and actor = 'bot')
            where conversation.municipality = :municipality and said.at >= :since
              and said.actor = 'resident' and said.kind = 'said'
            order by said.conversation, said.seq limit :limit
            """)
        .bind("municipality", municipality)
        .bind("since", since)
        .bind("limit", limit)
        .map(
            (row, _) ->
                new LogRows.Exchange(
                    row.getString("conversation"),
                    (ChatEvent.Body.Said) BodyJson.readBody("said", row.getString("said")),
                    BodyJson.readBody(row.getString("kind"), row.getString("reply"))))
        .list();
  }

  static List<String> unanswered(Handle handle) {
    return handle
        .createQuery("select distinct conversation from event where open = 1 order by conversation")
        .mapTo(String.class)
        .list();
  }

  private static ChatEvent read(ResultSet row) throws SQLException {
    long replyTo = row.getLong("reply_to");
    Long reply = row.wasNull() ? null : replyTo;
    return new ChatEvent(
        row.getLong("seq"),
        Instant.ofEpochMilli(row.getLong("at")),
        by(row.getString("actor")),
        BodyJson.readBody(row.getString("kind"), row.getString("body")),
        reply);
  }

  private static By by(String code) {
    return Arrays.stream(By.values())
        .filter(by -> by.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("unknown actor: " + code));
  }
}
