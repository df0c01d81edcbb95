package dev.tesuri.knowledge.content;

import java.util.ArrayList;
import java.util.List;

/// Collects the faults of one file. Not thread-safe; lives as long as one reading.
final class Faults {
  private final String file;
  private final List<Fault> found = new ArrayList<>();

  Faults(String file) {
    this.file = file;
  }

  void error(int line, String message) {
    found.add(new Fault(Fault.Severity.ERROR, file, line, message));
  }

  void warning(int line, String message) {
    found.add(new Fault(Fault.Severity.WARNING, file, line, message));
  }

  boolean none() {
    return found.isEmpty();
  }

  List<Fault> all() {
    return List.copyOf(found);
  }
}
