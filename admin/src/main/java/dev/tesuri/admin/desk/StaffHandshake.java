package dev.tesuri.admin.desk;

import jakarta.websocket.EndpointConfig;
import jakarta.websocket.HandshakeResponse;
import jakarta.websocket.server.HandshakeRequest;
import jakarta.websocket.server.ServerEndpointConfig;

/// Keeps the cookies of the handshake for the socket that opens next. Who it is, is decided there:
/// a handshake that throws would answer 500 instead of closing with a reason.
public class StaffHandshake extends ServerEndpointConfig.Configurator {

  private static final String COOKIES = "tesuri.staff-cookies";

  @Override
  public void modifyHandshake(
      ServerEndpointConfig config, HandshakeRequest request, HandshakeResponse response) {
    var cookies =
        request.getHeaders().entrySet().stream()
            .filter(header -> header.getKey().equalsIgnoreCase("Cookie"))
            .flatMap(header -> header.getValue().stream())
            .toList();
    config.getUserProperties().put(COOKIES, String.join("; ", cookies));
  }

  /// The header `Cookie` of the handshake; empty when there was none.
  static String cookies(EndpointConfig config) {
    return String.valueOf(config.getUserProperties().getOrDefault(COOKIES, ""));
  }
}
