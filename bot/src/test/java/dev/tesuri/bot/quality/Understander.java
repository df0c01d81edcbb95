package dev.tesuri.bot.quality;

import dev.tesuri.bot.guard.Hazards;
import dev.tesuri.bot.guard.SecretMask;
import dev.tesuri.bot.understand.Commands;
import dev.tesuri.bot.understand.Elsewhere;
import dev.tesuri.bot.understand.Intents;
import dev.tesuri.bot.understand.Understanding;
import dev.tesuri.knowledge.content.ContentReader;
import dev.tesuri.knowledge.content.Topic;
import dev.tesuri.knowledge.content.WordLists;
import dev.tesuri.knowledge.search.Library;
import dev.tesuri.knowledge.search.SearchWords;
import dev.tesuri.knowledge.text.JapaneseText;
import java.util.List;

/// The program's own understanding, put together as the server does.
record Understander(
    WordLists words,
    JapaneseText japanese,
    List<Topic> topics,
    Library library,
    Understanding understanding) {

  static Understander ofTheProgram() {
    var words = WordLists.bundled();
    var japanese = new JapaneseText(words.readings());
    var topics = new ContentReader().bundled().topics();
    var intents = new Intents(words.utterances(), words.questions(), japanese);
    var elsewhere = new Elsewhere(words.elsewhere(), japanese);
    return new Understander(
        words,
        japanese,
        topics,
        Library.of(topics, japanese, SearchWords.of(words)),
        new Understanding(
            new SecretMask(),
            new Hazards(),
            new Commands(japanese, () -> intents),
            () -> elsewhere));
  }

  List<Judgement> judge(QuestionSet set) {
    return set.read().stream()
        .map(question -> Judgement.of(question, understanding, library))
        .toList();
  }
}
