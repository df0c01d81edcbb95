package dev.tesuri.bot.model;

import org.jdbi.v3.core.Handle;

/// The rows of table `model_budget`.
final class BudgetRows {

  private static final String OPEN =
      """
      insert into model_budget (scope, day, tokens) values (:scope, :day, 0)
      on conflict (scope, day) do nothing
      """;

  private static final String SPEND =
      """
      update model_budget set tokens = tokens + :tokens
      where scope = :scope and day = :day and tokens < :cap
      """;

  private static final String GIVE =
      "update model_budget set tokens = tokens - :tokens where scope = :scope and day = :day";

  private static final String SPENT =
      "select tokens from model_budget where scope = :scope and day = :day";

  private BudgetRows() {}

  /// Adds the tokens if less than `cap` is spent so far.
  static boolean spend(Handle handle, String scope, long day, int tokens, long cap) {
    handle.createUpdate(OPEN).bind("scope", scope).bind("day", day).execute();
    return handle
            .createUpdate(SPEND)
            .bind("scope", scope)
            .bind("day", day)
            .bind("tokens", tokens)
            .bind("cap", cap)
            .execute()
        == 1;
  }

  static void give(Handle handle, String scope, long day, int tokens) {
    handle
        .createUpdate(GIVE)
        .bind("scope", scope)
        .bind("day", day)
        .bind("tokens", tokens)
        .execute();
  }

  static long spent(Handle handle, String scope, long day) {
    return handle
        .createQuery(SPENT)
        .bind("scope", scope)
        .bind("day", day)
        .mapTo(Long.class)
        .findOne()
        .orElse(0L);
  }
}
