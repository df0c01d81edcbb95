package dev.tesuri.web.chat;

import dev.tesuri.bot.face.Reading;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.HandshakeResponse;
import jakarta.websocket.server.HandshakeRequest;
import jakarta.websocket.server.ServerEndpointConfig;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Keeps the cookies of the handshake for the socket that opens next. Who the visitor is, is
/// decided there: a handshake that throws would answer 500 instead of closing with a reason.
public class VisitorHandshake extends ServerEndpointConfig.Configurator {

  private static final String COOKIES = "tesuri.cookies";

  @Override
  public void modifyHandshake(
      ServerEndpointConfig config, HandshakeRequest request, HandshakeResponse response) {
    List<String> cookies =
        request.getHeaders().entrySet().stream()
            .filter(header -> header.getKey().equalsIgnoreCase("Cookie"))
            .flatMap(header -> header.getValue().stream())
            .toList();
    config.getUserProperties().put(COOKIES, String.join("; ", cookies));
  }

  /// What the handshake told.
  record Told(Optional<Visitor> visitor, Reading reading) {}

  static Told of(EndpointConfig config, String cookieName) {
    String cookies = String.valueOf(config.getUserProperties().get(COOKIES));
    return new Told(
        cookie(cookies, cookieName).flatMap(Visitor::parse),
        cookie(cookies, "pref").map(Reading::parse).orElse(Reading.USUAL));
  }

  private static Optional<String> cookie(String cookies, String name) {
    var matcher =
        Pattern.compile("(?:^|;\\s*)" + Pattern.quote(name) + "=\"?([^;\"]*)").matcher(cookies);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }
}
