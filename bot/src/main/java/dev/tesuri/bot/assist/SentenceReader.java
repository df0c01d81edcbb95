package dev.tesuri.bot.assist;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Cuts an answer that comes piece by piece into cited sentences, each as soon as it ends. A line
/// begins with the number of its passage; several sentences of a line share it.
///
/// For one answer, by one thread.
final class SentenceReader {

  private static final String ENDS = "。！？!?";
  private static final Pattern CITED = Pattern.compile("\\s*\\[?([0-9０-９]{1,2})]?\\s*[|｜]\\s*(.*)");

  private final StringBuilder line = new StringBuilder();
  private int passage;

  /// What has ended with this piece.
  List<Cited> read(String piece) {
    List<Cited> ended = new ArrayList<>();
    for (int at = 0; at < piece.length(); at++) {
      char c = piece.charAt(at);
      if (c == '\n' || c == '\r') {
        flush(ended);
        passage = 0;
      } else {
        line.append(c);
        if (ENDS.indexOf(c) >= 0) {
          flush(ended);
        }
      }
    }
    return ended;
  }

  /// What stood last, without an end.
  List<Cited> rest() {
    List<Cited> ended = new ArrayList<>();
    flush(ended);
    return ended;
  }

  private void flush(List<Cited> ended) {
    String text = line.toString().strip();
    line.setLength(0);
    var cited = CITED.matcher(text);
    if (cited.matches()) {
      passage = Integer.parseInt(cited.group(1));
      text = cited.group(2).strip();
    }
    if (!text.isEmpty()) {
      ended.add(new Cited(passage, text));
    }
  }
}
