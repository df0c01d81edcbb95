package dev.tesuri.web.chat;

import dev.tesuri.bot.assist.Drafts;
import dev.tesuri.bot.handover.Marks;
import dev.tesuri.bot.reception.Reception;
import dev.tesuri.knowledge.store.Signals;
import dev.tesuri.web.limit.Allowances;
import dev.tesuri.web.limit.OpenSockets;
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
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The residents' socket. `docs/protocol.md` describes its frames.
///
/// Messages are gathered here, within their limits; [ChatLine] does the rest away from this thread.
@Dependent
@ServerEndpoint(value = "/ws/chat", configurator = VisitorHandshake.class)
public class ChatSocket {

  private static final Logger LOG = LoggerFactory.getLogger(ChatSocket.class);

  /// Characters of one message.
  static final int LARGEST = 64 * 1024;

  /// Pieces of one message.
  static final int MOST_FRAGMENTS = 64;

  /// Close code for a visitor without a conversation.
  private static final int NOT_LET_IN = 4401;

  private final Reception reception;
  private final Doors doors;
  private final Pages pages;
  private final Signals signals;
  private final Drafts drafts;
  private final Marks marks;
  private final WaitingRoom room;
  private final Allowances allowances;
  private final OpenSockets sockets;

  private final StringBuilder gathered = new StringBuilder();
  private int fragments;
  private @Nullable ChatLine line;
  private @Nullable String joined;

  @Inject
  public ChatSocket(
      Reception reception,
      Doors doors,
      Pages pages,
      Signals signals,
      Drafts drafts,
      Marks marks,
      WaitingRoom room,
      Allowances allowances,
      OpenSockets sockets) {
    this.reception = reception;
    this.doors = doors;
    this.pages = pages;
    this.signals = signals;
    this.drafts = drafts;
    this.marks = marks;
    this.room = room;
    this.allowances = allowances;
    this.sockets = sockets;
  }

  @OnOpen
  public void open(Session session, EndpointConfig config) throws IOException {
    var handshake = VisitorHandshake.of(config);
    var door = handshake.kiosk() ? doors.kiosk() : doors.web();
    var visitor = door.visitors().of(handshake.cookies());
    var conversation = visitor.flatMap(door.visitors()::conversation);
    if (conversation.isEmpty()) {
      session.close(new CloseReason(CloseCodes.getCloseCode(NOT_LET_IN), "no conversation"));
      return;
    }
    if (!sockets.join(conversation.get().id())) {
      session.close(new CloseReason(CloseCodes.TRY_AGAIN_LATER, "too many sockets"));
      return;
    }
    joined = conversation.get().id();
    var page = new LivePage(door.frames(), pages, handshake.cookies(), room);
    line =
        new ChatLine(
            new OutgoingFrames(session),
            reception,
            visitor.orElseThrow(),
            page,
            allowances,
            handshake.from());
    line.follow(signals, drafts, marks, conversation.get());
  }

  /// Pieces of a text message, gathered until the last.
  @OnMessage
  public void text(String piece, boolean last, Session session) throws IOException {
    fragments++;
    gathered.append(piece);
    if (gathered.length() > LARGEST || fragments > MOST_FRAGMENTS) {
      session.close(new CloseReason(CloseCodes.TOO_BIG, "message too big"));
      return;
    }
    if (last && line != null) {
      line.received(gathered.toString());
    }
    if (last) {
      gathered.setLength(0);
      fragments = 0;
    }
  }

  /// Nothing here speaks in bytes.
  @OnMessage
  public void binary(ByteBuffer bytes, boolean last, Session session) throws IOException {
    session.close(new CloseReason(CloseCodes.CANNOT_ACCEPT, "text only"));
  }

  @OnClose
  public void close() {
    if (line != null) {
      line.close();
    }
    if (joined != null) {
      sockets.part(joined);
      joined = null;
    }
  }

  @OnError
  public void error(Session session, Throwable thrown) {
    LOG.debug("socket {} failed", session.getId(), thrown);
    close();
  }
}
