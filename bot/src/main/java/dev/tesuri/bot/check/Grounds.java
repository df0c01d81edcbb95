package dev.tesuri.bot.check;

import java.util.List;

/// What a model had before it.
///
/// @param question what the person asked, masked
/// @param instructions the system prompt, which must not leak
public record Grounds(List<Passage> passages, String question, String instructions) {

  public Grounds {
    passages = List.copyOf(passages);
  }
}
