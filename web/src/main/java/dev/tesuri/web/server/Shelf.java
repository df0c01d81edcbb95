package dev.tesuri.web.server;

import dev.tesuri.bot.understand.Elsewhere;
import dev.tesuri.bot.understand.Intents;
import dev.tesuri.knowledge.content.Fault;
import dev.tesuri.knowledge.content.WordLists.Category;
import dev.tesuri.knowledge.layer.Locality;
import dev.tesuri.knowledge.search.Library;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/// The published content: the searchable snapshot, what is local, the names of categories, what
/// people say instead of pressing a button, what no topic answers, and what the checks say of it.
///
/// @param phones digits of the telephone numbers that its texts name
/// @param check finds the faults, which takes seconds; asked for once, when somebody wants to know
record Shelf(
    Library library,
    Locality locality,
    List<Category> categories,
    Supplier<Intents> intents,
    Supplier<Elsewhere> elsewhere,
    Set<String> phones,
    Supplier<List<Fault>> check) {

  Shelf {
    categories = List.copyOf(categories);
    phones = Set.copyOf(phones);
    check = new Once<>(check);
  }

  List<Fault> faults() {
    return List.copyOf(check.get());
  }

  boolean hasErrors() {
    return faults().stream().anyMatch(fault -> fault.severity() == Fault.Severity.ERROR);
  }
}
