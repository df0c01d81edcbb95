package dev.tesuri.bot.model;

/// A language model, as far as the bot wants one. It may word things; facts come from articles.
///
/// Implementations are thread-safe and never throw for a model that is slow, down or silly: they
/// say why there is no answer, and everything works without.
public interface LanguageModel {

  /// What is shown to administrators, for example the name of the model.
  String name();

  /// Puts a prompt to the model and reads the answer as it comes, on the thread of the caller. Ends
  /// when the answer does, when the reader has enough, or when patience is over.
  Completion complete(Prompt prompt, Patience patience, Reader reader);

  /// Who listens to an answer while it comes.
  interface Reader {

    /// For whole answers alone.
    Reader WHOLE = _ -> true;

    /// The next piece of the answer.
    ///
    /// @return whether more is wanted
    boolean read(String piece);

    /// Whether somebody still waits for the answer; asked several times a second.
    default boolean waits() {
      return true;
    }
  }
}
