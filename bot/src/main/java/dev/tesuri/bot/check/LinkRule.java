package dev.tesuri.bot.check;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// No way out of the product that the passage does not name: addresses, accounts, codes to scan.
record LinkRule() implements Rule {

  private static final Pattern WAY_OUT = Pattern.compile(WordList.alternatives("links.txt"));
  private static final Pattern DOMAIN = Pattern.compile("[a-z0-9-]+(?:\\.[a-z0-9-]+)+");

  @Override
  public String code() {
    return "links";
  }

  @Override
  public boolean refuses(Statement statement) {
    var source = statement.source().text();
    return WAY_OUT
            .matcher(statement.text())
            .results()
            .anyMatch(way -> !source.contains(way.group()))
        || !domains(source).containsAll(domains(statement.text()));
  }

  private static Set<String> domains(String text) {
    return DOMAIN.matcher(text).results().map(one -> one.group()).collect(Collectors.toSet());
  }
}
