package dev.tesuri.bot.face;

import dev.tesuri.bot.conversation.ChatEvent;
import dev.tesuri.bot.conversation.ChatEvent.Option;
import dev.tesuri.bot.conversation.Opinion;
import dev.tesuri.knowledge.content.Step.Picture;
import gg.jte.Content;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One event, ready for its template, and what the template may ask.
///
/// @param main whether its first answer is the main way on
/// @param asks whether it asks if it helped
/// @param added what stands between its text and its answers; may be empty
public record Card(
    ChatEvent event,
    boolean main,
    boolean asks,
    Content added,
    Replies replies,
    Wording wording,
    Pictures pictures) {

  // Eight characters of the usual size fill half the width of a narrow phone.
  private static final int NARROW_LABEL = 8;

  /// A text of one line.
  public Content say(String text) {
    return wording.line(text, replies.topics());
  }

  /// A text that may hold paragraphs and lists.
  public Content prose(String text) {
    return wording.prose(text, replies.topics());
  }

  /// Words without readings but the author's.
  public Content bare(String text) {
    return wording.bare(text);
  }

  /// See [Wording#languageOf].
  public @Nullable String languageOf(String words) {
    return wording.languageOf(words);
  }

  /// A label: no links in it.
  public Content label(String text) {
    return wording.of(text);
  }

  public Content picture(Picture picture) {
    return pictures.drawing(picture.name(), wording.plain(picture.shows()));
  }

  /// A drawing that only decorates.
  public Content mark(String name) {
    return pictures.drawing(name, "");
  }

  /// The choice that says whether it helped.
  public String opinion(Opinion opinion) {
    return opinion.of(event);
  }

  public String tel(String number) {
    return Tel.href(number);
  }

  public Content date(LocalDate date) {
    return wording.of(Days.written(date));
  }

  public Content place(int number, int of) {
    return wording.of(Counting.place(number, of));
  }

  public List<Option> options() {
    return event.body().options();
  }

  /// Whether the answers are too long to stand side by side.
  public boolean longAnswers() {
    return options().stream()
        .anyMatch(option -> wording.plain(option.label()).length() > NARROW_LABEL);
  }
}
