package dev.tesuri.web.server;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Works something out when it is first asked for, and remembers it. Thread-safe.
final class Once<T> implements Supplier<T> {

  private final Supplier<T> work;
  private @Nullable T found;

  Once(Supplier<T> work) {
    this.work = work;
  }

  @Override
  public synchronized T get() {
    T present = found;
    if (present == null) {
      present = work.get();
      found = present;
    }
    return present;
  }
}
