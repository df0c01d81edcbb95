package dev.tesuri.knowledge.editorial;

import dev.tesuri.knowledge.content.Content;
import dev.tesuri.knowledge.content.Fault;
import dev.tesuri.knowledge.layer.LocalPart;
import dev.tesuri.knowledge.layer.Locality;
import dev.tesuri.knowledge.layer.TownText;
import dev.tesuri.knowledge.search.Library;
import java.util.List;

/// Everything residents of a town can read, as one snapshot. Immutable and thread-safe.
public interface Edition {

  /// What of it the town has written.
  Published published();

  /// The searchable topics.
  Library library();

  /// The searchable topics that staff alone read, mostly none.
  Library forStaff();

  /// What is local.
  Locality locality();

  /// The texts as they are written, those of the town over the others.
  Content content();

  /// The texts below those of the town.
  Content ground();

  /// What the files below say of the town itself.
  TownText town();

  /// What the files below say of one topic for the town.
  LocalPart local(String topic);

  /// What is wrong with it; found out at the first call, which takes seconds.
  List<Fault> faults();
}
