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

  /// The header in which the server notes where a handshake came from, whatever stood in it.
  public static final String FROM = "X-Tesuri-From";

  private static final String COOKIES = "tesuri.cookies";

  @Override
  public void modifyHandshake(
      ServerEndpointConfig config, HandshakeRequest request, HandshakeResponse response) {
    config.getUserProperties().put(COOKIES, String.join("; ", header(request, "Cookie")));
    config.getUserProperties().put(FROM, String.join(",", header(request, FROM)));
  }

  private static List<String> header(HandshakeRequest request, String name) {
    return request.getHeaders().entrySet().stream()
        .filter(header -> header.getKey().equalsIgnoreCase(name))
        .flatMap(header -> header.getValue().stream())
        .toList();
  }

  /// What the handshake told.
  record Told(Optional<Visitor> visitor, Reading reading, String from) {}

  static Told of(EndpointConfig config, String cookieName) {
    String cookies = String.valueOf(config.getUserProperties().get(COOKIES));
    return new Told(
        cookie(cookies, cookieName).flatMap(Visitor::parse),
        cookie(cookies, "pref").map(Reading::parse).orElse(Reading.USUAL),
        String.valueOf(config.getUserProperties().get(FROM)));
  }

  private static Optional<String> cookie(String cookies, String name) {
    var matcher =
        Pattern.compile("(?:^|;\\s*)" + Pattern.quote(name) + "=\"?([^;\"]*)").matcher(cookies);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }
}
