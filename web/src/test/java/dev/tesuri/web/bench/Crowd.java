package dev.tesuri.web.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Many residents at once, each at an even pace and none at the same moment as another.
///
/// A time counts from the moment the resident meant to send, so that waiting behind slow answers
/// is not left out.
final class Crowd implements AutoCloseable {

  private final List<Resident> residents = new ArrayList<>();
  private final Duration pace;

  /// Opens their conversations.
  ///
  /// @param pace from one message of a resident to the next
  Crowd(HttpDoor http, int size, Duration pace) throws IOException {
    this.pace = pace;
    for (int i = 0; i < size; i++) {
      residents.add(new Resident(http));
    }
  }

  /// What a resident of the crowd does.
  interface Deed {
    void by(Resident resident, int i) throws Exception;
  }

  /// Has every resident do it `times` times.
  ///
  /// @return how long each took, in nanoseconds
  List<Long> timed(int times, Deed deed) {
    long begin = System.nanoTime();
    List<Future<List<Long>>> all = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < residents.size(); i++) {
        int place = i;
        all.add(threads.submit(() -> one(place, begin, times, deed)));
      }
    }
    return all.stream().flatMap(each -> result(each).stream()).toList();
  }

  private List<Long> one(int place, long begin, int times, Deed deed) throws Exception {
    Resident resident = residents.get(place);
    long due = begin + pace.toNanos() * place / residents.size();
    List<Long> took = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      resident.turnPage();
      sleepUntil(due);
      deed.by(resident, place + i);
      took.add(System.nanoTime() - due);
      due += pace.toNanos();
    }
    return took;
  }

  private static void sleepUntil(long due) throws InterruptedException {
    long left = due - System.nanoTime();
    if (left > 0) {
      Thread.sleep(Duration.ofNanos(left));
    }
  }

  private static List<Long> result(Future<List<Long>> done) {
    try {
      return done.get();
    } catch (ExecutionException failed) {
      throw new IllegalStateException("A call failed; its time would mean nothing.", failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  @Override
  public void close() {
    residents.forEach(Resident::close);
  }
}
