package dev.tesuri.bot.check;

import dev.tesuri.knowledge.text.Analyser;
import dev.tesuri.knowledge.text.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A passage as the rules read it.
///
/// What it only reports, such as what swindlers say or what many believe, is not asserted by it.
///
/// @param text folded, heading included
/// @param asserted the same without what is only reported
/// @param sentences of `asserted`
record Source(String text, String asserted, List<Line> sentences) {

  private static final Pattern REPORT =
      Pattern.compile(
          "「[^」]*」(?=、?(?:という(?:電話|話|人|方|うわさ)|と言|といわ|と話|は、?まちがい|と電話|って|と呼|が多い))"
              + "|「[^」]*」(?=という電話)|電話で「[^」]*」"
              + "|「[^」]*」(?=と、?電話)|[^。]*(?:うとする|と言う|という)[方人]が多いです?");
  private static final Pattern QUOTING = Pattern.compile("言われる|手口|よくある話");
  private static final Pattern END = Pattern.compile("[。?!]+");

  // さけましょう belongs to what stands before it.
  private static final Pattern REMARK = Pattern.compile("^(?:さけ|やめ|ご?注意|気をつけ)");

  /// A sentence with its content words.
  record Line(String text, List<Word> words) {}

  /// @param reported whether the statement itself reports
  static Source of(Passage passage, boolean reported, Analyser japanese) {
    var heading = Letters.foldLines(passage.heading());
    var body = Letters.foldLines(passage.text());
    boolean quotes = QUOTING.matcher(heading).find();
    var said = quotes ? "" : REPORT.matcher(body).replaceAll("");
    var asserted = reported ? body : said;
    var lines = new ArrayList<Line>();
    for (var sentence : END.splitAsStream(asserted).toList()) {
      if (!lines.isEmpty() && REMARK.matcher(sentence).find()) {
        var whole = lines.removeLast().text() + "、" + sentence;
        lines.add(new Line(whole, japanese.words(whole)));
      } else if (!sentence.isBlank()) {
        lines.add(new Line(sentence, japanese.words(sentence)));
      }
    }
    return new Source(heading + "。" + body, heading + "。" + asserted, List.copyOf(lines));
  }
}
