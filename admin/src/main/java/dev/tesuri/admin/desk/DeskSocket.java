package dev.tesuri.admin.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tesuri.admin.access.Right;
import dev.tesuri.admin.access.Staff;
import dev.tesuri.admin.access.StaffCookie;
import dev.tesuri.admin.access.StaffSession;
import dev.tesuri.admin.access.StaffSessions;
import dev.tesuri.bot.handover.HandoverDesk;
import dev.tesuri.bot.handover.Marks;
import dev.tesuri.bot.handover.Marks.Mark;
import dev.tesuri.bot.reception.DeskReception;
import dev.tesuri.knowledge.store.Signals;
import dev.tesuri.knowledge.store.Subscription;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The supporters' socket: a doorbell. It carries no words of residents; a page that is told of a
/// change fetches itself anew, so that what it may see is decided in one place.
/// `docs/protocol.md` describes its frames.
@Dependent
@ServerEndpoint(value = "/ws/desk", configurator = StaffHandshake.class)
public class DeskSocket {

  private static final Logger LOG = LoggerFactory.getLogger(DeskSocket.class);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PONG = "{\"type\":\"pong\"}";

  /// Characters of one message.
  private static final int LARGEST = 1024;

  /// Close code for somebody who is not let in, or not any more.
  private static final int NOT_LET_IN = 4401;

  private final StaffSessions sessions;
  private final StaffCookie cookie;
  private final DeskReception desk;
  private final Signals signals;
  private final Marks marks;

  private final List<Subscription> subscriptions = new CopyOnWriteArrayList<>();
  private String token = "";
  private String looked = "";
  private @Nullable Bell bell;

  @Inject
  public DeskSocket(
      StaffSessions sessions,
      StaffCookie cookie,
      DeskReception desk,
      Signals signals,
      Marks marks) {
    this.sessions = sessions;
    this.cookie = cookie;
    this.desk = desk;
    this.signals = signals;
    this.marks = marks;
  }

  @OnOpen
  public void open(Session session, EndpointConfig config) throws IOException {
    token = cookie.in(StaffHandshake.cookies(config)).orElse("");
    var me = me();
    if (me.isEmpty()) {
      turnAway(session);
      return;
    }
    var rung = new Bell(session);
    bell = rung;
    String town = HandoverDesk.townSignal(me.get().municipality());
    subscriptions.add(signals.listen(town, rung::ring));
  }

  /// `hello` names the case that is looked at, if any; `ping` is a sign of life; `typing` tells
  /// that one writes in that case, and counts only from who holds it.
  @OnMessage(maxMessageSize = LARGEST)
  public void text(String message, Session session) throws IOException {
    var me = me();
    if (me.isEmpty() || bell == null) {
      turnAway(session);
      return;
    }
    JsonNode frame = read(message);
    switch (frame.path("type").asText()) {
      case "hello" -> {
        desk.arrive(me.get().id(), me.get().municipality(), me.get().name());
        follow(me.get(), frame.path("ticket").asText());
      }
      case "ping" -> {
        desk.arrive(me.get().id(), me.get().municipality(), me.get().name());
        session.getBasicRemote().sendText(PONG);
      }
      case "typing" ->
          desk.ticket(me.get().id(), looked)
              .filter(ticket -> me.get().id().equals(ticket.owner()))
              .ifPresent(ticket -> marks.tell(ticket.conversation(), new Mark.SupporterWrites()));
      default ->
          session.close(
              new CloseReason(CloseCodes.CANNOT_ACCEPT, "neither hello, ping nor typing"));
    }
  }

  private void follow(Staff me, String ticket) {
    var rung = bell;
    if (rung != null && !ticket.isEmpty() && subscriptions.size() == 1) {
      looked = ticket;
      desk.ticket(me.id(), ticket)
          .ifPresent(
              found -> {
                subscriptions.add(signals.listen(found.conversation(), rung::ring));
                subscriptions.add(marks.listen(found.conversation(), rung::pass));
              });
    }
  }

  private static JsonNode read(String message) {
    try {
      return JSON.readTree(message);
    } catch (JsonProcessingException bad) {
      return JSON.missingNode();
    }
  }

  private Optional<Staff> me() {
    return sessions.find(token).filter(Right.HAND_OVERS::isOf).map(StaffSession::staff);
  }

  private static void turnAway(Session session) throws IOException {
    session.close(new CloseReason(CloseCodes.getCloseCode(NOT_LET_IN), "not signed in"));
  }

  @OnClose
  public void close() {
    subscriptions.forEach(Subscription::close);
    if (bell != null) {
      bell.end();
    }
  }

  @OnError
  public void error(Session session, Throwable thrown) {
    LOG.debug("desk socket {} failed", session.getId(), thrown);
    close();
  }
}
