package dev.tesuri.knowledge.editorial;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One version of a text of a town.
///
/// @param ground the text of the layer below when this was written; an update of it is seen by it
/// @param base id of the version that was published when this was begun; empty for none
/// @param author who saved it last
/// @param why what was changed and for what reason, in words
/// @param version counts the savings, so that two who write at once find each other
/// @param from first day on which it shall be published; null for at once
/// @param until last day on which it shall be published; null for no end
/// @param decider who published it, or sent it back; [Writer#NOBODY] when nobody has
/// @param number counts what was published of this text, from 1; 0 when it never was
public record Revision(
    String id,
    String municipality,
    TextKey key,
    State state,
    String text,
    String ground,
    String base,
    Writer author,
    String why,
    Instant savedAt,
    int version,
    @Nullable LocalDate from,
    @Nullable LocalDate until,
    Writer decider,
    @Nullable Instant decidedAt,
    int number) {

  /// Characters of a text at most.
  public static final int LONGEST = 60_000;

  /// Characters of a reason at most.
  public static final int LONGEST_WHY = 200;

  /// The same in another state.
  Revision in(State next) {
    return new Revision(
        id,
        municipality,
        key,
        next,
        text,
        ground,
        base,
        author,
        why,
        savedAt,
        version,
        from,
        until,
        decider,
        decidedAt,
        number);
  }
}
