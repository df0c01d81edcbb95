package dev.tesuri.web.journey;

import com.microsoft.playwright.options.Cookie;
import dev.tesuri.bot.kiosk.Kiosk;
import dev.tesuri.bot.kiosk.Kiosks;
import jakarta.enterprise.inject.spi.CDI;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// A device in a hall of the fictional town whose browser knows forms and cookies and nothing else,
/// and follows no redirect by itself.
final class Hall {

  static final String NAME = "端末7";
  static final String PLACE = "本庁舎1階 受付の横";

  private final Map<String, String> cookies = new TreeMap<>();

  /// A browser that is no kiosk yet.
  Hall() {}

  /// A kiosk that is registered.
  static Hall registered() {
    return registered(false);
  }

  static Hall registered(boolean prints) {
    RunningServer.get();
    var kiosks = CDI.current().select(Kiosks.class).get();
    var entered = kiosks.enter("aozora", NAME, PLACE, prints);
    var hall = new Hall();
    hall.cookies.put("tesuri-device", kiosks.register(entered.code()).orElseThrow().token());
    return hall;
  }

  /// The row of it.
  Kiosk kiosk() {
    return CDI.current()
        .select(Kiosks.class)
        .get()
        .known(cookies.getOrDefault("tesuri-device", ""))
        .orElseThrow();
  }

  /// `name=value` pairs, as the browser sends them.
  String cookie() {
    return cookies.entrySet().stream()
        .map(pair -> pair.getKey() + "=" + pair.getValue())
        .collect(Collectors.joining("; "));
  }

  /// The value of one cookie; empty without it.
  String cookie(String name) {
    return cookies.getOrDefault(name, "");
  }

  /// The same browser with another cookie.
  Hall with(String name, String value) {
    var other = new Hall();
    other.cookies.putAll(cookies);
    other.cookies.put(name, value);
    return other;
  }

  /// What makes a real browser this device.
  List<Cookie> forBrowser() {
    return List.of(
        new Cookie("tesuri-device", cookie("tesuri-device"))
            .setUrl(RunningServer.get().address().toString()));
  }

  HttpResponse<String> get(String path) {
    return send(request(path).GET().build());
  }

  HttpResponse<String> post(String path, String... namesAndValues) {
    return send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Origin", RunningServer.get().address().toString())
            .POST(BodyPublishers.ofString(Resident.form(namesAndValues)))
            .build());
  }

  /// The conversation of the visit that goes on.
  String conversation() {
    return cookie("tesuri-kiosk").replaceFirst("\\..*", "");
  }

  /// The token that opens it.
  String token() {
    return cookie("tesuri-kiosk").replaceFirst("[^.]*\\.", "");
  }

  private HttpRequest.Builder request(String path) {
    var request = HttpRequest.newBuilder(RunningServer.get().at(path));
    return cookies.isEmpty() ? request : request.header("Cookie", cookie());
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      var answer = Resident.CLIENT.send(request, BodyHandlers.ofString());
      answer.headers().allValues("Set-Cookie").forEach(this::take);
      return answer;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", ended);
    }
  }

  private void take(String line) {
    String name = line.substring(0, line.indexOf('='));
    String value = line.substring(line.indexOf('=') + 1, line.indexOf(';'));
    if (value.isEmpty()) {
      cookies.remove(name);
    } else {
      cookies.put(name, value);
    }
  }
}
