package dev.tesuri.bot.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A server on the loopback that speaks the streaming protocol of OpenAI, well or badly. It keeps
/// the requests it got and knows its open connections.
public final class StubServer implements AutoCloseable {

  /// How it behaves.
  public enum Manner {
    WELL,
    TOO_MANY_REQUESTS,
    SERVER_ERROR,
    WRONG_KEY,
    /// Says nothing at all.
    HANG,
    /// Sends the head of an answer and then nothing.
    HEAD_ONLY,
    /// Stops in the middle and keeps the connection.
    STALL,
    /// Ends the connection in the middle.
    CUT,
    /// Ends the connection without a word.
    RESET,
    /// A page of HTML instead.
    PAGE,
    /// A chunk that is no JSON.
    BROKEN_CHUNK,
    /// A sign now and then.
    DRIP,
    ENDLESS,
    /// Ends properly, having said nothing.
    EMPTY,
    /// One line of three million signs.
    HUGE_LINE,
    /// Ends because it may not say more.
    TOO_LONG
  }

  private static final int PIECE = 4;
  private static final int HUGE = 3_000_000;
  private static final long DRIP_MILLIS = 50;

  private final ServerSocket door;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private volatile Manner manner = Manner.WELL;
  private volatile Function<String, String> script = _ -> "はい。";

  public StubServer() {
    try {
      door = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
    } catch (IOException unlikely) {
      throw new UncheckedIOException(unlikely);
    }
    Thread.ofVirtual().name("stub-door").start(this::accept);
  }

  public URI url() {
    return URI.create("http://127.0.0.1:" + door.getLocalPort() + "/v1");
  }

  public void behave(Manner now) {
    manner = now;
  }

  /// What it says when it behaves well.
  public void say(String text) {
    script = _ -> text;
  }

  /// The same, from what it was asked: the last message of a request.
  public void speak(Function<String, String> words) {
    script = body -> words.apply(lastMessage(body));
  }

  private static String lastMessage(String body) {
    try {
      var messages = new ObjectMapper().readTree(body).path("messages");
      return messages.path(messages.size() - 1).path("content").asText();
    } catch (JsonProcessingException notOurs) {
      throw new UncheckedIOException(notOurs);
    }
  }

  /// Bodies of the requests so far.
  public List<String> requests() {
    return List.copyOf(requests);
  }

  /// Connections that neither side has ended.
  public int open() {
    return open.size();
  }

  @Override
  public void close() {
    try {
      door.close();
      for (Socket socket : open) {
        socket.close();
      }
    } catch (IOException unlikely) {
      throw new UncheckedIOException(unlikely);
    }
  }

  private void accept() {
    while (!door.isClosed()) {
      try {
        Socket socket = door.accept();
        open.add(socket);
        Thread.ofVirtual().start(() -> serve(socket));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      String body = request(socket.getInputStream());
      if (body != null) {
        requests.add(body);
        answer(socket, socket.getOutputStream(), script.apply(body));
      }
    } catch (IOException gone) {
      // The other side had enough.
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    } finally {
      open.remove(socket);
    }
  }

  private static @Nullable String request(InputStream in) throws IOException {
    var head = new ByteArrayOutputStream();
    while (!head.toString(StandardCharsets.US_ASCII).endsWith("\r\n\r\n")) {
      int read = in.read();
      if (read < 0) {
        return null;
      }
      head.write(read);
    }
    int length =
        head.toString(StandardCharsets.US_ASCII)
            .lines()
            .filter(line -> line.toLowerCase(java.util.Locale.ROOT).startsWith("content-length:"))
            .mapToInt(line -> Integer.parseInt(line.substring(15).strip()))
            .findFirst()
            .orElse(0);
    return new String(in.readNBytes(length), StandardCharsets.UTF_8);
  }

  private void answer(Socket socket, OutputStream out, String words)
      throws IOException, InterruptedException {
    switch (manner) {
      case WELL -> {
        head(out, "200 OK", "text/event-stream");
        pieces(out, words);
        end(out, "stop");
      }
      case TOO_MANY_REQUESTS -> error(out, "429 Too Many Requests");
      case SERVER_ERROR -> error(out, "500 Internal Server Error");
      case WRONG_KEY -> error(out, "401 Unauthorized");
      case HANG -> waitForEnd(socket);
      case HEAD_ONLY -> {
        head(out, "200 OK", "text/event-stream");
        waitForEnd(socket);
      }
      case STALL -> {
        head(out, "200 OK", "text/event-stream");
        pieces(out, words.substring(0, words.length() / 2));
        waitForEnd(socket);
      }
      case CUT -> {
        head(out, "200 OK", "text/event-stream");
        pieces(out, words.substring(0, words.length() / 2));
      }
      case RESET -> socket.setSoLinger(true, 0);
      case PAGE -> {
        head(out, "200 OK", "text/html");
        write(out, "<!doctype html><title>Gateway</title><p>busy");
      }
      case BROKEN_CHUNK -> {
        head(out, "200 OK", "text/event-stream");
        pieces(out, words.substring(0, words.length() / 2));
        write(out, "data: {\"choices\":[{\"del\n\n");
        end(out, "stop");
      }
      case DRIP -> {
        head(out, "200 OK", "text/event-stream");
        while (true) {
          piece(out, "あ");
          Thread.sleep(DRIP_MILLIS);
        }
      }
      case ENDLESS -> {
        head(out, "200 OK", "text/event-stream");
        while (true) {
          piece(out, "つづきます。");
        }
      }
      case EMPTY -> {
        head(out, "200 OK", "text/event-stream");
        end(out, "stop");
      }
      case HUGE_LINE -> {
        head(out, "200 OK", "text/event-stream");
        write(out, "data: " + "x".repeat(HUGE) + "\n\n");
        end(out, "stop");
      }
      case TOO_LONG -> {
        head(out, "200 OK", "text/event-stream");
        pieces(out, words);
        end(out, "length");
      }
    }
  }

  // Whoever ends the connection at the other side is noticed here.
  private static void waitForEnd(Socket socket) throws IOException {
    socket.getInputStream().transferTo(OutputStream.nullOutputStream());
  }

  private static void head(OutputStream out, String status, String type) throws IOException {
    write(
        out, "HTTP/1.1 " + status + "\r\nContent-Type: " + type + "\r\nConnection: close\r\n\r\n");
  }

  private static void error(OutputStream out, String status) throws IOException {
    head(out, status, "application/json");
    write(out, "{\"error\":{\"message\":\"" + status + "\"}}");
  }

  private static void pieces(OutputStream out, String text) throws IOException {
    for (int at = 0; at < text.length(); at += PIECE) {
      piece(out, text.substring(at, Math.min(text.length(), at + PIECE)));
    }
  }

  private static void piece(OutputStream out, String text) throws IOException {
    var node = JsonNodeFactory.instance.objectNode();
    node.put("id", "stub").put("object", "chat.completion.chunk").put("model", "stub");
    node.putArray("choices").addObject().put("index", 0).putObject("delta").put("content", text);
    write(out, "data: " + node + "\n\n");
  }

  private static void end(OutputStream out, String reason) throws IOException {
    var node = JsonNodeFactory.instance.objectNode();
    node.put("id", "stub").put("object", "chat.completion.chunk").put("model", "stub");
    var choice = node.putArray("choices").addObject().put("index", 0);
    choice.putObject("delta");
    choice.put("finish_reason", reason);
    node.putObject("usage")
        .put("prompt_tokens", 90)
        .put("completion_tokens", 12)
        .put("total_tokens", 102);
    write(out, "data: " + node + "\n\ndata: [DONE]\n\n");
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
