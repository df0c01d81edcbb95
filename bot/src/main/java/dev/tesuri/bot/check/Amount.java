package dev.tesuri.bot.check;

/// A number that a text states.
///
/// @param value canonical: 20000, 6〜16, 午前6:30, 2025-12-2, digits of a telephone number
/// @param unit canonical; `電話` for telephone numbers, `料` for whether something costs
/// @param bound what directly follows, such as 以内; empty if nothing does
/// @param start where it begins in the text that was read
record Amount(String value, String unit, String bound, int start, int end) {

  boolean equalsIn(Amount other) {
    return value.equals(other.value) && unit.equals(other.unit);
  }
}
