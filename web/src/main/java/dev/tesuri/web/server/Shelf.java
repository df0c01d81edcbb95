package dev.tesuri.web.server;

import dev.tesuri.bot.understand.Elsewhere;
import dev.tesuri.bot.understand.Intents;
import dev.tesuri.knowledge.content.Content;
import dev.tesuri.knowledge.content.ContentReader.Readership;
import dev.tesuri.knowledge.content.Fault;
import dev.tesuri.knowledge.content.WordLists;
import dev.tesuri.knowledge.content.WordLists.Category;
import dev.tesuri.knowledge.editorial.Edition;
import dev.tesuri.knowledge.editorial.Published;
import dev.tesuri.knowledge.layer.Layers;
import dev.tesuri.knowledge.layer.LocalPart;
import dev.tesuri.knowledge.layer.Locality;
import dev.tesuri.knowledge.layer.TownText;
import dev.tesuri.knowledge.search.Library;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/// The published content: the searchable snapshot, what is local, the names of categories, what
/// people say instead of pressing a button, what no topic answers, and what the checks say of it.
///
/// @param forStaff the topics that residents are not shown
/// @param faq counts what the town has brought of questions and answers
/// @param published what of it the town has written
/// @param texts as they are written, by who may read them
/// @param ground the texts below those of the town
/// @param words the word lists
/// @param layers as they were read
/// @param phones digits of the telephone numbers that its texts name
/// @param check finds the faults, which takes seconds; asked for once, when somebody wants to know
record Shelf(
    Library library,
    Library forStaff,
    long faq,
    Locality locality,
    Published published,
    Readership texts,
    Content ground,
    WordLists words,
    Layers layers,
    Supplier<Intents> intents,
    Supplier<Elsewhere> elsewhere,
    Set<String> phones,
    Supplier<List<Fault>> check)
    implements Edition {

  Shelf {
    phones = Set.copyOf(phones);
    check = new Once<>(check);
  }

  List<Category> categories() {
    return words.categories();
  }

  @Override
  public Content content() {
    return texts.residents();
  }

  @Override
  public TownText town() {
    return layers.towns().getOrDefault(locality.town().id(), TownText.NOTHING);
  }

  @Override
  public LocalPart local(String topic) {
    return layers.part(locality.town().id(), topic);
  }

  /// The same with another library, as when a town has brought other questions and answers.
  ///
  /// @param taken which of them
  Shelf with(Library other, long taken) {
    return new Shelf(
        other, forStaff, taken, locality, published, texts, ground, words, layers, intents,
        elsewhere, phones, check);
  }

  @Override
  public List<Fault> faults() {
    return List.copyOf(check.get());
  }

  boolean hasErrors() {
    return faults().stream().anyMatch(fault -> fault.severity() == Fault.Severity.ERROR);
  }
}
