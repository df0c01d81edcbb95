package dev.tesuri.bot.visit;

import java.util.Arrays;
import java.util.Optional;

/// One of a closed list: a code for rows and forms, words for people.
public interface Coded {

  /// As it is stored and sent; `[a-z-]+`.
  String code();

  /// As supporters read it.
  String words();

  /// The one of this code.
  static <T extends Coded> Optional<T> of(T[] all, String code) {
    return Arrays.stream(all).filter(one -> one.code().equals(code)).findFirst();
  }
}
