package dev.tesuri.admin.insight;

import dev.tesuri.bot.conversation.Conversations;
import dev.tesuri.bot.model.LanguageModel;
import dev.tesuri.bot.tally.Tally;
import dev.tesuri.knowledge.content.Fault;
import dev.tesuri.knowledge.layer.Municipality;
import dev.tesuri.knowledge.search.Library;
import dev.tesuri.knowledge.store.Database;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;

/// Draws up the overview, from the rows and the published content.
public final class Overviews {

  private final Municipality town;
  private final Supplier<Library> library;
  private final Supplier<List<Fault>> faults;
  private final Runnable readAgain;
  private final Conversations conversations;
  private final Database database;
  private final LanguageModel model;
  private final InstantSource clock;

  public Overviews(
      Municipality town,
      Supplier<Library> library,
      Supplier<List<Fault>> faults,
      Runnable readAgain,
      Conversations conversations,
      Database database,
      LanguageModel model,
      InstantSource clock) {
    this.town = town;
    this.library = library;
    this.faults = faults;
    this.readAgain = readAgain;
    this.conversations = conversations;
    this.database = database;
    this.model = model;
    this.clock = clock;
  }

  /// Reads content and layers anew; if they have an error, those of before stay, and the faults of
  /// the new ones are shown.
  public void readAgain() {
    readAgain.run();
  }

  /// The overview of a town.
  ///
  /// @param municipality id of the town of whoever looks
  public Overview now(String municipality) {
    Library snapshot = library.get();
    return new Overview(
        town.id().equals(municipality) ? town.name() : municipality,
        snapshot.version(),
        snapshot.topics(),
        faults.get(),
        conversations.openCount(municipality),
        database.read(handle -> Tally.ofDay(handle, clock.instant(), municipality)),
        model.name());
  }
}
