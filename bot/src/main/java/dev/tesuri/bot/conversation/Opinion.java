package dev.tesuri.bot.conversation;

import dev.tesuri.bot.conversation.ChatEvent.Body;
import dev.tesuri.bot.conversation.ChatEvent.By;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a resident says of a card: whether it helped. Given by one press, without words.
public enum Opinion {
  /// はい.
  HELPED("helped", "はい"),
  /// もう少し知りたい: it did not, or not quite.
  MORE("more", "もう少し知りたい");

  private static final Pattern GIVEN = Pattern.compile("(\\d{1,9})-(helped|more)");

  private final String code;
  private final String words;

  Opinion(String code, String words) {
    this.code = code;
    this.words = words;
  }

  /// The word in choices and counts.
  public String code() {
    return code;
  }

  /// What is written on the button.
  public String words() {
    return words;
  }

  /// The choice that gives this opinion of the card of that event.
  public String of(ChatEvent event) {
    return event.seq() + "-" + code;
  }

  /// An opinion that was given.
  ///
  /// @param card sequence of the event that it is of
  public record Given(long card, Opinion opinion) {}

  /// The opinion that a choice gives, if it gives one.
  public static Optional<Given> in(String choice) {
    Matcher given = GIVEN.matcher(choice);
    return given.matches()
        ? Arrays.stream(values())
            .filter(one -> one.code.equals(given.group(2)))
            .map(one -> new Given(Long.parseLong(given.group(1)), one))
            .findFirst()
        : Optional.empty();
  }

  /// The opinion that a resident gave by this event, if it gave one.
  public static Optional<Given> in(ChatEvent event) {
    return event.body() instanceof Body.Said(_, var choice) && choice != null
        ? in(choice)
        : Optional.empty();
  }

  /// The topic of an event on which there may be an opinion: an answer of the bot, or a walk that
  /// came to its end. Where the matter goes on elsewhere nobody is asked.
  public static Optional<String> topic(ChatEvent event) {
    if (event.by() != By.BOT) {
      return Optional.empty();
    }
    return switch (event.body()) {
      case Body.Answered answered -> Optional.of(answered.topic());
      case Body.Finished finished ->
          finished.elsewhere() ? Optional.empty() : Optional.of(finished.topic());
      case Body.Said _,
          Body.Worded _,
          Body.Asked _,
          Body.Stepped _,
          Body.Hazard _,
          Body.Masked _,
          Body.Waiting _,
          Body.Joined _,
          Body.Left _,
          Body.Notice _,
          Body.Closed _ ->
          Optional.empty();
    };
  }
}
