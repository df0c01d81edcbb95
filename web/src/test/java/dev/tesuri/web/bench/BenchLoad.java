package dev.tesuri.web.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A busy day of the desk: many pages open, many who call for a person within a minute, and
/// supporters who talk with as many as they may have.
///
/// Times count from the moment at which something was meant to be sent. The client shares the
/// server's cores.
final class BenchLoad {

  private static final String TOWN = "town";
  private static final int CASES = 3;
  private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(20);
  private static final int ALLOWED_MILLIS = 300;
  private static final Pattern MARK = Pattern.compile("zq[a-j]+z");

  private final int residents;
  private final int calls;
  private final int supporters;
  private final int rate;
  private final int seconds;
  private final AtomicLong faults = new AtomicLong();

  BenchLoad(Options options) {
    residents = options.number("residents", 1_000, 20, 10_000);
    calls = options.number("calls", 300, 10, residents);
    supporters = options.number("supporters", 20, 1, 200);
    rate = options.number("rate", 20, 2, 1_000);
    seconds = options.number("seconds", 60, 5, 3_600);
  }

  void run(Bars bars) {
    var program = Program.tesuri();
    try (var folder = WorkFolder.create(program.top());
        var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      Path data = folder.child("data");
      List<String> tokens = Roster.supporters(data, TOWN, supporters);
      long said;
      try (var server =
              ServerProcess.start(
                  program,
                  folder.child("server.log"),
                  Map.of(
                      "tesuri.data",
                      data.toString(),
                      "tesuri.town.id",
                      TOWN,
                      "tesuri.limits.enabled",
                      "false"));
          var http = new HttpDoor(server.base());
          var house = new House(server, http, client, tokens)) {
        escalate(house, bars);
        said = talk(house, bars);
        server.residentBytes().ifPresent(bytes -> tell("memory of the server", bytes / 1e6, "MB"));
        tell("its processor time", server.processorTime().toMillis() / 1e3, "s");
      }
      bars.none("faults", faults.get());
      bars.none("calls lost", calls - Roster.count(data, "select count(*) from ticket"));
      bars.none(
          "words of supporters lost",
          said
              - Roster.count(
                  data, "select count(*) from event where actor = 'supporter' and kind = 'said'"));
      System.out.println(Machine.noise());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /// All who have a page open.
  private final class House implements AutoCloseable {
    private final List<Caller> callers = new ArrayList<>();
    private final List<Helper> helpers = new ArrayList<>();
    private final Thread pings;

    House(ServerProcess server, HttpDoor http, HttpClient client, List<String> tokens)
        throws IOException {
      for (int i = 0; i < residents; i++) {
        callers.add(new Caller(http, http.open(), faults));
      }
      pings = Thread.ofVirtual().start(this::keepAlive);
      for (String token : tokens) {
        helpers.add(new Helper(client, server.base(), token, faults));
      }
      for (int i = 0; i < calls; i++) {
        // By this word the case is known again on the desk page.
        sleepUntil(System.nanoTime() + PAUSE);
        callers.get(i).say("児童手当をもらいたい " + mark(i));
      }
      System.out.printf("%d residents and %d supporters are there%n", residents, tokens.size());
    }

    // As pages do: a silent one would be closed.
    private void keepAlive() {
      try {
        while (true) {
          for (Caller caller : callers) {
            caller.ping();
            Thread.sleep(Caller.PAGE_PINGS.dividedBy(callers.size()));
          }
        }
      } catch (IOException | InterruptedException over) {
        // They leave.
      }
    }

    @Override
    public void close() {
      pings.interrupt();
      helpers.forEach(Helper::close);
      callers.forEach(Caller::close);
    }
  }

  private static String mark(int i) {
    var letters = new StringBuilder("zq");
    String.valueOf(i).chars().forEach(digit -> letters.append((char) (digit - '0' + 'a')));
    return letters.append('z').toString();
  }

  private static int number(String mark) {
    var digits = new StringBuilder();
    mark.substring(2, mark.length() - 1)
        .chars()
        .forEach(letter -> digits.append((char) (letter - 'a' + '0')));
    return Integer.parseInt(digits.toString());
  }

  private void escalate(House house, Bars bars) throws IOException {
    List<Long> due = new ArrayList<>();
    long begin = System.nanoTime();
    for (int i = 0; i < calls; i++) {
      due.add(begin + Duration.ofMinutes(1).toNanos() * i / calls);
      sleepUntil(due.get(i));
      house.callers.get(i).call();
    }
    List<Sent> sent = new ArrayList<>();
    for (int i = 0; i < calls; i++) {
      sent.add(new Sent(due.get(i), house.callers.get(i).placed()));
    }
    List<Long> took = took(sent);
    tell(calls + " calls in a minute, to the place", took);
    bars.none("calls without a place", calls - took.size());
    bars.atMost("longest until the place is shown", Percentiles.of(took).at(100) / 1e9, 2, "s");
  }

  private record Talk(Helper helper, Helper.Case mine, Caller resident) {}

  /// @return how often supporters said something
  private long talk(House house, Bars bars) throws IOException {
    List<Talk> talks = talks(house);
    List<Talk> onScreen = new ArrayList<>();
    for (Talk talk : talks) {
      if (onScreen.stream().noneMatch(other -> other.helper().equals(talk.helper()))) {
        talk.helper().look(talk.mine());
        onScreen.add(talk);
      }
    }
    System.out.printf("%d cases are taken, %d are on a screen%n", talks.size(), onScreen.size());
    List<Sent> toResident = new ArrayList<>();
    List<Sent> toDesk = new ArrayList<>();
    long drawn = drawn(house);
    long begin = System.nanoTime();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < rate * seconds; i++) {
        long due = begin + TimeUnit.SECONDS.toNanos(1) * i / rate;
        String words = "w" + mark(i);
        sleepUntil(due);
        if (i % 2 == 0) {
          Talk talk = talks.get(i / 2 % talks.size());
          toResident.add(new Sent(due, talk.resident().hears(words)));
          var _ = threads.submit(() -> talk.helper().say(talk.mine(), words));
        } else {
          Talk talk = onScreen.get(i / 2 % onScreen.size());
          toDesk.add(new Sent(due, talk.helper().sees(words)));
          talk.resident().say(words);
        }
      }
    }
    List<Long> heard = took(toResident);
    List<Long> seen = took(toDesk);
    tell("supporter's words to resident's page", heard);
    tell("resident's words to supporter's page", seen);
    System.out.printf("desk pages drawn meanwhile: %d%n", drawn(house) - drawn);
    bars.none(
        "words that did not arrive",
        toResident.size() + toDesk.size() - heard.size() - seen.size());
    bars.atMost("fan-out p99", Percentiles.of(heard).at(99) / 1e6, ALLOWED_MILLIS, "ms");
    return toResident.size();
  }

