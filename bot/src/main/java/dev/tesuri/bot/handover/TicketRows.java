package dev.tesuri.bot.handover;

import dev.tesuri.bot.conversation.DeskMatter.Answer;
import dev.tesuri.bot.conversation.Reason;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The rows of table `ticket`. Whoever changes one holds the row of its conversation before, so
/// that all lock in one order.
final class TicketRows {

  private static final String SELECT =
      """
      select t.*, s.name as owner_name from ticket t left join supporter s on s.id = t.owner
      """;

  private static final String INSERT =
      """
      insert into ticket (id, conversation, municipality, channel, state, reason, urgent, topic, step,
        category, language, team, opened_at, waiting_since, widen_at, ends_at, entry)
      values (:id, :conversation, :municipality, :channel, 'waiting', :reason, :urgent, :topic, :step,
        :category, :language, :team, :now, :now, :widen, :ends, :entry)
      on conflict (conversation) where state <> 'closed' do nothing
      """;

  private static final String URGE =
      """
      update ticket set urgent = 1, reason = :reason where conversation = :conversation
        and state <> 'closed'
      """;

  // One statement decides who wins.
  private static final String CLAIM =
      """
      update ticket set state = 'claimed', owner = :me, fence = fence + 1, lease_until = :until,
        claimed_at = :now, meant_for = null, waited = coalesce(waited, :waited)
      where id = :id and municipality = :town
        and (state in ('waiting', 'call-back') or (state = 'claimed' and lease_until <= :now))
        and (meant_for is null or meant_for = :me or widen_at <= :now)
        and (select count(*) from ticket mine where mine.owner = :me and mine.state = 'claimed'
          and mine.id <> :id) < :capacity
      returning fence
      """;

  private static final String SEIZE =
      """
      update ticket set state = 'claimed', owner = :me, fence = fence + 1, lease_until = :until,
        claimed_at = :now, meant_for = null, outcome = null, answer = null, closed_at = null
      where id = :id and fence = :fence
      returning fence
      """;

  private static final String RENEW =
      """
      update ticket set lease_until = :until
      where id = :id and owner = :owner and fence = :fence and state = 'claimed'
      """;

  private static final String RELEASE =
      """
      update ticket set state = case when exists (select 1 from callback c where c.ticket = ticket.id
          and c.number is not null) then 'call-back' else 'waiting' end,
        owner = null, lease_until = null, fence = fence + 1, team = :team, meant_for = :meant,
        widen_at = :widen, ends_at = :ends, widened = 0
      where id = :id
      """;

  private static final String CLOSE =
      """
      update ticket set state = 'closed', outcome = :outcome, closed_at = :now, lease_until = null,
        fence = fence + 1
      where id = :id and state <> 'closed'
      """;

  private static final String ANSWER =
      """
      update ticket set answer = :answer where id = (select id from ticket
        where conversation = :conversation and state = 'closed' order by closed_at desc, id desc
        limit 1) and answer is null
      """;

  private static final String QUEUE =
      """
      where t.municipality = :town and t.state <> 'closed'
      order by t.urgent desc, t.waiting_since, t.id
      """;

  private static final String CLOSED =
      """
      where t.municipality = :town and t.state = 'closed' and t.closed_at > :since
      order by t.closed_at desc, t.id limit :most
      """;

  private static final String AHEAD =
      """
      select count(*) from ticket t where t.municipality = :town and t.state = 'waiting'
        and (t.urgent > :urgent or (t.urgent = :urgent and (t.waiting_since < :since
          or (t.waiting_since = :since and t.id < :id))))
      """;

  private static final String WAITS =
      """
      select waited from ticket where municipality = :town and waited is not null
        and claimed_at > :since order by claimed_at desc limit 20
      """;

  private TicketRows() {}

