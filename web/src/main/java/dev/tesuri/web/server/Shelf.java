package dev.tesuri.web.server;

import dev.tesuri.knowledge.content.Fault;
import dev.tesuri.knowledge.content.WordLists.Category;
import dev.tesuri.knowledge.layer.Locality;
import dev.tesuri.knowledge.search.Library;
import java.util.List;
import java.util.function.Supplier;

/// The published content: the searchable snapshot, what is local, the names of categories, and what
/// the checks say of it.
///
/// @param check finds the faults, which takes seconds; asked for once, when somebody wants to know
record Shelf(
    Library library, Locality locality, List<Category> categories, Supplier<List<Fault>> check) {

  Shelf {
    categories = List.copyOf(categories);
    check = new Once(check);
  }

  List<Fault> faults() {
    return check.get();
  }

  boolean hasErrors() {
    return faults().stream().anyMatch(fault -> fault.severity() == Fault.Severity.ERROR);
  }

  /// Remembers what it found.
  private static final class Once implements Supplier<List<Fault>> {
    private final Supplier<List<Fault>> check;
    private boolean done;
    private List<Fault> found = List.of();

    Once(Supplier<List<Fault>> check) {
      this.check = check;
    }

    @Override
    public synchronized List<Fault> get() {
      if (!done) {
        found = List.copyOf(check.get());
        done = true;
      }
      return found;
    }
  }
}
