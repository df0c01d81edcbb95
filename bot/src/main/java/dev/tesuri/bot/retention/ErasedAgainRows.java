package dev.tesuri.bot.retention;

import dev.tesuri.knowledge.store.Work;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// Erases from restored rows what had been erased since they were copied.
public record ErasedAgainRows(Set<String> marks) implements Work<Integer> {

  public ErasedAgainRows {
    marks = Set.copyOf(marks);
  }

  @Override
  public Integer on(Handle handle) {
    if (marks.isEmpty()) {
      return 0;
    }
    var found =
        handle
            .createQuery("select id from conversation")
            .mapTo(String.class)
            .filter(id -> marks.contains(Erasure.mark(id)))
            .list();
    found.forEach(id -> ErasureRows.erase(handle, id));
    return found.size();
  }
}
