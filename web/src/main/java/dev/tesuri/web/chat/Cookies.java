package dev.tesuri.web.chat;

import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// The cookies that came with a request, or with the handshake of a socket.
public record Cookies(Map<String, String> all) {

  private static final Pattern PAIR = Pattern.compile("(?:^|;)\\s*([^=;\\s]+)=\"?([^;\"]*)");

  public Cookies {
    all = Map.copyOf(all);
  }

  /// Those of a request.
  public static Cookies of(HttpHeaders headers) {
    return of(headers.getCookies());
  }

  /// Those of a request.
  public static Cookies of(Map<String, Cookie> cookies) {
    var all = new TreeMap<String, String>();
    cookies.forEach((name, cookie) -> all.put(name, cookie.getValue()));
    return new Cookies(all);
  }

  /// Those of a header `Cookie`.
  public static Cookies parse(String header) {
    var all = new TreeMap<String, String>();
    var pair = PAIR.matcher(header);
    while (pair.find()) {
      all.putIfAbsent(pair.group(1), pair.group(2));
    }
    return new Cookies(all);
  }

  /// The same but for one.
  public Cookies without(String name) {
    var others = new TreeMap<>(all);
    others.remove(name);
    return new Cookies(others);
  }

  /// The value of one.
  public Optional<String> find(String name) {
    return Optional.ofNullable(all.get(name));
  }
}