  /// Stores a ticket that waits, unless the conversation has an open one.
  ///
  /// @return whether it was stored
  static boolean insert(Handle handle, Ticket ticket) {
    return handle
            .createUpdate(INSERT)
            .bind("id", ticket.id())
            .bind("conversation", ticket.conversation())
            .bind("municipality", ticket.municipality())
            .bind("channel", ticket.channel())
            .bind("reason", ticket.reason().code())
            .bind("urgent", ticket.urgent() ? 1 : 0)
            .bind("topic", ticket.topic())
            .bind("step", ticket.step())
            .bind("category", ticket.category())
            .bind("language", ticket.language())
            .bind("team", ticket.team())
            .bind("now", ticket.openedAt().toEpochMilli())
            .bind("widen", ticket.widenAt().toEpochMilli())
            .bind("ends", ticket.endsAt().toEpochMilli())
            .bind("entry", ticket.entry())
            .execute()
        == 1;
  }

  static void urge(Handle handle, String conversation, Reason reason) {
    handle
        .createUpdate(URGE)
        .bind("conversation", conversation)
        .bind("reason", reason.code())
        .execute();
  }

  static Optional<Ticket> find(Handle handle, String id) {
    return handle
        .createQuery(SELECT + " where t.id = :id")
        .bind("id", id)
        .map((row, _) -> read(row))
        .findOne();
  }

  static Optional<Ticket> openOf(Handle handle, String conversation) {
    return handle
        .createQuery(SELECT + " where t.conversation = :conversation and t.state <> 'closed'")
        .bind("conversation", conversation)
        .map((row, _) -> read(row))
        .findOne();
  }

  /// Open tickets of a town: the most urgent first, then who waits longest.
  static List<Ticket> queue(Handle handle, String town) {
    return handle.createQuery(SELECT + QUEUE).bind("town", town).map((row, _) -> read(row)).list();
  }

  /// Closed tickets of a town, the last one first.
  static List<Ticket> closed(Handle handle, String town, Instant since, int most) {
    return handle
        .createQuery(SELECT + CLOSED)
        .bind("town", town)
        .bind("since", since.toEpochMilli())
        .bind("most", most)
        .map((row, _) -> read(row))
        .list();
  }

  static Optional<Long> claim(
      Handle handle, Ticket seen, Supporter me, Instant now, Instant until, long waited) {
    return handle
        .createQuery(CLAIM)
        .bind("id", seen.id())
        .bind("me", me.id())
        .bind("town", me.municipality())
        .bind("capacity", me.capacity())
        .bind("now", now.toEpochMilli())
        .bind("until", until.toEpochMilli())
        .bind("waited", waited)
        .mapTo(Long.class)
        .findOne();
  }

  /// Gives the ticket to this supporter, whoever has it and even if it is closed, provided that
  /// nothing happened to it since it was read.
  static Optional<Long> seize(
      Handle handle, Ticket seen, String supporter, Instant now, Instant until) {
    return handle
        .createQuery(SEIZE)
        .bind("id", seen.id())
        .bind("fence", seen.fence())
        .bind("me", supporter)
        .bind("now", now.toEpochMilli())
        .bind("until", until.toEpochMilli())
        .mapTo(Long.class)
        .findOne();
  }

  /// Whether the hold stands; if so its lease is longer now.
  static boolean renew(Handle handle, Hold hold, Instant until) {
    return handle
            .createUpdate(RENEW)
            .bind("id", hold.ticket())
            .bind("owner", hold.supporter())
            .bind("fence", hold.fence())
            .bind("until", until.toEpochMilli())
            .execute()
        == 1;
  }

  /// Puts the ticket back into the queue, at the place it had.
  static void release(
      Handle handle,
      String id,
      String team,
      @Nullable String meantFor,
      Instant widen,
      Instant ends) {
    handle
        .createUpdate(RELEASE)
        .bind("id", id)
        .bind("team", team)
        .bind("meant", meantFor)
        .bind("widen", widen.toEpochMilli())
        .bind("ends", ends.toEpochMilli())
        .execute();
  }

  /// Whether it was open; now it is closed.
  static boolean close(Handle handle, String id, Ending ending, Instant now) {
    return handle
            .createUpdate(CLOSE)
            .bind("id", id)
            .bind("outcome", ending.code())
            .bind("now", now.toEpochMilli())
            .execute()
        == 1;
  }

