package dev.tesuri.web.bench;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Whole numbers given on the command line, as in `--rounds 20`.
record Options(Map<String, Long> given) {

  /// Reads pairs of name and number.
  ///
  /// @throws IllegalArgumentException naming what cannot be read
  static Options parse(List<String> arguments) {
    Map<String, Long> given = new TreeMap<>();
    for (int i = 0; i < arguments.size(); i += 2) {
      String name = arguments.get(i);
      if (!name.startsWith("--") || i + 1 == arguments.size()) {
        throw new IllegalArgumentException("unknown option " + name);
      }
      if (!arguments.get(i + 1).matches("\\d{1,9}")) {
        throw new IllegalArgumentException(name + " needs a whole number");
      }
      given.put(name.substring(2), Long.parseLong(arguments.get(i + 1)));
    }
    return new Options(given);
  }

  /// The number of this name, kept within its bounds.
  int number(String name, int otherwise, int least, int most) {
    return Math.clamp(given.getOrDefault(name, (long) otherwise), least, most);
  }
}
