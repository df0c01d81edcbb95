package dev.tesuri.knowledge.faq;

import dev.tesuri.knowledge.content.Facts;
import dev.tesuri.knowledge.content.Topic;
import java.time.LocalDate;
import java.util.List;

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

  /// How often a town should look at what it brought.
  private static final int GOOD_FOR_MONTHS = 12;

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
