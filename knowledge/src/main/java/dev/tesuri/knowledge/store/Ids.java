package dev.tesuri.knowledge.store;

import com.github.f4b6a3.uuid.factory.standard.TimeOrderedEpochFactory;

/// Makes ids: UUIDs of version 7 as text. Later ids of one process sort later, which keeps new rows
/// together in an index. They tell their time of birth and are no secrets. Any thread may call.
public final class Ids {
  private final TimeOrderedEpochFactory factory = new TimeOrderedEpochFactory();

  public String fresh() {
    return factory.create().toString();
  }
}
