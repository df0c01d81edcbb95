package dev.tesuri.knowledge.editorial;

import dev.tesuri.knowledge.content.Fault;
import dev.tesuri.knowledge.search.Probing;
import java.util.List;

/// What publishing would bring about, found out aside.
///
/// @param edition what would be in use
/// @param faults of the text itself, and errors that it would cause elsewhere
/// @param change what would be found otherwise
public record Trial(Edition edition, List<Fault> faults, Probing.Change change) {

  public Trial {
    faults = List.copyOf(faults);
  }

  /// Whether nothing stands in the way but what somebody may accept.
  public boolean isSound() {
    return faults.stream().noneMatch(fault -> fault.severity() == Fault.Severity.ERROR);
  }
}
