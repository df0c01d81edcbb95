package dev.tesuri.knowledge.faq;

import dev.tesuri.knowledge.content.Facts;
import dev.tesuri.knowledge.content.Topic;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// One question of a town with its answer.
///
/// @param id the town's own, 1 to 64 letters, digits, `.`, `_` or `-`
/// @param question at most [#LONGEST_QUESTION] characters
/// @param answer at most [#LONGEST_ANSWER] characters, with line breaks
public record FaqEntry(String id, String question, String answer) {

  public static final int LONGEST_QUESTION = 500;
  public static final int LONGEST_ANSWER = 20_000;

  /// Stands before the id wherever a topic could stand as well.
  public static final String PREFIX = "faq:";

  private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}._-]{1,64}");

  /// How often a town should look at what it brought.
  private static final int GOOD_FOR_MONTHS = 12;

  /// What somebody has written, with line breaks of one kind and without space around it.
  public static FaqEntry typed(String id, String question, String answer) {
    return new FaqEntry(clean(id), clean(question), clean(answer));
  }

  static String clean(String text) {
    return text.replace("\r\n", "\n").replace('\r', '\n').strip();
  }

  /// What to mend before it can be taken; empty if nothing.
  public List<String> faults() {
    var faults = new ArrayList<String>();
    if (!ID.matcher(id).matches()) {
      faults.add("idは、文字、数字、「.」「_」「-」の1文字から64文字にしてください。");
    }
    check("質問", question, LONGEST_QUESTION, faults);
    check("回答", answer, LONGEST_ANSWER, faults);
    return faults;
  }

  private static void check(String name, String text, int most, List<String> faults) {
    if (text.isBlank()) {
      faults.add(name + "が空です。");
    } else if (text.length() > most) {
      faults.add(name + "が" + most + "文字より長いです。短くしてください。");
    } else if (text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t')) {
      faults.add(name + "に、見えない制御文字があります。打ちなおしてください。");
    }
  }

  /// The entry as an article of the town's layer.
  ///
  /// @param layer id of the town
  /// @param source how residents read whose words these are
  /// @param broughtOn the day on which the town brought it, its 最終確認日
  public Topic.Article article(String layer, String source, LocalDate broughtOn) {
    return new Topic.Article(
        new Facts(
            PREFIX + id,
            layer,
            question,
            question,
            "faq",
            List.of(),
            "",
            "",
            List.of(),
            "",
            "",
            "none",
            "",
            "",
            answer,
            List.of(),
            List.of(new Facts.Source(source, "", broughtOn)),
            broughtOn,
            broughtOn.plusMonths(GOOD_FOR_MONTHS),
            "medium"));
  }
}
