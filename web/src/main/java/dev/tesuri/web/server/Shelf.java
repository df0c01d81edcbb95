package dev.tesuri.web.server;

import dev.tesuri.knowledge.content.Fault;
import dev.tesuri.knowledge.content.WordLists.Category;
import dev.tesuri.knowledge.layer.Locality;
import dev.tesuri.knowledge.search.Library;
import java.util.List;

/// The published content: the searchable snapshot, what is local, the names of categories, and what
/// the checks say of it.
record Shelf(Library library, Locality locality, List<Category> categories, List<Fault> faults) {

  Shelf {
    categories = List.copyOf(categories);
    faults = List.copyOf(faults);
  }

  boolean hasErrors() {
    return faults.stream().anyMatch(fault -> fault.severity() == Fault.Severity.ERROR);
  }
}
