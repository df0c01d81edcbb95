package dev.tesuri.bot.check;

import java.util.regex.Pattern;

/// No word about instructions or about the model, and no run of letters out of the instructions.
record LeakRule() implements Rule {

  private static final int RUN = 12;
  private static final Pattern INSIDE = Pattern.compile(WordList.alternatives("leaks.txt"));
  private static final Pattern SIGN = Pattern.compile("[^\\p{L}\\p{N}]+");

  @Override
  public String code() {
    return "leak";
  }

  @Override
  public boolean refuses(Statement statement) {
    var source = statement.source().text();
    return INSIDE.matcher(statement.text()).results().anyMatch(one -> !source.contains(one.group()))
        || copies(statement);
  }

  private static boolean copies(Statement statement) {
    var sentence = bare(statement.text());
    var instructions = bare(Letters.foldLines(statement.grounds().instructions()));
    var passages = new StringBuilder();
    for (var passage : statement.grounds().passages()) {
      passages.append(bare(Letters.foldLines(passage.text()))).append('\n');
    }
    for (int at = 0; at + RUN <= sentence.length(); at++) {
      var run = sentence.substring(at, at + RUN);
      if (instructions.contains(run) && passages.indexOf(run) < 0) {
        return true;
      }
    }
    return false;
  }

  private static String bare(String text) {
    return SIGN.matcher(text).replaceAll("");
  }
}
