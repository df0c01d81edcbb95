package dev.tesuri.web.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// Somebody who sends words as fast as asked, whatever is answered, and comes again when thrown
/// out.
final class Flooder implements AutoCloseable {

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI address;
  private final Talk talk;
  private final Duration pace;
  private final AtomicLong first = new AtomicLong();
  private final AtomicLong limited = new AtomicLong();
  private final AtomicLong closed = new AtomicLong();
  private final AtomicLong sent = new AtomicLong();
  private volatile boolean over;
  private volatile boolean out;
  private @Nullable Thread thread;

  Flooder(URI base, Talk talk, int aSecond) {
    address = URI.create("ws://" + base.getAuthority() + "/ws/chat");
    this.talk = talk;
    pace = Duration.ofSeconds(1).dividedBy(aSecond);
  }

  void start() {
    first.set(System.nanoTime());
    thread = Thread.ofVirtual().start(this::run);
  }

  private void run() {
    while (!over) {
      try {
        out = false;
        send(open());
      } catch (CompletionException refused) {
        pause();
      }
    }
  }

  private WebSocket open() {
    return http.newWebSocketBuilder()
        .header("Cookie", "tesuri=" + talk.id() + "." + talk.token())
        .buildAsync(address, new Ears())
        .join();
  }

  private void send(WebSocket socket) {
    while (!over && !out) {
      long number = sent.incrementAndGet();
      String frame =
          "{\"type\":\"say\",\"clientId\":\"f%d\",\"text\":\"%s\"}"
              .formatted(number, Questions.number((int) (number % 1_000)));
      socket.sendText(frame, true).join();
      pause();
    }
    socket.abort();
  }

  private void pause() {
    try {
      Thread.sleep(pace);
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      over = true;
    }
  }

  long sent() {
    return sent.get();
  }

  /// From its first word to the first refusal; negative when there was none.
  double secondsToLimit() {
    return limited.get() == 0 ? -1 : (limited.get() - first.get()) / 1e9;
  }

  /// From its first word to being thrown out; negative when it was not.
  double secondsToClose() {
    return closed.get() == 0 ? -1 : (closed.get() - first.get()) / 1e9;
  }

  @Override
  public void close() {
    over = true;
    if (thread != null) {
      thread.interrupt();
    }
    http.shutdownNow();
  }

  private final class Ears implements WebSocket.Listener {

    @Override
    @SuppressWarnings("NullAway") // the library wants null for "done with it"
    public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
      if (data.toString().contains("\"status\":429")) {
        limited.compareAndSet(0, System.nanoTime());
      }
      socket.request(1);
      return null;
    }

    @Override
    @SuppressWarnings("NullAway") // the same
    public CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
      closed.compareAndSet(0, System.nanoTime());
      out = true;
      return null;
    }

    @Override
    public void onError(WebSocket socket, Throwable error) {
      out = true;
    }
  }
}
