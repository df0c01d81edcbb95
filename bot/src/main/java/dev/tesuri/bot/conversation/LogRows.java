package dev.tesuri.bot.conversation;

import dev.tesuri.bot.conversation.ChatEvent.Body;
import dev.tesuri.bot.conversation.ChatEvent.By;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The log as the desk writes it, in the desk's own transactions. Whoever was let in by the desk
/// comes here; residents come by [Conversations].
public final class LogRows {

  private LogRows() {}

  /// One event to be.
  ///
  /// @param clientId by which a repeated sending is found, or null
  public record Fresh(By by, Body body, @Nullable String clientId) {

    public Fresh(By by, Body body) {
      this(by, body, null);
    }
  }

  /// The conversation of this id.
  public static Conversation conversation(Handle handle, String id) {
    return ConversationRows.byId(handle, id);
  }

  /// Makes every other transaction that adds to the conversation wait for the end of this one.
  public static void hold(Handle handle, String id) {
    ConversationRows.hold(handle, id);
  }

  /// The event that was stored under this client id.
  public static Optional<ChatEvent> byClientId(Handle handle, String id, String clientId) {
    return EventRows.byClientId(handle, id, clientId);
  }

  /// The newest events, in order, at most `limit`.
  public static List<ChatEvent> last(Handle handle, String id, int limit) {
    long version = ConversationRows.byId(handle, id).version();
    return EventRows.after(handle, id, Math.max(0, version - limit), limit);
  }

  /// Something a resident said, with the first that answered it.
  public record Exchange(String conversation, Body.Said said, Body reply) {}

  /// What residents of a town said since then and was answered, conversation by conversation, in
  /// order; at most `limit`.
  ///
  /// @param since in milliseconds
  public static List<Exchange> exchanges(
      Handle handle, String municipality, long since, int limit) {
    return EventRows.exchanges(handle, municipality, since, limit);
  }

  /// Adds events at the end. None are added to a conversation that is over.
  public static List<ChatEvent> add(Handle handle, String id, Instant at, List<Fresh> fresh) {
    var advanced = ConversationRows.advance(handle, id, fresh.size(), at.toEpochMilli());
    if (advanced.isEmpty()) {
      return List.of();
    }
    List<ChatEvent> events = new ArrayList<>();
    long first = advanced.get().version() - fresh.size() + 1;
    for (var one : fresh) {
      var event = new ChatEvent(first + events.size(), at, one.by(), one.body(), null);
      EventRows.insert(handle, id, event, one.clientId());
      events.add(event);
    }
    return events;
  }

  /// Gives the floor to a person, or back to the bot.
  public static void giveFloor(Handle handle, String id, boolean toBot) {
    ConversationRows.giveFloor(handle, id, toBot ? "bot" : "supporter");
  }

  /// Replaces what the conversation remembers. Call it together with [#add], whose new version
  /// overtakes a turn of the bot that is under way.
  public static void remember(Handle handle, String id, State state) {
    ConversationRows.remember(handle, id, state);
  }
}
