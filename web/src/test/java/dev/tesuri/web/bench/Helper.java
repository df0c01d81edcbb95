package dev.tesuri.web.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A supporter whose desk page is open, as the browser keeps it: the doorbell rings, the page is
/// fetched anew. Talks by the forms of that page.
final class Helper implements WebSocket.Listener, AutoCloseable {

  private static final Pattern CLAIM = Pattern.compile("/admin/desk/([0-9a-zA-Z-]+)/claim");
  private static final Pattern FENCE = Pattern.compile("name=\"fence\" value=\"(\\d+)\"");

  private final HttpClient http;
  private final URI base;
  private final String cookie;
  private final AtomicLong faults;
  private final WebSocket socket;
  private final Semaphore rung = new Semaphore(0);
  private final Thread pageKeeper;
  private final Map<String, CompletableFuture<Long>> awaited = new ConcurrentHashMap<>();
  private volatile String open = "/admin/desk";
  private final AtomicLong drawn = new AtomicLong();
  private volatile boolean leaving;

  /// Somebody's case, with what its forms carry.
  record Case(String ticket, String fence, String page) {}

  /// Opens the desk.
  ///
  /// @param faults grows with every answer that is not the wanted one
  Helper(HttpClient http, URI base, String token, AtomicLong faults) throws IOException {
    this.http = http;
    this.base = base;
    this.cookie = "tesuri-staff=" + token;
    this.faults = faults;
    var address = URI.create("ws://" + base.getAuthority() + "/ws/desk");
    socket =
        HttpDoor.await(
            http.newWebSocketBuilder()
                .connectTimeout(HttpDoor.PATIENCE)
                .header("Cookie", cookie)
                .buildAsync(address, this));
    HttpDoor.await(socket.sendText("{\"type\":\"hello\"}", true));
    pageKeeper = Thread.ofVirtual().start(this::keepPage);
  }

  private void keepPage() {
    try {
      while (!leaving) {
        rung.acquire();
        rung.drainPermits();
        String page = get(open);
        drawn.incrementAndGet();
        long now = System.nanoTime();
        awaited.forEach(
            (words, seen) -> {
              if (page.contains(words)) {
                seen.complete(now);
                awaited.remove(words);
              }
            });
      }
    } catch (InterruptedException over) {
      Thread.currentThread().interrupt();
    }
  }

  /// How often the page was fetched.
  long drawn() {
    return drawn.get();
  }

  /// When the page on the screen shows these words; to be asked before they are sent.
  CompletableFuture<Long> sees(String words) {
    return awaited.computeIfAbsent(words, _ -> new CompletableFuture<>());
  }

  /// Takes up to so many of those who wait.
  List<Case> claim(int most) {
    List<Case> mine = new ArrayList<>();
    Matcher offered = CLAIM.matcher(get("/admin/desk"));
    while (mine.size() < most && offered.find()) {
      String ticket = offered.group(1);
      if (post("/admin/desk/" + ticket + "/claim", "", true)) {
        String page = get("/admin/desk/" + ticket);
        Matcher fence = FENCE.matcher(page);
        if (fence.find()) {
          mine.add(new Case(ticket, fence.group(1), page));
        }
      }
    }
    return mine;
  }

  /// Keeps the page of a case open.
  void look(Case mine) throws IOException {
    open = "/admin/desk/" + mine.ticket();
    var hello = Map.of("type", "hello", "ticket", mine.ticket());
    HttpDoor.await(socket.sendText(HttpDoor.write(hello), true));
  }

  /// Says words to the resident of a case.
  void say(Case mine, String words) {
    post(
        "/admin/desk/" + mine.ticket() + "/say",
        "fence=" + mine.fence() + "&c=" + words + "&text=" + words,
        false);
  }

  private String get(String path) {
    try {
      var answer = send(request(path).GET().build());
      if (answer.statusCode() == 200) {
        return answer.body();
      }
      fault(path + " " + answer.statusCode());
    } catch (IOException broken) {
      fault(path + " " + broken);
    }
    return "";
  }

  // A case that a colleague took a moment ago is no fault.
  private boolean post(String path, String form, boolean mayBeLate) {
    var request =
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Sec-Fetch-Site", "same-origin")
            .POST(BodyPublishers.ofString(form))
            .build();
    try {
      int status = send(request).statusCode();
      if (status == 303) {
        return true;
      }
      if (!mayBeLate) {
        fault(path + " " + status);
      }
    } catch (IOException broken) {
      fault(path + " " + broken);
    }
    return false;
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(base.resolve(path))
        .timeout(HttpDoor.PATIENCE)
        .header("Cookie", cookie);
  }

  private HttpResponse<String> send(HttpRequest request) throws IOException {
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException(interrupted);
    }
  }

  private void fault(String what) {
    if (!leaving && faults.incrementAndGet() <= 3) {
      System.out.println("fault at the desk: " + what);
    }
  }

  @Override
  @SuppressWarnings("NullAway") // the library wants null for "done with it"
  public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
    if (data.toString().contains("changed")) {
      rung.release();
    }
    from.request(1);
    return null;
  }

  @Override
  public void onError(WebSocket from, Throwable error) {
    fault(error.toString());
  }

  @Override
  public void close() {
    leaving = true;
    pageKeeper.interrupt();
    socket.abort();
  }
}
