package dev.tesuri.knowledge.editorial;

import dev.tesuri.knowledge.content.Fault;
import dev.tesuri.knowledge.layer.Locality;
import dev.tesuri.knowledge.search.Library;
import java.util.List;

/// Makes editions and puts one of them in use. Thread-safe.
public interface Press {

  /// What residents read now.
  Edition current();

  /// An edition with other texts of the town, built aside: nobody reads it yet.
  Edition with(Published published);

  /// Puts an edition of this press in use, in one step. One that is older than what is in use is
  /// not taken.
  void use(Edition edition);

  /// A text that is being written, as it would look, and what is wrong with it. Quick: nothing is
  /// made searchable.
  Look look(TextKey key, String text);

  /// What somebody sees who looks at one text.
  ///
  /// @param library in which the topic is found by its id as it would be
  /// @param faults of this text alone
  record Look(Library library, Locality locality, List<Fault> faults) {
    public Look {
      faults = List.copyOf(faults);
    }
  }
}
