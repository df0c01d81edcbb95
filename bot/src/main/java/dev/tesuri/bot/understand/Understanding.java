package dev.tesuri.bot.understand;

import dev.tesuri.bot.guard.Hazard;
import dev.tesuri.bot.guard.Hazards;
import dev.tesuri.bot.guard.SecretMask;
import dev.tesuri.knowledge.search.Hit;
import dev.tesuri.knowledge.search.Library;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// From a text to what its writer wants. Stateless and thread-safe; the answer pipeline asks it
/// piece by piece, the API in one go.
public final class Understanding {

  /// How many hits the decision looks at, however few are asked for.
  private static final int SEEN = 5;

  /// So much of a text tells what it is about.
  private static final double TELLS = 0.3;

  private final SecretMask mask;
  private final Hazards hazards;
  private final Commands commands;
  private final Supplier<Elsewhere> elsewhere;

  public Understanding(
      SecretMask mask, Hazards hazards, Commands commands, Supplier<Elsewhere> elsewhere) {
    this.mask = mask;
    this.hazards = hazards;
    this.commands = commands;
    this.elsewhere = elsewhere;
  }

  public Optional<Hazard> hazard(String text) {
    return hazards.find(text);
  }

  /// See [Commands#find].
  public Optional<Intent> command(String text, Situation situation) {
    return commands
        .find(text, situation)
        .filter(intent -> intent != Intent.Word.PERSON || !isElsewhere(text));
  }

  /// See [Commands#asksForPerson].
  public boolean asksForPerson(String text) {
    return commands.asksForPerson(text) && !isElsewhere(text);
  }

  // 引っ越し屋さんを教えて asks for somebody, but not for a person of the town.
  private boolean isElsewhere(String text) {
    return elsewhere(text).filter(found -> found.share() >= TELLS).isPresent();
  }

  /// See [Elsewhere#find].
  public Optional<Elsewhere.Found> elsewhere(String text) {
    return elsewhere.get().find(text);
  }

  /// All of it.
  ///
  /// @param limit how many hits at most
  public Understood understand(Library library, String text, Situation situation, int limit) {
    String masked = mask.mask(text).text();
    List<Hit> hits = library.search(masked, Math.max(limit, SEEN));
    Optional<Intent> command =
        command(masked, situation)
            .or(() -> asksForPerson(masked) ? Optional.of(Intent.Word.PERSON) : Optional.empty());
    Decision decision = command.isPresent() ? Decision.NONE : Decision.of(hits, elsewhere(masked));
    Intent intent =
        command.orElseGet(() -> decision == Decision.NONE ? new Intent.None() : new Intent.Topic());
    return new Understood(
        masked, hazard(masked), intent, decision, hits.subList(0, Math.min(limit, hits.size())));
  }
}
