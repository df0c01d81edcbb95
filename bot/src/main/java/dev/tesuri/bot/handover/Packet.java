package dev.tesuri.bot.handover;

import dev.tesuri.bot.conversation.ChatEvent;
import dev.tesuri.bot.handover.OfficeHours.Window;
import dev.tesuri.bot.handover.Ticket.Note;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a supporter knows at once, so that the talk begins at the step and not at hello. Secrets
/// were hidden before anything of it was stored.
///
/// @param topicTitle plain name of the topic at hand; empty when there is none
/// @param stepTitle title of the step; empty outside a walk
/// @param tried what was tried, in short Japanese phrases, oldest first
/// @param lastTrouble the resident's last own words that tell of something that failed; may be
/// empty
/// @param window in which the resident wishes to be called, or null for a talk here
/// @param waited since the ticket was opened
/// @param transcript the last events of the conversation, oldest first
/// @param notes of supporters, oldest first
public record Packet(
    Ticket ticket,
    String topicTitle,
    String stepTitle,
    List<String> tried,
    String lastTrouble,
    Circumstances circumstances,
    @Nullable Window window,
    Duration waited,
    Summary summary,
    List<ChatEvent> transcript,
    List<Note> notes,
    List<Ticket.Happening> history) {

  public Packet {
    tried = List.copyOf(tried);
    transcript = List.copyOf(transcript);
    notes = List.copyOf(notes);
    history = List.copyOf(history);
  }

  /// Three lines made by rule, without a model.
  public record Summary(String wants, String tried, String stuckAt) {}
}
