package dev.tesuri.knowledge.backup;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// How many rows each table has, those that are referred to first.
public record Counts(Map<String, Long> tables) {

  public Counts {
    tables = Collections.unmodifiableMap(new LinkedHashMap<>(tables));
  }

  public long rows() {
    return tables.values().stream().mapToLong(Long::longValue).sum();
  }

  /// Of one table; none when it is not there.
  public long of(String table) {
    return tables.getOrDefault(table, 0L);
  }
}
