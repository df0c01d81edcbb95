package dev.tesuri.bot.face;

import dev.tesuri.bot.conversation.ChatEvent.Body;
import dev.tesuri.bot.conversation.ChatEvent.Option;
import java.util.ArrayList;
import java.util.List;

/// An event in plain words, without readings and drawings, as staff read it.
///
/// @param title in a few words; empty when the text says it all
/// @param text may have several lines, and may be empty
/// @param answers labels that the resident could press
public record Retelling(String title, String text, List<String> answers) {

  public Retelling {
    answers = List.copyOf(answers);
  }

  /// Retells what happened.
  public static Retelling of(Body body) {
    return switch (body) {
      case Body.Said said -> told("", said.text(), said);
      case Body.Answered answered -> told(answered.title(), answered.text(), answered);
      case Body.Worded worded -> told("AIの言葉", worded.text(), worded);
      case Body.Asked asked -> told("", asked.text(), asked);
      case Body.Stepped step ->
          told(
              Counting.place(step.number(), step.of()) + "：" + step.title(),
              String.join("\n", lines(step)),
              step);
      case Body.Finished finished -> told("", finished.text(), finished);
      case Body.Hazard hazard -> told(hazard.title(), hazard.text(), hazard);
      case Body.Masked masked -> told("", masked.text(), masked);
      case Body.Waiting waiting -> told("", waiting.text(), waiting);
      case Body.Joined joined -> told("", joined.text(), joined);
      case Body.Left left -> told("", left.text(), left);
      case Body.Notice notice -> told("", notice.text(), notice);
      case Body.Closed closed -> told("", closed.text(), closed);
    };
  }

  /// An author's text without readings.
  public static String plain(String text) {
    return MarkUp.plain(text);
  }

  private static List<String> lines(Body.Stepped step) {
    var lines = new ArrayList<String>();
    lines.add(step.text());
    step.hints().forEach(hint -> lines.add("・" + hint));
    return lines;
  }

  private static Retelling told(String title, String text, Body body) {
    return new Retelling(
        MarkUp.plain(title),
        MarkUp.plain(text).strip(),
        body.options().stream().map(Option::label).map(MarkUp::plain).toList());
  }
}
