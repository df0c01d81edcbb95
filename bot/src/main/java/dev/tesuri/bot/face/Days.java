package dev.tesuri.bot.face;

import java.time.LocalDate;

/// Dates as they are written to residents: never by the era alone, always with the units.
public final class Days {

  private Days() {}

  /// For example 2026年11月23日.
  public static String written(LocalDate date) {
    return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
  }
}
