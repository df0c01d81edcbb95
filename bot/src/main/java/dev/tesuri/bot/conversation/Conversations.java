package dev.tesuri.bot.conversation;

import dev.tesuri.bot.conversation.ChatEvent.Body;
import dev.tesuri.bot.conversation.ChatEvent.By;
import dev.tesuri.bot.tally.Tally;
import dev.tesuri.knowledge.store.Database;
import dev.tesuri.knowledge.store.Ids;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// All conversations: an append-only log, one gap-free sequence each.
///
/// A method that stores returns after the durable commit, or throws and has stored nothing. The
/// token of a conversation is the only way in ([#openedBy]); only its hash is kept. Thread-safe.
public final class Conversations {

  private final Database database;
  private final Ids ids;
  private final Tokens tokens;
  private final InstantSource clock;
  private final DeskDoor desk;

  /// Conversations of one installation.
  ///
  /// @param desk takes what turns have for the desk
  public Conversations(
      Database database, Ids ids, Tokens tokens, InstantSource clock, DeskDoor desk) {
    this.database = database;
    this.ids = ids;
    this.tokens = tokens;
    this.clock = clock;
    this.desk = desk;
  }

  /// A conversation just opened.
  ///
  /// @param token shown once, to the resident alone
  public record Opened(String id, String token) {}

  /// Opens a conversation that begins with what the bot says first.
  public Opened open(String channel, String municipality, Outcome greeting) {
    String id = ids.fresh();
    String token = tokens.next();
    long now = clock.millis();
    database.write(
        handle -> {
          ConversationRows.insert(handle, id, Tokens.hash(token), channel, municipality, now);
          return commit(handle, id, 0, null, greeting);
        });
    return new Opened(id, token);
  }

  /// The conversation that this token opens; empty for a wrong id, a wrong token, or one that was
  /// erased.
  public Optional<Conversation> openedBy(String id, String token) {
    return database.read(handle -> ConversationRows.find(handle, id, Tokens.hash(token)));
  }

  /// Takes the way in from whoever has it: the token opens nothing any more, and no other one does.
  public void shut(String id) {
    String nobodys = Tokens.hash(tokens.next());
    database.write(handle -> ConversationRows.changeToken(handle, id, nobodys));
  }

  /// Stores what a resident said or pressed, and in the same breath the notice of what was hidden
  /// in it. The same client id twice is stored once.
  ///
  /// @param clientId made by the client, unique within the conversation
  public Appended append(String id, String clientId, Entry entry) {
    return append(id, clientId, entry, Hindsight.NONE);
  }

  /// The same; what the hindsight finds in it and in earlier entries is overwritten in the same
  /// transaction.
  public Appended append(String id, String clientId, Entry entry, Hindsight hindsight) {
    return database.write(
        handle -> {
          // Of two that bring the same client id at once, the second must see what the first
          // stored.
          ConversationRows.hold(handle, id);
          var earlier = EventRows.byClientId(handle, id, clientId);
          if (earlier.isPresent()) {
            return compare(handle, id, earlier.get(), entry.said());
          }
          return fresh(handle, id, clientId, entry, hindsight);
        });
  }

  private static Appended compare(Handle handle, String id, ChatEvent earlier, Body.Said said) {
    return isSame(earlier.body(), said)
            || (EventRows.isRewritten(handle, id, earlier.seq())
                && Redaction.mayBe(earlier.body(), said))
        ? new Appended.Again(earlier.seq())
        : new Appended.Conflict();
  }

  // A choice is the same by its id: its label is ours and may have been reworded since.
  private static boolean isSame(Body earlier, Body.Said said) {
    return earlier instanceof Body.Said(var text, var choice)
        && (said.choice() == null
            ? choice == null && text.equals(said.text())
            : said.choice().equals(choice));
  }

