package dev.tesuri.web.server;

import dev.tesuri.web.chat.VisitorHandshake;
import dev.tesuri.web.limit.Addresses;
import dev.tesuri.web.limit.OpenSockets;
import io.helidon.common.Weight;
import io.helidon.common.concurrency.limits.Limit;
import io.helidon.http.DirectHandler.EventType;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.HttpPrologue;
import io.helidon.http.RequestException;
import io.helidon.http.Status;
import io.helidon.http.WritableHeaders;
import io.helidon.microprofile.tyrus.TyrusUpgradeProvider;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.ProtocolConfigs;
import io.helidon.webserver.http1.spi.Http1Upgrader;
import io.helidon.webserver.spi.ServerConnection;
import io.helidon.webserver.websocket.WsConfig;
import jakarta.enterprise.inject.spi.CDI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Stands before every socket handshake: counts the sockets of an address, and notes in a header
/// of ours where the handshake came from, because the endpoint is not told.
///
/// The server finds it by its service file, before the one that it wraps.
@Weight(200)
@SuppressWarnings("deprecation") // made for the service loader alone, which makes this one too
public final class SocketUpgrades extends TyrusUpgradeProvider {

  private static final String WAIT = "30";

  @Override
  public Http1Upgrader create(WsConfig config, ProtocolConfigs configs) {
    return new Counting(super.create(config, configs));
  }

  private record Counting(Http1Upgrader upgrader) implements Http1Upgrader {

    @Override
    public String supportedProtocol() {
      return upgrader.supportedProtocol();
    }

    @Override
    public @Nullable ServerConnection upgrade(
        ConnectionContext context, HttpPrologue prologue, WritableHeaders<?> headers) {
      List<String> forwarded =
          headers.contains(HeaderNames.X_FORWARDED_FOR)
              ? headers.get(HeaderNames.X_FORWARDED_FOR).allValues()
              : List.of();
      String from =
          CDI.current().select(Addresses.class).get().of(context.remotePeer().host(), forwarded);
      var sockets = CDI.current().select(OpenSockets.class).get();
      if (!sockets.connect(from)) {
        throw RequestException.builder()
            .type(EventType.OTHER)
            .status(Status.TOO_MANY_REQUESTS_429)
            .header(HeaderValues.create(HeaderNames.RETRY_AFTER, WAIT))
            .message("Too many sockets from here.")
            .build();
      }
      headers.set(HeaderNames.create(VisitorHandshake.FROM), from);
      ServerConnection opened = null;
      try {
        opened = upgrader.upgrade(context, prologue, headers);
      } finally {
        if (opened == null) {
          sockets.disconnect(from);
        }
      }
      return opened == null ? null : new Counted(opened, sockets, from);
    }
  }

  /// A socket that is counted until it ends.
  private record Counted(ServerConnection socket, OpenSockets sockets, String from)
      implements ServerConnection {

    @Override
    public void handle(Limit limit) throws InterruptedException {
      try {
        socket.handle(limit);
      } finally {
        sockets.disconnect(from);
      }
    }

    @Override
    public Duration idleTime() {
      return socket.idleTime();
    }

    @Override
    public void close(boolean interrupt) {
      socket.close(interrupt);
    }
  }
}
