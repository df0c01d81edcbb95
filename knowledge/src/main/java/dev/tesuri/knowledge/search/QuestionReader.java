package dev.tesuri.knowledge.search;

import dev.tesuri.knowledge.text.Word;
import java.util.List;
import java.util.stream.Collectors;

/// Turns what a resident typed into a [Question] for one corpus. Thread-safe; keeps nothing of the
/// text.
final class QuestionReader {

  private final WrittenQuestion written;
  private final KanaQuestion kana;
  private final boolean cutsKana;

  /// @param read the texts, whose words can be recognised in kana
  QuestionReader(List<ReadTopic> read, Lexicon lexicon, Language language) {
    var words =
        read.stream().<Word>flatMap(one -> one.words().stream()).collect(Collectors.toSet());
    var cutter = new KanaCutter(words, language.asking(), lexicon);
    var slips = new Slips(lexicon, language.weights().slips());
    written = new WrittenQuestion(language.asking(), language.synonyms(), lexicon, cutter, slips);
    cutsKana = language.weights().kana();
    kana = new KanaQuestion(cutter, language.synonyms(), lexicon, slips);
  }

  Question read(Said said) {
    return cutsKana && said.isKana()
        ? kana.read(said.sound())
        : written.read(said.text(), said.words(), said.sound());
  }
}
