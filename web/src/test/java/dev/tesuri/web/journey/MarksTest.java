package dev.tesuri.web.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tesuri.bot.handover.Ticket;
import dev.tesuri.bot.reception.DeskReception;
import jakarta.enterprise.inject.spi.CDI;
import java.net.URI;
import java.net.http.WebSocket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Signs of writing and having seen, between a resident and the supporter who has the word.
@Timeout(60)
class MarksTest {

  private final RunningServer server = RunningServer.get();
  private final DeskReception desk = CDI.current().select(DeskReception.class).get();
  private final Resident resident = new Resident(server.address());
  private final Colleague me = new Colleague(server.address());
  private final Colleague other = new Colleague(server.address());

  private String ticket() {
    String conversation = resident.cookie().replaceAll("^[^=]*=|\\..*$", "");
    return desk.queue("aozora").stream()
        .filter(ticket -> ticket.conversation().equals(conversation))
        .map(Ticket::id)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void who_writes_is_seen_by_the_other_and_by_nobody_else() throws Exception {
    me.comes("supporter", server.staffPassword());
    other.comes("supporter-2", server.staffPassword());
    resident.says("カードの暗証番号をわすれた").chooses("person");
    String ticket = ticket();
    assertThat(me.post("/admin/desk/" + ticket + "/claim").statusCode()).isEqualTo(303);

    try (var line = SocketLine.open(server.address(), "Cookie", resident.cookie()).hello(0);
        var mine = new DeskLine(server.address(), me.cookie(), ticket);
        var theirs = new DeskLine(server.address(), other.cookie(), ticket)) {
      line.next("events");
      mine.settled();
      theirs.settled();

      line.send("{\"type\":\"typing\"}").send("{\"type\":\"seen\",\"seq\":3}");
      mine.next("typing");
      assertThat(mine.next("seen").path("seq").asLong()).isEqualTo(3);

      theirs.send("{\"type\":\"typing\"}");
      theirs.settled();
      assertThat(line.untilPong()).noneMatch(frame -> frame.path("type").asText().equals("typing"));
      mine.send("{\"type\":\"typing\"}");
      line.next("typing");
    }
    // Whoever opens the case later hears how far it was seen.
    try (var later = new DeskLine(server.address(), other.cookie(), ticket)) {
      assertThat(later.next("seen").path("seq").asLong()).isEqualTo(3);
    }
    var page = me.get("/admin/desk/" + ticket).body();
    var fence = page.replaceAll("(?s).*name=\"fence\" value=\"(\\d+)\".*", "$1");
    me.post("/admin/desk/" + ticket + "/close", "fence", fence, "ending", "solved");
  }

  /// A supporter's end of the doorbell.
  private static final class DeskLine implements WebSocket.Listener, AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final BlockingQueue<String> frames = new LinkedBlockingQueue<>();
    private final StringBuilder gathered = new StringBuilder();
    private final WebSocket socket;

    DeskLine(URI server, String cookie, String ticket) {
      socket =
          Resident.CLIENT
              .newWebSocketBuilder()
              .header("Cookie", cookie)
              .header("Origin", server.toString())
              .buildAsync(
                  URI.create(server.toString().replaceFirst("http", "ws") + "/ws/desk"), this)
              .join();
      send("{\"type\":\"hello\",\"ticket\":\"" + ticket + "\"}");
    }

    void send(String frame) {
      socket.sendText(frame, true).join();
    }

    /// Everything sent so far has been worked on.
    void settled() throws Exception {
      send("{\"type\":\"ping\"}");
      next("pong");
    }

    JsonNode next(String type) throws Exception {
      while (true) {
        String frame = frames.poll(20, TimeUnit.SECONDS);
        assertThat(frame).as("a frame of type " + type).isNotNull();
        JsonNode read = JSON.readTree(frame);
        if (read.path("type").asText().equals(type)) {
          return read;
        }
      }
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
      gathered.append(data);
      if (last) {
        frames.add(gathered.toString());
        gathered.setLength(0);
      }
      from.request(1);
      return CompletableFuture.completedStage(null);
    }

    @Override
    public void close() {
      socket.abort();
    }
  }
}
