package dev.tesuri.web.server;

import com.sun.management.UnixOperatingSystemMXBean;
import dev.tesuri.knowledge.store.Database;
import dev.tesuri.knowledge.store.DatabaseUnavailable;
import dev.tesuri.web.limit.OpenSockets;
import dev.tesuri.web.metrics.Measure;
import dev.tesuri.web.metrics.QueueRows;
import java.lang.management.ManagementFactory;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// What is looked at when somebody asks for the measures. Thread-safe.
public final class Gauges {

  private final Database database;
  private final Health health;
  private final OpenSockets sockets;
  private final InstantSource clock;

  Gauges(Database database, Health health, OpenSockets sockets, InstantSource clock) {
    this.database = database;
    this.health = health;
    this.sockets = sockets;
    this.clock = clock;
  }

  /// All of them, by the value of their label. What cannot be told now is left out.
  public Map<Measure, Map<String, Double>> now() {
    Map<Measure, Map<String, Double>> gauges = new EnumMap<>(Measure.class);
    gauges.put(Measure.SOCKETS, only(sockets.open()));
    gauges.put(Measure.UP, parts());
    gauges.put(Measure.DISK, only(health.room()));
    machine(gauges);
    try {
      gauges.putAll(QueueRows.read(database, clock.instant()));
    } catch (DatabaseUnavailable down) {
      // That it is down is among the parts.
    }
    return gauges;
  }

  private Map<String, Double> parts() {
    var up = new HashMap<String, Double>();
    for (var part : health.parts()) {
      if (part.status() != Health.Status.OFF) {
        up.put(part.name().toLowerCase(Locale.ROOT), part.status() == Health.Status.UP ? 1.0 : 0.0);
      }
    }
    return up;
  }

  private static void machine(Map<Measure, Map<String, Double>> gauges) {
    var memory = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
    gauges.put(Measure.HEAP, only(memory.getUsed()));
    gauges.put(Measure.STARTED, only(ManagementFactory.getRuntimeMXBean().getStartTime() / 1000.0));
    if (ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix) {
      gauges.put(Measure.FILES, only(unix.getOpenFileDescriptorCount()));
      gauges.put(Measure.PROCESSOR, only(unix.getProcessCpuTime() / 1e9));
    }
  }

  private static Map<String, Double> only(Number value) {
    return Map.of("", value.doubleValue());
  }
}
