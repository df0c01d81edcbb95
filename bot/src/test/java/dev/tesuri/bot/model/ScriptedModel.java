package dev.tesuri.bot.model;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/// A model that says what a test tells it to, a few signs at a time, and keeps what it was asked.
public final class ScriptedModel implements LanguageModel {

  private static final int PIECE = 3;

  private final Function<Prompt, Completion> script;
  private final List<Prompt> asked = new CopyOnWriteArrayList<>();

  private ScriptedModel(Function<Prompt, Completion> script) {
    this.script = script;
  }

  /// Says this of every prompt.
  public static ScriptedModel saying(Function<Prompt, String> words) {
    return new ScriptedModel(
        prompt -> new Completion.Done(words.apply(prompt), new Tokens(100, 20)));
  }

  /// Ends like this; a failure may bring some words first.
  public static ScriptedModel ending(Function<Prompt, Completion> script) {
    return new ScriptedModel(script);
  }

  /// What it was asked, in order.
  public List<Prompt> asked() {
    return List.copyOf(asked);
  }

  @Override
  public String name() {
    return "scripted";
  }

  @Override
  public Completion complete(Prompt prompt, Patience patience, Reader reader) {
    asked.add(prompt);
    Completion completion = script.apply(prompt);
    String text = completion.text();
    for (int at = 0; at < text.length(); at += PIECE) {
      int end = Math.min(text.length(), at + PIECE);
      if (!reader.waits()) {
        return new Completion.Failed(Why.UNWANTED, text.substring(0, at), completion.tokens());
      }
      if (!reader.read(text.substring(at, end))) {
        return new Completion.Done(text.substring(0, end), completion.tokens());
      }
    }
    return completion;
  }
}
