package dev.tesuri.bot.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Grave words which a sentence may have only if the passage asserts them too, in these or in words
/// of the same group.
///
/// They stand in `standing.tsv`, one group a line: the code of the rule, a tab, a pattern.
final class StandingRule implements Rule {

  private final String code;
  private final List<Pattern> groups;

  StandingRule(String code) {
    this.code = code;
    var found = new ArrayList<Pattern>();
    for (var line : WordList.lines("standing.tsv")) {
      if (line.startsWith(code + "\t")) {
        found.add(Pattern.compile(line.substring(code.length() + 1)));
      }
    }
    this.groups = List.copyOf(found);
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public boolean refuses(Statement statement) {
    return groups.stream()
        .anyMatch(
            group ->
                group.matcher(statement.text()).find()
                    && !group.matcher(statement.source().asserted()).find());
  }
}
