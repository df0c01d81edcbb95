package dev.tesuri.bot.conversation;

import dev.tesuri.knowledge.content.Step.Picture;
import dev.tesuri.knowledge.layer.LocalText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One entry of a conversation's log. Entries are only ever added; their sequence has no gaps.
///
/// @param seq 1 for the first event of the conversation, then one more each
/// @param replyTo the event this one answers, or null
public record ChatEvent(long seq, Instant at, By by, Body body, @Nullable Long replyTo) {

  /// Who speaks.
  public enum By {
    RESIDENT("resident"),
    BOT("bot"),
    SUPPORTER("supporter"),
    SYSTEM("system");

    private final String code;

    By(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }
  }

  /// An answer the resident can press.
  public record Option(String label, Act act) {}

  /// A source as shown to people.
  public record Cite(String title, String url, LocalDate verifiedOn) {}

  /// A number to call.
  ///
  /// @param hours when it is answered, in words; may be empty
  public record Call(String label, String number, String hours) {}

  /// What happened. Texts may hold `｛base｜reading｝` mark-up where they come from articles.
  public sealed interface Body {

    /// Somebody said something; secrets are already masked.
    ///
    /// @param choice id of the choice when a button was pressed, else null
    record Said(String text, @Nullable String choice) implements Body {}

    /// The short answer of a topic.
    ///
    /// @param local what the town and its prefecture say besides
    record Answered(
        String topic,
        String title,
        String text,
        List<LocalText> local,
        List<Option> options,
        List<Cite> sources)
        implements Body {}

    /// What a model worded from the text of a topic; each line passed the check.
    ///
    /// @param made names of the model and of the prompt with its version
    record Worded(String topic, List<Line> lines, String made, List<Option> options)
        implements Body {

      /// A sentence.
      ///
      /// @param from heading of the part of the text that it rests on
      public record Line(String text, String from) {}

      /// All lines in a row.
      public String text() {
        return lines.stream().map(Line::text).collect(Collectors.joining("\n"));
      }
    }

    /// A question back.
    record Asked(String text, List<Option> options) implements Body {}

    /// One screen of a walk.
    ///
    /// @param step id of the step
    /// @param number the place on the way, from 1
    /// @param of how many there are on this way
    /// @param topicTitle plain name of the procedure
    /// @param part plain name of the shared part the step belongs to, or null
    /// @param hints shown because it did not work; else empty
    /// @param local what the town and its prefecture say besides
    /// @param calls where people deal with it, on the step that leads to the counter
    record Stepped(
        String topic,
        String step,
        int number,
        int of,
        String topicTitle,
        @Nullable String part,
        String title,
        String text,
        @Nullable Picture picture,
        List<String> hints,
        List<LocalText> local,
        List<Call> calls,
        List<Option> options,
        List<Cite> sources)
        implements Body {}

    /// A walk has ended.
    ///
    /// @param elsewhere whether the matter goes on elsewhere, at a counter or on paper
    record Finished(String topic, boolean elsewhere, String text, List<Option> options)
        implements Body {}

    /// Danger: what to do now, and whom to call.
    ///
    /// @param hazard the family of the interfaces: emergency, police, scam or self-harm
    /// @param hazardKind the exact text that was chosen
    record Hazard(
        String hazard,
        String hazardKind,
        String title,
        String text,
        List<Call> calls,
        List<Option> options)
        implements Body {}

    /// Secrets were hidden.
    ///
    /// @param seqs the events whose text was masked
    /// @param kinds what was hidden, as codes
    record Masked(List<Long> seqs, List<String> kinds, String text) implements Body {}

    /// The resident wishes to talk to a person.
    record Waiting(String text, List<Call> calls, List<Option> options) implements Body {}

    /// A person has the word from here on.
    ///
    /// @param name of the person, as residents see it
    record Joined(String name, String text) implements Body {}

    /// The person no longer has the word.
    record Left(String name, String text) implements Body {}

    /// Something the resident should know.
    record Notice(String text, List<Option> options) implements Body {}

    /// The conversation is over.
    record Closed(String text) implements Body {}

    /// The word of the interfaces.
    default String kind() {
      return switch (this) {
        case Said _ -> "said";
        case Answered _ -> "answered";
        case Worded _ -> "worded";
        case Asked _ -> "asked";
        case Stepped _ -> "step";
        case Finished _ -> "finished";
        case Hazard _ -> "hazard";
        case Masked _ -> "masked";
        case Waiting _ -> "waiting";
        case Joined _ -> "joined";
        case Left _ -> "left";
        case Notice _ -> "notice";
        case Closed _ -> "closed";
      };
    }

    /// The answers that can be pressed on this event, in order.
    default List<Option> options() {
      return switch (this) {
        case Answered answered -> answered.options;
        case Worded worded -> worded.options;
        case Asked asked -> asked.options;
        case Stepped stepped -> stepped.options;
        case Finished finished -> finished.options;
        case Hazard hazard -> hazard.options;
        case Waiting waiting -> waiting.options;
        case Notice notice -> notice.options;
        case Said _, Masked _, Joined _, Left _, Closed _ -> List.of();
      };
    }
  }

  /// The id by which a resident names the option at `index` of this event.
  public String optionId(int index) {
    return seq + "-" + index;
  }
}
