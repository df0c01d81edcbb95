package dev.tesuri.bot.understand;

import dev.tesuri.bot.guard.Hazard;
import dev.tesuri.knowledge.search.Hit;
import java.util.List;
import java.util.Optional;

/// What was understood of a text, without anything having happened.
///
/// @param masked the text with its secrets hidden
public record Understood(
    String masked, Optional<Hazard> hazard, Intent intent, Decision decision, List<Hit> hits) {}
