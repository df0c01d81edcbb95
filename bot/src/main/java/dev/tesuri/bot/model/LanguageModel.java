package dev.tesuri.bot.model;

import java.util.Optional;

/// A language model, as far as the bot wants one. It may word things; facts come from articles.
///
/// Implementations are thread-safe and never throw for a model that is slow, down or silly: they
/// answer with nothing, and everything works without.
public interface LanguageModel {

  /// What is shown to administrators, for example the name of the model.
  String name();

  /// The model's answer, or nothing when it has no usable one in time.
  Optional<String> complete(String prompt);
}
