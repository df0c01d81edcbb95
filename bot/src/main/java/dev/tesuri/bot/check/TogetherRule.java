package dev.tesuri.bot.check;

import dev.tesuri.knowledge.text.Word;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// What a sentence brings together stands together in the passage: in one sentence, in two that
/// follow each other, or in one list. And what is said of a topic is said of it there.
record TogetherRule() implements Rule {

  private static final double MOST = 0.7;
  private static final int MANY = 3;
  private static final Pattern SENTENCE =
      Pattern.compile("(?:です|ます|ません|ください|ましょう|でした|ました|ですか|ますか)[)）」]?$");
  private static final Pattern TOPIC = Pattern.compile("^([^、。]{2,}?)(?:は|も|なら|を)(?=、|[^ぁ-ん])");

  @Override
  public String code() {
    return "grounding";
  }

  @Override
  public boolean refuses(Statement statement) {
    var own = new ArrayList<Word>();
    var all = new HashSet<String>();
    statement.source().sentences().forEach(line -> all.addAll(Statement.spellings(line.words())));
    for (var word : statement.words()) {
      if (!Everyday.isEmpty(word) && Statement.stands(word, all)) {
        own.add(word);
      }
    }
    var blocks = blocks(statement.source().sentences());
    boolean together = blocks.stream().anyMatch(block -> shared(own, block) >= MOST * own.size());
    return !together || isOfAnotherTopic(statement, all);
  }

  private static boolean isOfAnotherTopic(Statement statement, Set<String> all) {
    var topic = TOPIC.matcher(statement.text());
    if (!topic.find()) {
      return false;
    }
    var subject = weighty(statement.words(topic.group(1)));
    var rest = weighty(statement.words(statement.text().substring(topic.end())));
    if (subject.isEmpty()
        || rest.isEmpty()
        || !subject.stream().allMatch(word -> Statement.stands(word, all))) {
      return false;
    }
    var broad = statement.subject(MANY);
    long most = 0;
    boolean meant = true;
    var lines = statement.source().sentences();
    for (int i = 0; i < lines.size(); i++) {
      var line = Statement.spellings(lines.get(i).words());
      long shared = shared(rest, line);
      var near = new HashSet<>(line);
      if (i > 0) {
        near.addAll(Statement.spellings(lines.get(i - 1).words()));
      }
      boolean own =
          subject.stream()
              .allMatch(word -> Statement.stands(word, near) || Statement.stands(word, broad));
      if (shared > most) {
        most = shared;
        meant = own;
      } else if (shared == most) {
        meant |= own;
      }
    }
    return !meant;
  }

  private static List<Word> weighty(List<Word> words) {
    return words.stream().filter(word -> !Everyday.isEmpty(word)).toList();
  }

  private static List<Set<String>> blocks(List<Source.Line> lines) {
    var blocks = new ArrayList<Set<String>>();
    var list = new HashSet<String>();
    Set<String> before = Set.of();
    for (var line : lines) {
      var words = Statement.spellings(line.words());
      var both = new HashSet<>(words);
      both.addAll(before);
      blocks.add(both);
      if (!SENTENCE.matcher(line.text()).find()) {
        list.addAll(words);
      }
      before = words;
    }
    blocks.add(list);
    return blocks;
  }

  private static long shared(List<Word> words, Set<String> spellings) {
    return words.stream().filter(word -> Statement.stands(word, spellings)).count();
  }
}
