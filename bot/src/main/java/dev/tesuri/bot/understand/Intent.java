package dev.tesuri.bot.understand;

/// What somebody wants who wrote something.
public sealed interface Intent {

  /// A word that moves in a walk, or in the conversation.
  enum Word implements Intent {
    NEXT("next"),
    DONE("done"),
    BACK("back"),
    REPEAT("repeat"),
    STUCK("stuck"),
    STOP("stop"),
    START_OVER("start-over"),
    PERSON("person"),
    THANKS("thanks"),
    GREETING("greeting");

    private final String code;

    Word(String code) {
      this.code = code;
    }

    @Override
    public String code() {
      return code;
    }
  }

  /// One of the offered answers, by its place from 0 (「2番」).
  record Choice(int index) implements Intent {
    @Override
    public String code() {
      return "choice";
    }
  }

  /// A topic is asked for.
  record Topic() implements Intent {
    @Override
    public String code() {
      return "topic";
    }
  }

  /// Nothing that is understood.
  record None() implements Intent {
    @Override
    public String code() {
      return "none";
    }
  }

  /// The word of the interfaces.
  String code();
}
