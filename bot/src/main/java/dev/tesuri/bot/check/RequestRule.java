package dev.tesuri.bot.check;

import dev.tesuri.knowledge.text.Word;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/// What a person is told to do, the passage says too, unless it does no harm: to ask, to look.
record RequestRule() implements Rule {

  private static final Pattern REQUEST = Pattern.compile("(?:ください|下さい|ましょう|お願いします)[」』）)]?[。?!]*$");
  private static final Set<String> HARMLESS = Set.copyOf(WordList.lines("harmless-deeds.txt"));

  @Override
  public String code() {
    return "grounding";
  }

  @Override
  public boolean refuses(Statement statement) {
    if (!REQUEST.matcher(statement.text()).find()) {
      return false;
    }
    var passage = new HashSet<String>();
    for (var line : statement.source().sentences()) {
      passage.addAll(Statement.spellings(line.words()));
    }
    var deeds = statement.words().stream().filter(word -> !Everyday.isEmpty(word)).toList();
    return deeds.isEmpty() || !isKnown(deeds.getLast(), passage);
  }

  private static boolean isKnown(Word deed, Set<String> passage) {
    return Statement.stands(deed, passage) || HARMLESS.contains(deed.text());
  }
}
