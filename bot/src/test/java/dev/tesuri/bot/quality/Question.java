package dev.tesuri.bot.quality;

import java.util.List;
import java.util.Set;

/// Something a resident could type, and what is right.
///
/// @param kind style of a question about a topic (plain, kana, ramble …), or one of [#OTHERS]
/// @param expected topic ids, best first; of a command its intent; of a choice the buttons with
/// `*` before the right one
public record Question(String kind, List<String> expected, String text) {

  static final String AMBIGUOUS = "ambiguous";
  static final String UNCOVERED = "uncovered";
  static final String PERSON = "person";
  static final String COMMAND = "command";
  static final String NOT_PERSON = "not-person";
  static final String NOT_COMMAND = "not-command";
  static final String CHOICE = "choice";
  static final String FOLLOW_UP = "follow-up";

  /// Kinds that do not ask for one topic.
  static final Set<String> OTHERS =
      Set.of(AMBIGUOUS, UNCOVERED, PERSON, NOT_PERSON, COMMAND, NOT_COMMAND, CHOICE, FOLLOW_UP);

  static Question of(String line) {
    var columns = line.split("\t", -1);
    var separator = columns[0].equals(CHOICE) ? "\\|" : ",";
    return new Question(columns[0], List.of(columns[1].split(separator, -1)), columns[2]);
  }

  /// Whether one topic is right.
  public boolean asksForTopic() {
    return !OTHERS.contains(kind);
  }
}
