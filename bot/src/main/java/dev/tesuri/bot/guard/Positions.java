package dev.tesuri.bot.guard;

import java.util.Arrays;

/// A growing list of positions.
final class Positions {

  private int[] values;
  private int size;

  Positions(int expected) {
    values = new int[Math.max(16, expected)];
  }

  void add(int value) {
    fillTo(size + 1, value);
  }

  /// Appends the value until there are `length` of them.
  void fillTo(int length, int value) {
    if (length > values.length) {
      values = Arrays.copyOf(values, 2 * length);
    }
    while (size < length) {
      values[size++] = value;
    }
  }

  int[] toArray() {
    return Arrays.copyOf(values, size);
  }
}
