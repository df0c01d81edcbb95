package dev.tesuri.admin.editor;

import dev.tesuri.bot.learning.QuestionGroup;
import dev.tesuri.bot.learning.Shortfall;
import dev.tesuri.bot.learning.SolvedGroup;
import dev.tesuri.knowledge.content.Topic;
import java.util.List;
import java.util.function.Function;

/// What residents asked and what came of it, for an editor to decide.
///
/// @param chosen ended in a choice of the resident
/// @param unanswered found nothing, or nothing that fitted
/// @param solved what supporters solved
/// @param shortfalls what supporters found wanting
/// @param topics all that could have been meant
/// @param done what was just done, or empty
/// @param name gives the name of a topic
public record QuestionsPage(
    List<QuestionGroup> chosen,
    List<QuestionGroup> unanswered,
    List<SolvedGroup> solved,
    List<Shortfall> shortfalls,
    List<Topic> topics,
    String done,
    Function<String, String> name) {

  public QuestionsPage {
    chosen = List.copyOf(chosen);
    unanswered = List.copyOf(unanswered);
    solved = List.copyOf(solved);
    shortfalls = List.copyOf(shortfalls);
    topics = List.copyOf(topics);
  }
}
