package dev.tesuri.web.bench;

import dev.tesuri.knowledge.store.SqliteDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;

/// Kills the server again and again while residents write, and looks whether anything that was
/// acknowledged is lost, doubled, out of order or without an answer.
final class BenchKill {

  private static final int CHATTERS = 16;
  private static final int MESSAGES_A_SECOND = 50;
  private static final Duration PACE =
      Duration.ofSeconds(1).multipliedBy(CHATTERS).dividedBy(MESSAGES_A_SECOND);
  private static final Duration EARLIEST = Duration.ofMillis(500);
  private static final double SLOWEST_RESTART_SECONDS = 10;

  private final int rounds;
  private final Duration latest;
  private final int seed;
  private final RandomGenerator random;
  private final List<Chatter> chatters = new ArrayList<>();
  private final List<Long> restarts = new ArrayList<>();
  private long sentAgain;
  private long storedBefore;
  private long acknowledgedBefore;
  private long silentRounds;

  BenchKill(Options options) {
    rounds = options.number("rounds", 20, 1, 1_000);
    latest = Duration.ofSeconds(options.number("seconds", 3, 1, 60));
    seed = options.number("seed", 1, 0, Integer.MAX_VALUE);
    random = new Random(seed);
  }

  void run(Bars bars) {
    System.out.printf(
        Locale.ROOT,
        "%d rounds, %d conversations each (half by HTTP, half by socket), %d messages a second,"
            + " killed after %.1f to %d s, seed %d%n",
        rounds,
        CHATTERS,
        MESSAGES_A_SECOND,
        EARLIEST.toMillis() / 1e3,
        latest.toSeconds(),
        seed);
    try (var folder = WorkFolder.create(Program.tesuri().top())) {
      Path data = folder.child("data");
      List<Chatter> last = List.of();
      for (int round = 0; round < rounds; round++) {
        last = round(round, data, last);
      }
      judge(data, last, bars);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private List<Chatter> round(int round, Path data, List<Chatter> last) throws IOException {
    try (var server = start(data);
        var http = new HttpDoor(server.base())) {
      sendAgain(last, http);
      List<Chatter> now = open(http);
      Duration life = life();
      long early = chatUntilKilled(now, server, http, life);
      long acknowledged = acknowledged(now);
      acknowledgedBefore += acknowledged;
      silentRounds += acknowledged == 0 ? 1 : 0;
      System.out.printf(
          Locale.ROOT,
          "round %3d: killed after %.2f s, %d sent, %d acknowledged, %d residents gave up before%n",
          round + 1,
          life.toMillis() / 1e3,
          sent(now),
          acknowledged,
          early);
      return now;
    }
  }

  private ServerProcess start(Path data) {
    var server = ServerProcess.tesuri(data);
    restarts.add(server.startTime().toNanos());
    return server;
  }

  private void sendAgain(List<Chatter> last, HttpDoor http) throws IOException {
    for (Chatter chatter : last) {
      List<String> stored =
          http.events(chatter.talk()).stream().map(event -> event.path("text").asText()).toList();
      storedBefore +=
          chatter.sent().stream()
              .filter(message -> !message.isAcknowledged() && stored.contains(message.text()))
              .count();
      sentAgain += chatter.sendAgain(http);
    }
  }

  private List<Chatter> open(HttpDoor http) throws IOException {
    List<Chatter> now = new ArrayList<>();
    for (int i = 0; i < CHATTERS; i++) {
      now.add(new Chatter(http.open(), i % 2 == 1));
    }
    chatters.addAll(now);
    return now;
  }

  private Duration life() {
    long span = Math.max(1, latest.minus(EARLIEST).toMillis());
    return EARLIEST.plusMillis(random.nextLong(span));
  }

  // How many failed before the kill: a server that is too slow refuses some.
  private static long chatUntilKilled(
      List<Chatter> now, ServerProcess server, HttpDoor http, Duration life) {
    List<Future<Long>> ends = new ArrayList<>();
    long killed;
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      long begin = System.nanoTime();
      for (int i = 0; i < now.size(); i++) {
        Chatter chatter = now.get(i);
        long due = begin + PACE.toNanos() * i / now.size();
        ends.add(threads.submit(() -> chatter.chat(http, due, PACE)));
      }
      sleep(life);
      killed = System.nanoTime();
      server.kill();
    }
    return ends.stream().filter(end -> end.resultNow() - killed < 0).count();
  }

  private void judge(Path data, List<Chatter> last, Bars bars) throws IOException {
    Verdict verdict = Verdict.CLEAN;
    try (var server = start(data);
        var http = new HttpDoor(server.base())) {
      sendAgain(last, http);
      for (Chatter chatter : chatters) {
        verdict = verdict.plus(Verdict.of(chatter.sent(), http.events(chatter.talk())));
      }
    }
    restarts.removeFirst();
    tell();
    bars.none("acknowledged and lost", verdict.lost());
    bars.none("doubled", verdict.doubled());
    bars.none("stored but never sent", verdict.strange());
    bars.none("gaps in sequences", verdict.gaps());
    bars.none("without an answer", verdict.unanswered());
    bars.none("rounds in which nothing was acknowledged", silentRounds);
    bars.none("faults in the database file", faults(data));
    bars.atMost(
        "restart to ready, median",
        Percentiles.median(restarts) / 1e9,
        SLOWEST_RESTART_SECONDS,
        "s");
    System.out.println(Machine.noise());
  }

  private void tell() {
    long sent = sent(chatters);
    System.out.printf(
        "%nkilled %d times; %d conversations, %d messages: %d acknowledged before the kills, %d not;"
            + "%n%d of these were stored all the same; %d were sent again; acknowledged in the end:"
            + " %d of %d%n%n",
        rounds,
        chatters.size(),
        sent,
        acknowledgedBefore,
        sent - acknowledgedBefore,
        storedBefore,
        sentAgain,
        acknowledged(chatters),
        sent);
  }

  private static long faults(Path data) {
    try (var database = SqliteDatabase.open(data)) {
      return database.read(
          handle ->
              handle
                  .createQuery("pragma integrity_check")
                  .mapTo(String.class)
                  .filter(line -> !line.equals("ok"))
                  .list()
                  .size());
    }
  }

  private static long sent(List<Chatter> chatters) {
    return chatters.stream().mapToLong(chatter -> chatter.sent().size()).sum();
  }

  private static long acknowledged(List<Chatter> chatters) {
    return chatters.stream()
        .flatMap(chatter -> chatter.sent().stream())
        .filter(Message::isAcknowledged)
        .count();
  }

  private static void sleep(Duration length) {
    try {
      Thread.sleep(length);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
