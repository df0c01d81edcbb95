package dev.tesuri.bot.conversation;

import java.util.Arrays;

/// What a turn of the bot has for the desk; done in the transaction of its events.
public sealed interface DeskMatter {

  /// A person is wanted: a ticket is opened, unless there is one.
  record PersonWanted(Reason reason) implements DeskMatter {}

  /// The resident waits no longer.
  record StopsWaiting() implements DeskMatter {}

  /// The resident told what it came to after a talk with a person.
  record Told(Answer answer) implements DeskMatter {}

  /// What it came to, in the resident's own view.
  enum Answer {
    DID_IT("did-it"),
    COUNTER("counter"),
    GAVE_UP("gave-up");

    private final String code;

    Answer(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }

    public static Answer of(String code) {
      return Arrays.stream(values())
          .filter(one -> one.code.equals(code))
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("unknown answer: " + code));
    }
  }
}
