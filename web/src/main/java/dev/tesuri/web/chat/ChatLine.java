package dev.tesuri.web.chat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tesuri.bot.assist.Drafts;
import dev.tesuri.bot.conversation.ChatEvent;
import dev.tesuri.bot.conversation.Conversation;
import dev.tesuri.bot.conversation.EventJson;
import dev.tesuri.bot.handover.HandoverDesk;
import dev.tesuri.bot.handover.Marks;
import dev.tesuri.bot.handover.Marks.Mark;
import dev.tesuri.bot.reception.Reception;
import dev.tesuri.bot.reception.Taken;
import dev.tesuri.knowledge.store.DatabaseUnavailable;
import dev.tesuri.knowledge.store.Signals;
import dev.tesuri.knowledge.store.Subscription;
import dev.tesuri.web.api.DeskJson;
import dev.tesuri.web.api.Json;
import dev.tesuri.web.api.Problem;
import dev.tesuri.web.limit.Allowances;
import dev.tesuri.web.limit.TooMany;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One resident's end of the socket: takes their frames in order, one after another, and brings
/// them the events they have not seen.
final class ChatLine {

  private static final Logger LOG = LoggerFactory.getLogger(ChatLine.class);
  private static final int MOST_WAITING = 32;

  /// Frames beyond the limit, one after another, after which the socket is closed.
  private static final int WARNINGS = 3;

  private static final Pattern SENDING = Pattern.compile("\"clientId\"\\s*:\\s*\"([^\"]{1,64})\"");

  private final OutgoingFrames out;
  private final Reception reception;
  private final Visitor visitor;
  private final LivePage page;
  private final Allowances allowances;
  private final String from;
  private final BlockingQueue<Runnable> work = new ArrayBlockingQueue<>(MOST_WAITING);
  private final AtomicBoolean woken = new AtomicBoolean();

  private volatile boolean closed;
  private final AtomicBoolean deskWoken = new AtomicBoolean();
  private final List<Subscription> subscriptions = new CopyOnWriteArrayList<>();
  private Optional<DeskCard> desk = Optional.empty();
  private volatile boolean waits;
  private @Nullable Marks marks;
  private boolean wantsPage;
  private boolean greeted;
  private long seen;
  private int warned;

  ChatLine(
      OutgoingFrames out,
      Reception reception,
      Visitor visitor,
      LivePage page,
      Allowances allowances,
      String from) {
    this.out = out;
    this.reception = reception;
    this.visitor = visitor;
    this.page = page;
    this.allowances = allowances;
    this.from = from;
    Thread.ofVirtual().name("tesuri-socket-reader").start(this::run);
  }

  void follow(Signals signals, Drafts drafts, Marks between, Conversation conversation) {
    marks = between;
    subscriptions.add(between.listen(conversation.id(), this::mark));
    subscriptions.add(signals.listen(conversation.id(), this::wake));
    subscriptions.add(drafts.listen(conversation.id(), this::sketch));
    String town = HandoverDesk.townSignal(conversation.municipality());
    subscriptions.add(signals.listen(town, this::wakeForDesk));
  }

