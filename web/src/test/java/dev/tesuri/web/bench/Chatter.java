package dev.tesuri.web.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// One conversation of the kill test: sends at an even pace until the server is gone, and remembers
/// everything that was sent and acknowledged. Used by one thread at a time.
final class Chatter {

  // No digits: they might be taken for secrets.
  private static final String LETTERS = "あいうえおかきくけこさしすせそたちつてと";

  private final Talk talk;
  private final boolean bySocket;
  private final List<Message> sent = new ArrayList<>();

  Chatter(Talk talk, boolean bySocket) {
    this.talk = talk;
    this.bySocket = bySocket;
  }

  Talk talk() {
    return talk;
  }

  List<Message> sent() {
    return sent;
  }

  /// Sends until something fails; a killed server fails everything.
  ///
  /// @param due of the first message, by [System#nanoTime]
  /// @return when it failed
  long chat(HttpDoor http, long due, Duration pace) throws InterruptedException {
    try {
      if (bySocket) {
        try (SocketLine line = http.socket(talk)) {
          chatBy(line, due, pace);
        }
      } else {
        chatBy(http, due, pace);
      }
    } catch (IOException over) {
      // What was not acknowledged is sent again after the restart.
    }
    return System.nanoTime();
  }

  private void chatBy(Door door, long due, Duration pace) throws IOException, InterruptedException {
    for (long next = due; ; next += pace.toNanos()) {
      Thread.sleep(Duration.ofNanos(Math.max(0, next - System.nanoTime())));
      send(door, next());
    }
  }

  private Message next() {
    int number = sent.size();
    var message = new Message("c" + number, Questions.number(number) + "（" + letters(number) + "）");
    sent.add(message);
    return message;
  }

  private static String letters(int number) {
    int digit = number % LETTERS.length();
    String last = LETTERS.substring(digit, digit + 1);
    return number < LETTERS.length() ? last : letters(number / LETTERS.length()) + last;
  }

  /// Sends again what was not acknowledged, under the same client ids.
  ///
  /// @return how many
  int sendAgain(HttpDoor http) throws IOException {
    List<Message> open = sent.stream().filter(message -> !message.isAcknowledged()).toList();
    for (Message message : open) {
      send(http, message);
    }
    return open.size();
  }

  private void send(Door door, Message message) throws IOException {
    message.acknowledge(door.say(talk, message.clientId(), message.text()));
  }
}
