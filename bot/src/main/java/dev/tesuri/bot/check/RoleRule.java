package dev.tesuri.bot.check;

import java.util.regex.Pattern;

/// The product is nobody: no official, no helper who acts.
record RoleRule() implements Rule {

  private static final Pattern SOMEBODY = Pattern.compile(WordList.alternatives("roles.txt"));
  private static final Pattern BEFOREHAND = Pattern.compile("[てで]おき(?:ます|ました)");

  @Override
  public String code() {
    return "roles";
  }

  @Override
  public boolean refuses(Statement statement) {
    return SOMEBODY.matcher(statement.text()).find()
        || BEFOREHAND
            .matcher(statement.text())
            .results()
            .anyMatch(one -> !statement.source().asserted().contains(one.group()));
  }
}
