package dev.tesuri.knowledge.content;

import java.util.ArrayList;
import java.util.List;

/// Collects the faults of one file. Not thread-safe; lives as long as one reading.
public final class Faults {
  private final String file;
  private final List<Fault> found = new ArrayList<>();

  public Faults(String file) {
    this.file = file;
  }

  public void error(int line, String message) {
    found.add(new Fault(Fault.Severity.ERROR, file, line, message));
  }

  public void warning(int line, String message) {
    found.add(new Fault(Fault.Severity.WARNING, file, line, message));
  }

  public boolean none() {
    return found.isEmpty();
  }

  public List<Fault> all() {
    return List.copyOf(found);
  }
}
