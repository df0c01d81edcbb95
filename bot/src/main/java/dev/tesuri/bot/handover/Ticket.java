package dev.tesuri.bot.handover;

import dev.tesuri.bot.conversation.DeskMatter.Answer;
import dev.tesuri.bot.conversation.Reason;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A resident's wish for a person, as it stood when it was read. One open ticket per
/// conversation at most.
///
/// @param urgent whether it goes before all others
/// @param topic topic at hand, or null
/// @param step step at which the resident stands, or null
/// @param category of the topic, or empty
/// @param language code of the language, such as `ja`
/// @param team it waits for; empty for everybody
/// @param meantFor id of the person it was passed on to, until `widenAt`, or null
/// @param waitingSince decides the place in the queue
/// @param widenAt from here on it waits for everybody
/// @param endsAt from here on nobody waits any more
/// @param entry sequence of the resident's entry that opened it, or null
/// @param owner id of the supporter who has it, or had it last, or null
/// @param ownerName as residents see it, or null
/// @param fence number of changes of owner so far
/// @param ending how it ended, or null
/// @param answer what the resident said it came to, or null
public record Ticket(
    String id,
    String conversation,
    String municipality,
    String channel,
    State state,
    Reason reason,
    boolean urgent,
    @Nullable String topic,
    @Nullable String step,
    String category,
    String language,
    String team,
    @Nullable String meantFor,
    Instant openedAt,
    Instant waitingSince,
    Instant widenAt,
    Instant endsAt,
    @Nullable Long entry,
    @Nullable String owner,
    @Nullable String ownerName,
    long fence,
    @Nullable Instant leaseUntil,
    @Nullable Ending ending,
    @Nullable Answer answer,
    @Nullable Instant closedAt) {

  /// Where it stands.
  public enum State {
    WAITING("waiting"),
    /// Waits for a telephone call.
    CALL_BACK("call-back"),
    CLAIMED("claimed"),
    CLOSED("closed");

    private final String code;

    State(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }

    static State of(String code) {
      return Arrays.stream(values())
          .filter(one -> one.code.equals(code))
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("unknown state: " + code));
    }
  }

  /// Something that happened to a ticket.
  ///
  /// @param what a code such as `claimed`
  /// @param who id of a supporter, or `resident`, `bot` or `system`
  /// @param detail further codes or ids, never words of the resident; may be empty
  public record Happening(long number, Instant at, String what, String who, String detail) {}

  /// What a supporter tells the others.
  ///
  /// @param supporter id of who wrote it
  public record Note(Instant at, String supporter, String text) {}

  public boolean open() {
    return state != State.CLOSED;
  }

  /// The name of who has it; empty when nobody has.
  public String holderName() {
    return state == State.CLAIMED ? Optional.ofNullable(ownerName).orElse("") : "";
  }
}
