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
    GREETING("greeting"),
    /// "Is this right?", "is this page real?"
    CHECK("check");

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

  /// More is asked about the topic at hand.
  enum FollowUp implements Intent {
    PROXY("proxy"),
    HOW_LONG("how-long"),
    FEE("fee"),
    WHEN("when"),
    WHO("who"),
    ONLINE("online"),
    WHERE("where"),
    NEEDS("needs");

    private final String about;

    FollowUp(String about) {
      this.about = about;
    }

    /// What it is about, one word.
    public String about() {
      return about;
    }

    @Override
    public String code() {
      return "follow-up";
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