  private Appended fresh(
      Handle handle, String id, String clientId, Entry sent, Hindsight hindsight) {
    var redaction = Redaction.of(sent, before(handle, id, sent), hindsight);
    var entry = redaction.entry();
    int events = entry.hidden().isPresent() ? 2 : 1;
    var advanced = ConversationRows.advance(handle, id, events, clock.millis());
    if (advanced.isEmpty()) {
      return new Appended.Closed();
    }
    Conversation conversation = advanced.get();
    long seq = conversation.version() - events + 1;
    var event = new ChatEvent(seq, clock.instant(), By.RESIDENT, entry.said(), null);
    EventRows.insertSaid(handle, id, event, clientId, conversation.botSpeaks());
    redaction.earlier().forEach((old, body) -> EventRows.overwrite(handle, id, old, body));
    entry
        .hidden()
        .ifPresent(
            hidden -> EventRows.insert(handle, id, masked(event, redaction.seqs(seq), hidden)));
    Tally.add(handle, event.at(), conversation.municipality(), entry.counts());
    return new Appended.Fresh(conversation, event, !redaction.earlier().isEmpty());
  }

  // Buttons hold no secrets.
  private List<ChatEvent> before(Handle handle, String id, Entry sent) {
    long since = clock.instant().minus(Hindsight.WINDOW).toEpochMilli();
    return sent.said().choice() == null
        ? EventRows.ownWords(handle, id, since, Hindsight.ENTRIES)
        : List.of();
  }

  private static ChatEvent masked(ChatEvent said, List<Long> seqs, Entry.Hidden hidden) {
    var body = new Body.Masked(seqs, hidden.kinds(), hidden.notice());
    return new ChatEvent(said.seq() + 1, said.at(), By.SYSTEM, body, said.seq());
  }

  /// Stores the outcome of a turn, if nothing happened in the conversation since `version`; empty
  /// if it did.
  ///
  /// @param replyTo the event this answers; it counts as answered from now on
  public Optional<List<ChatEvent>> conclude(
      String id, long version, long replyTo, Outcome outcome) {
    return database.write(handle -> commit(handle, id, version, replyTo, outcome));
  }

  private Optional<List<ChatEvent>> commit(
      Handle handle, String id, long version, @Nullable Long replyTo, Outcome outcome) {
    var at = clock.instant();
    var now =
        ConversationRows.conclude(
            handle, id, version, outcome.bodies().size(), outcome.state(), at.toEpochMilli());
    if (now.isEmpty()) {
      return Optional.empty();
    }
    var events = EventRows.insertReplies(handle, id, version, replyTo, at, outcome);
    Tally.add(handle, at, now.get().municipality(), outcome.counts());
    outcome.desk().ifPresent(matter -> desk.take(handle, now.get(), replyTo, matter, at));
    return Optional.of(events);
  }

  /// Marks an event as needing no outcome: a person has the floor.
  public void leaveToPerson(String id, long seq) {
    database.write(handle -> EventRows.markAnswered(handle, id, seq));
  }

  /// The conversation as it stands now, for whoever was let in before. Not a way in.
  public Conversation reread(String id) {
    return database.read(handle -> ConversationRows.byId(handle, id));
  }

  /// Events after `after`, in order, at most `limit`.
  public List<ChatEvent> events(String id, long after, int limit) {
    return database.read(handle -> EventRows.after(handle, id, after, limit));
  }

  /// One event of the conversation.
  public Optional<ChatEvent> event(String id, long seq) {
    return database.read(handle -> EventRows.bySeq(handle, id, seq));
  }

  /// An entry of the resident with all that answered it, in order.
  public List<ChatEvent> exchange(String id, long seq) {
    return database.read(handle -> EventRows.exchange(handle, id, seq));
  }

  /// Conversations with an entry that has no outcome, as a crash leaves them.
  public List<String> unanswered() {
    return database.read(EventRows::unanswered);
  }

  /// How many conversations are open, of a municipality.
  public long openCount(String municipality) {
    return database.read(handle -> ConversationRows.openCount(handle, municipality));
  }
}
