package dev.tesuri.bot.learning;

import dev.tesuri.knowledge.store.Database;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Questions of residents that an editor has made other ways to ask for a topic. Their words stay
/// when the conversation is erased. Thread-safe.
public final class ApprovedWordings {

  private static final int MOST_OF_TOPIC = 200;

  private final Database database;

  public ApprovedWordings(Database database) {
    this.database = database;
  }

  /// By topic; at most 200 of each, the newest.
  public Map<String, List<String>> of(String municipality) {
    Map<String, List<String>> approved = new LinkedHashMap<>();
    for (var one : database.read(handle -> WordingRows.approved(handle, municipality))) {
      var of = approved.computeIfAbsent(one.topic(), _ -> new ArrayList<>());
      if (of.size() < MOST_OF_TOPIC) {
        of.add(one.question());
      }
    }
    return approved;
  }
}