  /// A whole message. Whoever sends faster than it is worked on is read more slowly: nothing is
  /// thrown away, since it may be the wish for a person.
  void received(String message) {
    // Whoever acts again does not wait for what a model still makes of the last time.
    var sending = SENDING.matcher(message);
    if (sending.find()) {
      reception.turnTo(visitor.conversation(), sending.group(1));
    }
    try {
      while (!closed && !work.offer(() -> take(message), 1, TimeUnit.SECONDS)) {
        LOG.debug("conversation {} sends faster than it is answered", visitor.conversation());
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  void close() {
    subscriptions.forEach(Subscription::close);
    // What is being done is done to its end; an interruption would leave a question unanswered.
    closed = true;
    work.clear();
    work.offer(() -> {});
    out.end();
  }

  // One's own signs come back too; only those of the other side are told.
  private void mark(Mark mark) {
    if (mark instanceof Mark.SupporterWrites) {
      out.send(Json.object().put("type", "typing"));
    }
  }

  private void tell(Mark mark) {
    if (marks != null) {
      marks.tell(visitor.conversation(), mark);
    }
  }

  private void sketch(Drafts.Draft draft) {
    ObjectNode frame = Json.object().put("type", "draft").put("event", draft.event());
    draft.sentences().forEach(frame.putArray("sentences")::add);
    out.send(frame);
  }

  // Wakings that come while one waits are one.
  private void wake() {
    if (woken.compareAndSet(false, true) && !work.offer(this::catchUpLater)) {
      woken.set(false);
    }
  }

  // The place in the queue changes with what others do; it concerns only who waits.
  private void wakeForDesk() {
    if (waits && deskWoken.compareAndSet(false, true) && !work.offer(this::tellDeskLater)) {
      deskWoken.set(false);
    }
  }

  private void run() {
    try {
      while (!closed) {
        work.take().run();
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  private void take(String message) {
    String clientId = null;
    try {
      ObjectNode frame = Json.object(message);
      clientId = Json.text(frame, "clientId").orElse(null);
      act(frame, clientId);
    } catch (Problem refused) {
      sendError(clientId, refused);
    } catch (TooMany limited) {
      sendError(clientId, Problem.tooMany(limited.until()));
      warned++;
      if (warned > WARNINGS) {
        LOG.info(
            "conversation {} goes on sending too much; its socket ends", visitor.conversation());
        out.refuse();
      }
    } catch (DatabaseUnavailable down) {
      LOG.warn("a socket frame was not stored", down);
      sendError(clientId, new Problem(503, "Service Unavailable", "すこし待ってから、もう一度送ってください。"));
    } catch (RuntimeException defect) {
      LOG.error("a socket frame failed", defect);
      sendError(clientId, new Problem(500, "Internal Server Error", "うまく動きませんでした。"));
    }
  }

  private void act(ObjectNode frame, @Nullable String clientId) {
    String type = Json.text(frame, "type").orElse("");
    switch (type) {
      case "hello" -> hello(frame);
      case "ping" -> {
        out.send(Json.object().put("type", "pong"));
        if (waits) {
          tellDesk();
        }
      }
      case "typing" -> tell(new Mark.ResidentWrites());
      case "seen" -> tell(new Mark.Seen(Json.number(frame, "seq", 1, Integer.MAX_VALUE, 1)));
      case "say" ->
          taken(
              clientId,
              (on, id) -> {
                String text = text(frame, "text");
                allowances.say(on, from, text);
                return reception.say(on, id, text, seq -> ack(id, seq));
              });
      case "choose" ->
          taken(
              clientId,
              (on, id) -> {
                String choice = text(frame, "choice");
                allowances.tap(on, from, choice);
                return reception.choose(on, id, choice, seq -> ack(id, seq));
              });
      case "person" ->
          taken(clientId, (on, id) -> reception.choose(on, id, "person", seq -> ack(id, seq)));
      default ->
          throw Problem.badRequest(
              "\"type\" is none of hello, ping, typing, seen, say, choose, person.");
    }
  }

  private void hello(ObjectNode frame) {
    seen = Json.number(frame, "after", 0, Integer.MAX_VALUE, 0);
    wantsPage = Json.text(frame, "view").filter("page"::equals).isPresent();
    greeted = true;
    catchUp();
    tellDesk();
  }

  /// What a frame does in the conversation.
  private interface Deed {
    Taken in(Conversation conversation, String clientId);
  }

  private void taken(@Nullable String clientId, Deed deed) {
    String id =
        Optional.ofNullable(clientId)
            .orElseThrow(() -> Problem.badRequest("\"clientId\" is missing."));
    if (deed.in(enter(), id) instanceof Taken.Refused(var why)) {
      throw Problem.of(why);
    }
    warned = 0;
    catchUp();
  }

  // Asked for by a signal, not by a frame: there is nobody to tell of a failure, the next one
  // brings it.
  private void catchUpLater() {
    try {
      catchUp();
    } catch (Problem gone) {
      // It was erased.
      out.refuse();
    } catch (RuntimeException failed) {
      LOG.warn("events of conversation {} wait", visitor.conversation(), failed);
    }
  }

  private void tellDeskLater() {
    try {
      tellDesk();
    } catch (RuntimeException failed) {
      LOG.warn("how conversation {} stands waits", visitor.conversation(), failed);
    }
  }

  private void tellDesk() {
    deskWoken.set(false);
    Optional<DeskCard> now = page.desk(visitor.conversation());
    waits = now.isPresent();
    if (!greeted || now.equals(desk)) {
      return;
    }
    desk = now;
    ObjectNode frame = DeskJson.of(now.map(DeskCard::standing)).put("type", "desk");
    if (wantsPage) {
      frame.put("html", page.draw(now));
    }
    out.send(frame);
  }

  private void catchUp() {
    woken.set(false);
    if (!greeted) {
      return;
    }
    List<ChatEvent> news = reception.events(enter(), seen);
    if (news.isEmpty()) {
      return;
    }
    seen = news.getLast().seq();
    ObjectNode frame = Json.object().put("type", "events");
    frame.set("events", EventJson.of(news));
    if (wantsPage) {
      var drawn = page.draw(visitor.conversation(), reception.recent(enter()));
      frame.put("page", drawn.main()).put("title", drawn.title());
    }
    out.send(frame);
    tellDesk();
  }

  private Conversation enter() {
    return reception
        .enter(visitor.conversation(), visitor.token())
        .orElseThrow(Problem::unauthorized);
  }

  private static String text(ObjectNode frame, String field) {
    return Json.text(frame, field)
        .orElseThrow(() -> Problem.badRequest("\"" + field + "\" is missing."));
  }

  private void ack(String clientId, long seq) {
    out.send(Json.object().put("type", "ack").put("clientId", clientId).put("seq", seq));
  }

  private void sendError(@Nullable String clientId, Problem problem) {
    ObjectNode frame = Json.object().put("type", "error");
    if (clientId != null) {
      frame.put("clientId", clientId);
    }
    frame
        .put("status", problem.status())
        .put("title", problem.title())
        .put("detail", wantsPage ? page.plain(problem.detail()) : problem.detail());
    if (problem.waitSeconds() > 0) {
      frame.put("retryAfter", problem.waitSeconds());
    }
    out.send(frame);
  }
}