  private static long drawn(House house) {
    return house.helpers.stream().mapToLong(Helper::drawn).sum();
  }

  private List<Talk> talks(House house) {
    List<Talk> talks = new ArrayList<>();
    for (Helper helper : house.helpers) {
      for (Helper.Case mine : helper.claim(CASES)) {
        Matcher mark = MARK.matcher(mine.page());
        if (mark.find()) {
          talks.add(new Talk(helper, mine, house.callers.get(number(mark.group()))));
        }
      }
    }
    if (talks.isEmpty()) {
      throw new IllegalStateException("Nobody could take a case.");
    }
    return talks;
  }

  private record Sent(long due, CompletableFuture<Long> arrived) {}

  /// How long each took that came at all within the patience.
  private static List<Long> took(List<Sent> sent) {
    var all =
        CompletableFuture.allOf(sent.stream().map(Sent::arrived).toArray(CompletableFuture[]::new));
    try {
      all.get(HttpDoor.PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException some) {
      // Told by the number of times.
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    return sent.stream()
        .filter(each -> each.arrived().isDone())
        .map(each -> each.arrived().join() - each.due())
        .toList();
  }

  private static void sleepUntil(long due) throws IOException {
    try {
      Thread.sleep(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException(interrupted);
    }
  }

  private static void tell(String what, double figure, String unit) {
    System.out.printf(Locale.ROOT, "%-40s %.0f %s%n", what, figure, unit);
  }

  private static void tell(String what, List<Long> nanos) {
    var times = Percentiles.of(nanos);
    System.out.printf(
        Locale.ROOT,
        "%-40s p50 %.0f ms, p99 %.0f ms, longest %.0f ms, %d%n",
        what,
        times.at(50) / 1e6,
        times.at(99) / 1e6,
        times.at(100) / 1e6,
        times.count());
  }
}
