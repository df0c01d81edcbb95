package dev.tesuri.bot.model;

import java.util.Optional;

/// No language model. The product is whole without one.
public final class NoModel implements LanguageModel {

  @Override
  public String name() {
    return "なし";
  }

  @Override
  public Optional<String> complete(String prompt) {
    return Optional.empty();
  }
}
