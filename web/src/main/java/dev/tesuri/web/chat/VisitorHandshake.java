package dev.tesuri.web.chat;

import jakarta.websocket.EndpointConfig;
import jakarta.websocket.HandshakeResponse;
import jakarta.websocket.server.HandshakeRequest;
import jakarta.websocket.server.ServerEndpointConfig;
import java.util.List;

/// Keeps the cookies of the handshake for the socket that opens next. Who the visitor is, is
/// decided there: a handshake that throws would answer 500 instead of closing with a reason.
public class VisitorHandshake extends ServerEndpointConfig.Configurator {

  /// The header in which the server notes where a handshake came from, whatever stood in it.
  public static final String FROM = "X-Tesuri-From";

  private static final String COOKIES = "tesuri.cookies";
  private static final String KIOSK = "tesuri.kiosk";

  /// The query of a socket that a page on a kiosk opens.
  static final String KIOSK_FACE = "face=kiosk";

  @Override
  public void modifyHandshake(
      ServerEndpointConfig config, HandshakeRequest request, HandshakeResponse response) {
    var kept = config.getUserProperties();
    kept.put(COOKIES, String.join("; ", header(request, "Cookie")));
    kept.put(FROM, String.join(",", header(request, FROM)));
    kept.put(KIOSK, KIOSK_FACE.equals(request.getQueryString()));
  }

  private static List<String> header(HandshakeRequest request, String name) {
    return request.getHeaders().entrySet().stream()
        .filter(header -> header.getKey().equalsIgnoreCase(name))
        .flatMap(header -> header.getValue().stream())
        .toList();
  }

  /// What the handshake told.
  record Told(Cookies cookies, boolean kiosk, String from) {}

  static Told of(EndpointConfig config) {
    var kept = config.getUserProperties();
    return new Told(
        Cookies.parse(String.valueOf(kept.get(COOKIES))),
        Boolean.TRUE.equals(kept.get(KIOSK)),
        String.valueOf(kept.get(FROM)));
  }
}
