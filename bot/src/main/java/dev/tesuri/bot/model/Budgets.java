package dev.tesuri.bot.model;

import dev.tesuri.knowledge.store.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/// What may still be spent, and what was. Thread-safe, over all nodes of one database.
///
/// A call reserves the most that it may cost and gives back what it did not; so a budget is passed
/// by one call at most.
final class Budgets {

  private static final Duration JAPAN = Duration.ofHours(9);

  private final Database database;
  private final Allowance allowance;

  Budgets(Database database, Allowance allowance) {
    this.database = database;
    this.allowance = allowance;
  }

  /// Tokens that a call has reserved.
  ///
  /// @param day when, in Japan, as days since 1970
  record Reserved(String town, String conversation, long day, int tokens) {}

  /// Reserves for a call; `false` when nothing is left, and nothing was reserved.
  boolean reserve(Reserved wanted) {
    return database.write(
        handle -> {
          boolean town =
              BudgetRows.spend(
                  handle, wanted.town(), wanted.day(), wanted.tokens(), allowance.day());
          if (!town) {
            return false;
          }
          boolean conversation =
              BudgetRows.spend(
                  handle, wanted.conversation(), 0, wanted.tokens(), allowance.conversation());
          if (!conversation) {
            BudgetRows.give(handle, wanted.town(), wanted.day(), wanted.tokens());
          }
          return conversation;
        });
  }

  /// Gives back what a call did not need, and records the call.
  void settle(Reserved reserved, ModelCall call) {
    int unused = reserved.tokens() - call.tokens().sum();
    database.write(
        handle -> {
          BudgetRows.give(handle, reserved.town(), reserved.day(), unused);
          BudgetRows.give(handle, reserved.conversation(), 0, unused);
          return ModelCallRows.insert(handle, call);
        });
  }

  /// Tokens of a town today.
  long spent(String municipality, Instant now) {
    return database.read(handle -> BudgetRows.spent(handle, town(municipality), day(now)));
  }

  static Reserved wanted(Occasion occasion, Prompt prompt, Instant now) {
    return new Reserved(
        town(occasion.municipality()),
        "conversation:" + occasion.conversation(),
        day(now),
        prompt.most());
  }

  private static String town(String municipality) {
    return "town:" + municipality;
  }

  private static long day(Instant now) {
    return TimeUnit.MILLISECONDS.toDays(now.plus(JAPAN).toEpochMilli());
  }
}
