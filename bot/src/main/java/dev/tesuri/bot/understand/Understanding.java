package dev.tesuri.bot.understand;

import dev.tesuri.bot.guard.Hazard;
import dev.tesuri.bot.guard.Hazards;
import dev.tesuri.bot.guard.SecretMask;
import dev.tesuri.knowledge.search.Hit;
import dev.tesuri.knowledge.search.Library;
import java.util.List;
import java.util.Optional;

/// From a text to what its writer wants. Stateless and thread-safe; the answer pipeline asks it
/// piece by piece, the API in one go.
public final class Understanding {

  /// How many hits the decision looks at, however few are asked for.
  private static final int SEEN = 5;

  private final SecretMask mask;
  private final Hazards hazards;
  private final Commands commands;

  public Understanding(SecretMask mask, Hazards hazards, Commands commands) {
    this.mask = mask;
    this.hazards = hazards;
    this.commands = commands;
  }

  public Optional<Hazard> hazard(String text) {
    return hazards.find(text);
  }

  /// See [Commands#find].
  public Optional<Intent> command(String text, Situation situation) {
    return commands.find(text, situation);
  }

  /// See [Commands#asksForPerson].
  public boolean asksForPerson(String text) {
    return commands.asksForPerson(text);
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
    Decision decision = command.isPresent() ? Decision.NONE : Decision.of(hits);
    Intent intent =
        command.orElseGet(() -> decision == Decision.NONE ? new Intent.None() : new Intent.Topic());
    return new Understood(
        masked, hazard(masked), intent, decision, hits.subList(0, Math.min(limit, hits.size())));
  }
}