  static void waitForCall(Handle handle, String id) {
    handle
        .createUpdate("update ticket set state = 'call-back' where id = :id and state = 'waiting'")
        .bind("id", id)
        .execute();
  }

  static void widen(Handle handle, String id) {
    handle
        .createUpdate("update ticket set team = '', meant_for = null, widened = 1 where id = :id")
        .bind("id", id)
        .execute();
  }

  static void move(Handle handle, String id, String conversation) {
    handle
        .createUpdate("update ticket set conversation = :conversation where id = :id")
        .bind("conversation", conversation)
        .bind("id", id)
        .execute();
  }

  static void answer(Handle handle, String conversation, Answer answer) {
    handle
        .createUpdate(ANSWER)
        .bind("conversation", conversation)
        .bind("answer", answer.code())
        .execute();
  }

  /// How many go before it.
  static int ahead(Handle handle, Ticket ticket) {
    return handle
        .createQuery(AHEAD)
        .bind("town", ticket.municipality())
        .bind("urgent", ticket.urgent() ? 1 : 0)
        .bind("since", ticket.waitingSince().toEpochMilli())
        .bind("id", ticket.id())
        .mapTo(Integer.class)
        .one();
  }

  /// How long those waited, in milliseconds, who were taken since; the latest twenty.
  static List<Long> waits(Handle handle, String town, Instant since) {
    return handle
        .createQuery(WAITS)
        .bind("town", town)
        .bind("since", since.toEpochMilli())
        .mapTo(Long.class)
        .list();
  }

  /// Tickets whose lease is over.
  static List<String> lost(Handle handle, Instant now) {
    return ids(
        handle, "select id from ticket where state = 'claimed' and lease_until <= :now", now);
  }

  /// Tickets to be widened.
  static List<String> toWiden(Handle handle, Instant now) {
    return ids(
        handle,
        "select id from ticket where state = 'waiting' and widened = 0 and widen_at <= :now",
        now);
  }

  /// Tickets whose waiting ends. Urgent ones wait on.
  static List<String> over(Handle handle, Instant now) {
    return ids(
        handle,
        "select id from ticket where state = 'waiting' and urgent = 0 and ends_at <= :now",
        now);
  }

  private static List<String> ids(Handle handle, String query, Instant now) {
    return handle.createQuery(query).bind("now", now.toEpochMilli()).mapTo(String.class).list();
  }

  private static Ticket read(ResultSet row) throws SQLException {
    return new Ticket(
        row.getString("id"),
        row.getString("conversation"),
        row.getString("municipality"),
        row.getString("channel"),
        Ticket.State.of(row.getString("state")),
        Reason.of(row.getString("reason")),
        row.getInt("urgent") == 1,
        row.getString("topic"),
        row.getString("step"),
        row.getString("category"),
        row.getString("language"),
        row.getString("team"),
        row.getString("meant_for"),
        Instant.ofEpochMilli(row.getLong("opened_at")),
        Instant.ofEpochMilli(row.getLong("waiting_since")),
        Instant.ofEpochMilli(row.getLong("widen_at")),
        Instant.ofEpochMilli(row.getLong("ends_at")),
        number(row, "entry"),
        row.getString("owner"),
        row.getString("owner_name"),
        row.getLong("fence"),
        instant(row, "lease_until"),
        ending(row),
        answer(row),
        instant(row, "closed_at"));
  }

  private static @Nullable Ending ending(ResultSet row) throws SQLException {
    String code = row.getString("outcome");
    return code == null ? null : Ending.of(code);
  }

  private static @Nullable Answer answer(ResultSet row) throws SQLException {
    String code = row.getString("answer");
    return code == null ? null : Answer.of(code);
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    Long value = number(row, column);
    return value == null ? null : Instant.ofEpochMilli(value);
  }

  private static @Nullable Long number(ResultSet row, String column) throws SQLException {
    long value = row.getLong(column);
    return row.wasNull() ? null : value;
  }
}
