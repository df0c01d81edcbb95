package dev.tesuri.web.server;

import dev.tesuri.knowledge.content.Fault;
import dev.tesuri.knowledge.search.Library;
import java.util.List;

/// The published content: the searchable snapshot, and what `ContentCheck` has to say of it.
record Shelf(Library library, List<Fault> faults) {

  Shelf {
    faults = List.copyOf(faults);
  }
}
