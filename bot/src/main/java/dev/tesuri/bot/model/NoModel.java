package dev.tesuri.bot.model;

/// No language model. The product is whole without one.
public final class NoModel implements LanguageModel {

  @Override
  public String name() {
    return "なし";
  }

  @Override
  public Completion complete(Prompt prompt, Patience patience, Reader reader) {
    return new Completion.Failed(Why.OFF, "", Tokens.NONE);
  }
}
