package dev.tesuri.bot.tally;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tesuri.bot.tally.Count.What;
import dev.tesuri.knowledge.store.BothDatabases;
import dev.tesuri.knowledge.store.Database;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

class TallyTest {

  private static final Instant NOON = Instant.parse("2026-11-24T03:00:00Z");
  // As many as the pool of the test has connections: nobody waits in vain for one.
  private static final int ADDERS = 8;
  private static final int EACH = 30;

  private final Database database;

  TallyTest(Database database) {
    this.database = database;
  }

  @BothDatabases
  void the_same_thing_is_added_up_and_others_stand_beside_it() {
    var entered = new Count("pin-reset", "card", What.ENTERED);
    add(NOON, "aozora", entered, entered, Count.of(What.ASKED));
    add(NOON, "aozora", entered, new Count("pin-reset", "go", What.ENTERED));

    assertThat(ofDay(NOON, "aozora")).isEqualTo(Map.of("asked", 1L, "entered", 4L));
    assertThat(rows())
        .containsExactly("- - asked 1", "pin-reset card entered 3", "pin-reset go entered 1");
  }

  @BothDatabases
  void nothing_is_lost_when_many_add_at_once() throws Exception {
    List<Count> counts = new ArrayList<>();
    for (What what : What.values()) {
      counts.add(Count.of(what));
    }
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> adders = new ArrayList<>();
      for (int i = 0; i < ADDERS; i++) {
        var random = new Random(i);
        adders.add(threads.submit(() -> addOften(counts, random)));
      }
      for (var adder : adders) {
        adder.get();
      }
    }

    var counted = ofDay(NOON, "aozora");
    assertThat(counted).hasSameSizeAs(counts);
    assertThat(counted.values()).containsOnly((long) ADDERS * EACH);
  }

  // Shuffled: two transactions that touch the same rows in different orders would wait for each
  // other.
  private void addOften(List<Count> counts, Random random) {
    for (int i = 0; i < EACH; i++) {
      var shuffled = new ArrayList<>(counts);
      Collections.shuffle(shuffled, random);
      add(NOON, "aozora", shuffled.toArray(Count[]::new));
    }
  }

  @BothDatabases
  void a_day_ends_at_midnight_in_japan() {
    add(Instant.parse("2026-11-24T14:59:59.999Z"), "aozora", Count.of(What.ASKED));
    add(Instant.parse("2026-11-24T15:00:00Z"), "aozora", Count.of(What.STUCK));

    assertThat(ofDay(NOON, "aozora")).containsOnlyKeys("asked");
    assertThat(ofDay(Instant.parse("2026-11-25T03:00:00Z"), "aozora")).containsOnlyKeys("stuck");
  }

  @BothDatabases
  void each_town_counts_its_own() {
    add(NOON, "aozora", Count.of(What.ASKED));
    add(NOON, "midori", Count.of(What.ASKED), Count.of(What.ASKED));

    assertThat(ofDay(NOON, "aozora")).isEqualTo(Map.of("asked", 1L));
    assertThat(ofDay(NOON, "midori")).isEqualTo(Map.of("asked", 2L));
    assertThat(ofDay(NOON, "elsewhere")).isEmpty();
  }

  private void add(Instant at, String town, Count... counts) {
    database.write(
        handle -> {
          Tally.add(handle, at, town, List.of(counts));
          return true;
        });
  }

  private Map<String, Long> ofDay(Instant at, String town) {
    return database.read(handle -> Tally.ofDay(handle, at, town));
  }

  private List<String> rows() {
    return database.read(
        handle ->
            handle
                .createQuery("select * from tally order by topic, step, what")
                .map(
                    (row, _) ->
                        String.join(
                            " ",
                            orDash(row.getString("topic")),
                            orDash(row.getString("step")),
                            row.getString("what"),
                            row.getString("count")))
                .list());
  }

  private static String orDash(String text) {
    return text.isEmpty() ? "-" : text;
  }
}
